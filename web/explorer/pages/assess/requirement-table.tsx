import { lastDayBefore } from '../../basics/days.ts';
import type { AssessRequirementsQuery } from '../../generated/graphql.ts';
import { Responsibility } from '../../marks/marked.tsx';
import { NodeLink } from '../../marks/node-link.tsx';
import { OldestSource } from '../../parts/answer/sources.tsx';
import { columnNames } from '../../parts/tables/stacked-table.tsx';
import { useParameters } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { outcomeWord } from './outcomes.ts';

export type Requirement = AssessRequirementsQuery['assessment']['requirements']['nodes'][number];

interface RequirementTableProps {
  readonly rows: readonly Requirement[];
  readonly isMixed: boolean;
  readonly isInherited: boolean;
  /** Keys of the explanations of a requirement, one for each service. */
  readonly whysOf: (clauseId: string) => readonly string[];
}

export function RequirementTable({ rows, isMixed, isInherited, whysOf }: RequirementTableProps) {
  if (rows.length === 0) return null;
  return (
    <table className="plain wide stacked" style={columnNames(namedColumns(isMixed, isInherited))}>
      <thead>
        <tr>
          <th scope="col">Clause</th>
          <th scope="col" className={isInherited ? undefined : 'widest'}>
            Title
          </th>
          {isMixed ? <th scope="col">Coverage</th> : null}
          {isInherited ? (
            <>
              <th scope="col">Who meets it</th>
              <th scope="col" className="column-source">
                Last day
              </th>
              <th scope="col" className="column-source">
                According to
              </th>
            </>
          ) : null}
          <th scope="col">
            <span className="unseen">Why</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={row.clause.id} {...{ row, isMixed, isInherited }} whys={whysOf(row.clause.id)} />
        ))}
      </tbody>
    </table>
  );
}

/** Columns whose name stands before their cells on a phone. */
function namedColumns(isMixed: boolean, isInherited: boolean): readonly string[] {
  const ofInherited = isInherited ? ['Who meets it', 'Last day', 'According to'] : [];
  return [...(isMixed ? ['Coverage'] : []), ...ofInherited, ''];
}

interface LineProps {
  readonly row: Requirement;
  readonly isMixed: boolean;
  readonly isInherited: boolean;
  readonly whys: readonly string[];
}

function Line({ row, isMixed, isInherited, whys }: LineProps) {
  const { clause, outcome, responsibility, statedResponsibilities, lapsesOn, sources } = row;
  const { one, changed } = useParameters();
  const shown = one('why');
  const [first] = whys;
  return (
    <tr className={shown !== null && whys.includes(shown) ? 'open' : undefined}>
      <th scope="row" className="short">
        <NodeLink id={clause.id} name={clause.number} isPlain />
      </th>
      <td>{clause.title}</td>
      {isMixed ? <td>{outcomeWord(outcome)}</td> : null}
      {isInherited ? (
        <>
          <td>
            <Responsibility kind={responsibility} />
            {statedResponsibilities
              .filter((kind) => kind !== responsibility)
              .map((kind) => (
                <span key={kind} className="item">
                  <span className="quiet">also stated:</span> <Responsibility kind={kind} />
                </span>
              ))}
          </td>
          <td className="date column-source">
            {lapsesOn === null ? <span className="quiet">not known</span> : lastDayBefore(lapsesOn)}
          </td>
          <td className="quiet column-source">
            <OldestSource sources={sources} />
          </td>
        </>
      ) : null}
      <td className="column-why">
        {first === undefined ? null : (
          <Link id={`why-${first}`} to={changed({ why: first })} replace={shown !== null}>
            why<span className="unseen"> of {clause.number}</span>
          </Link>
        )}
      </td>
    </tr>
  );
}
