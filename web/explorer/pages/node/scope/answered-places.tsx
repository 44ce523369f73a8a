import { formatNumber } from '../../../basics/numbers.ts';
import type { SummaryFragment } from '../../../generated/graphql.ts';
import { EnvironmentName } from '../../../marks/environment-name.tsx';
import { NodeLink } from '../../../marks/node-link.tsx';
import { VerdictPill } from '../../../marks/verdict-pill.tsx';
import { Bar } from '../../../parts/answer/bar.tsx';
import { dutyShares } from '../../../parts/answer/duties.ts';
import { Section } from '../../../parts/section.tsx';
import { StackedTable } from '../../../parts/tables/stacked-table.tsx';
import { addressOf, type Values } from '../../../routing/address.ts';
import { Link } from '../../../routing/link.tsx';

type Place = NonNullable<SummaryFragment['tiles']>['places'][number];
type Column = 'environment' | 'certificates';

const HEADS = {
  standard: 'Standard',
  environment: 'Cloud',
  verdict: 'Verdict',
  certificates: 'Through',
  requirements: 'Inherited',
  duties: 'Who meets them',
} as const;

interface AnsweredPlacesProps {
  readonly title: string;
  readonly summary: SummaryFragment;
  /** Filter, as parameters of the Ask page. */
  readonly asked: Values;
  /** Column that would have the same value in each row. */
  readonly without?: Column;
}

/** Table of editions by cloud: how much is inherited, through which certificate, and who meets it. */
export function AnsweredPlaces({ title, summary: { tiles }, asked, without }: AnsweredPlacesProps) {
  if (tiles === null) return null;
  const { places, placeCount } = tiles;
  const columns = Object.keys(HEADS).filter((column) => column !== without) as (keyof typeof HEADS)[];
  return (
    <Section id="inherited" title={title} aside={<Link to={addressOf('/ask', asked)}>See each requirement</Link>}>
      <StackedTable
        className="wide places"
        heads={columns.map((column) => HEADS[column])}
        numbers={[HEADS.requirements]}
      >
        <tbody>
          {places.map((place) => (
            <tr key={`${place.standard?.id} ${place.environment?.id}`}>
              {columns.map((column) => (
                <PlaceCell key={column} {...{ column, place, asked }} />
              ))}
            </tr>
          ))}
        </tbody>
      </StackedTable>
      {placeCount > places.length ? (
        <p className="quiet">
          and {formatNumber(placeCount - places.length)} more: <Link to={addressOf('/ask', asked)}>all of them</Link>
        </p>
      ) : null}
    </Section>
  );
}

interface PlaceCellProps {
  readonly column: keyof typeof HEADS;
  readonly place: Place;
  readonly asked: Values;
}

function PlaceCell({ column, place, asked }: PlaceCellProps) {
  const { standard, environment, verdict, certificates, certificateCount } = place;
  switch (column) {
    case 'standard':
      return (
        <th scope="row" className="short">
          {standard === null ? (
            <span className="quiet">not stated</span>
          ) : (
            <NodeLink id={standard.id} name={standard.designation} isPlain />
          )}
        </th>
      );
    case 'environment':
      return (
        <td>
          <EnvironmentName environment={environment} />
        </td>
      );
    case 'verdict':
      return (
        <td>
          <VerdictPill verdict={verdict} />
        </td>
      );
    case 'certificates':
      return (
        <td>
          {certificates.map(({ id, name }) => (
            <span key={id} className="item">
              <NodeLink id={id} name={name} isPlain />
            </span>
          ))}
          {certificateCount > certificates.length ? (
            <span className="quiet">and {formatNumber(certificateCount - certificates.length)} more</span>
          ) : null}
        </td>
      );
    case 'requirements':
      return (
        <td className="number date">
          <Requirements {...{ place, asked }} />
        </td>
      );
    case 'duties':
      return (
        <td className="with-bar">
          <Duties place={place} />
        </td>
      );
  }
}

function Requirements({ place, asked }: Omit<PlaceCellProps, 'column'>) {
  const { standard, environment, inherited, requirements } = place;
  if (requirements === 0) return <span className="quiet">not listed</span>;
  const there = {
    standard: standard?.id,
    environment: environment?.id,
    'no-environment': environment === null ? 'yes' : null,
  };
  return (
    <Link to={addressOf('/ask', { ...there, ...asked })}>
      {formatNumber(inherited)} of {formatNumber(requirements)}
    </Link>
  );
}

function Duties({ place: { requirements, inherited, responsibilities } }: { readonly place: Place }) {
  if (requirements === 0) return null;
  const shares = dutyShares(responsibilities).filter(({ count }) => count > 0);
  const wordOf = ({ word, fill }: (typeof shares)[number]) => (fill === 'unknown' ? 'not known' : word.toLowerCase());
  if (responsibilities.every(({ responsibility }) => responsibility === 'UNKNOWN')) {
    return <span className="quiet date">not known</span>;
  }
  return (
    <>
      <span className="under" aria-hidden="true">
        {shares.map((share) => `${formatNumber(share.count)} ${wordOf(share)}`).join(' · ')}
      </span>
      <Bar whole={inherited} parts={shares} />
    </>
  );
}
