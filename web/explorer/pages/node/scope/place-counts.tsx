import { formatNumber } from '../../../basics/numbers.ts';
import type { Certainty, PlacesFragment } from '../../../generated/graphql.ts';
import { EnvironmentName } from '../../../marks/environment-name.tsx';
import { CertaintyMark } from '../../../marks/marked.tsx';
import { NodeLink } from '../../../marks/node-link.tsx';
import { StandardNames } from '../../../marks/standard-names.tsx';
import { CERTAINTY_WORDS } from '../../../marks/words.ts';
import { Bar, type BarPart } from '../../../parts/answer/bar.tsx';
import { StackedTable } from '../../../parts/tables/stacked-table.tsx';
import { addressOf, type Values } from '../../../routing/address.ts';
import { Link } from '../../../routing/link.tsx';

type Place = PlacesFragment['places'][number];

interface PlaceCountsProps {
  readonly places: readonly Place[];
  readonly asked: Values;
  readonly isOfMany: boolean;
}

const OF_MANY = ['Rows of each', '× Services or families', '= Rows'];

const FILLS: Record<Certainty, string> = { STATED: 'inherited', DERIVED: 'some', POSSIBLE: 'possible' };

/** Rows and subjects by certificate and environment, with certainties. */
export function PlaceCounts({ places, asked, isOfMany }: PlaceCountsProps) {
  const most = Math.max(...places.map(({ count }) => count));
  return (
    <>
      <StackedTable
        className="counts"
        heads={['Certificate', 'Environment', 'How sure', ...(isOfMany ? OF_MANY : ['Rows']), 'As a bar']}
        numbers={['Rows', ...OF_MANY]}
      >
        <tbody>
          {places.map((place) => (
            <tr key={`${place.certificate.id} ${place.environment?.id}`}>
              <PlaceCells place={place} />
              <td className="number">
                {isOfMany ? formatNumber(place.requirements) : <Rows place={place} asked={asked} />}
                <Editions place={place} />
              </td>
              {isOfMany ? (
                <>
                  <td className="number">{formatNumber(place.subjects)}</td>
                  <td className="number">
                    <Rows place={place} asked={asked} />
                  </td>
                </>
              ) : null}
              <td className="bar-cell">
                <Bar whole={most} parts={partsOf(place)} />
              </td>
            </tr>
          ))}
        </tbody>
      </StackedTable>
      {places.length === 100 ? <p className="quiet">The hundred with the most rows.</p> : null}
    </>
  );
}

function PlaceCells({ place: { certificate, environment, certainties } }: { readonly place: Place }) {
  return (
    <>
      <th scope="row">
        <NodeLink id={certificate.id} name={certificate.name} isPlain />
        <span className="under">
          <StandardNames standards={certificate.standards} />
        </span>
      </th>
      <td>
        <EnvironmentName environment={environment} />
      </td>
      <td>
        {certainties.map(({ certainty, count }) => (
          <span key={certainty} className="item">
            <CertaintyMark certainty={certainty} />
            {certainties.length > 1 ? ` ${formatNumber(count)}` : null}
          </span>
        ))}
      </td>
    </>
  );
}

/** Counts the editions that rows are of, where the certificate names none and they may be several. */
function Editions({ place: { certificate, standards } }: { readonly place: Place }) {
  const count = standards.filter(({ id }) => certificate.standards.every((named) => named.id !== id)).length;
  return count > 1 ? <span className="under">counts {count} editions</span> : null;
}

function Rows({ place, asked }: { readonly place: Place; readonly asked: Values }) {
  const { certificate, environment, count } = place;
  const there = {
    certificate: certificate.id,
    environment: environment?.id,
    'no-environment': environment === null ? 'yes' : null,
  };
  return <Link to={addressOf('/ask', { ...asked, ...there })}>{formatNumber(count)}</Link>;
}

function partsOf({ certainties }: Place): readonly BarPart[] {
  return certainties.map(({ certainty, count }) => ({
    word: CERTAINTY_WORDS[certainty],
    count,
    fill: FILLS[certainty],
  }));
}
