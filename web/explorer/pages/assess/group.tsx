import { formatNumber } from '../../basics/numbers.ts';
import type { AssessQuery } from '../../generated/graphql.ts';
import { clauseName } from '../../marks/names.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { Bar } from '../../parts/answer/bar.tsx';
import { countOf, type DUTIES, dutyShares } from '../../parts/answer/duties.ts';
import { Skeleton } from '../../parts/states.tsx';
import { Link } from '../../routing/link.tsx';
import { coverageShares } from './outcomes.ts';
import { type Requirement, RequirementTable } from './requirement-table.tsx';

type Heading = AssessQuery['assessment']['headings'][number];

export interface GroupOfRequirements {
  readonly heading: Heading;
  /** Number of requirements that the filter keeps. */
  readonly kept: number;
  /** Requirements loaded so far. */
  readonly rows: readonly Requirement[];
}

interface GroupProps {
  readonly group: GroupOfRequirements;
  /** Empty if all requirements are met by the same. */
  readonly duties: readonly (typeof DUTIES)[number][];
  readonly isMixed: boolean;
  /** False if no certificate reaches the services, so that who meets a requirement is not told by it. */
  readonly isInherited: boolean;
  readonly isOpen: boolean;
  /** Address with the group folded or unfolded. */
  readonly toggled: string;
  readonly whysOf: (clauseId: string) => readonly string[];
}

/** Family of controls as a row with counts and bars; its requirements load when it is unfolded. */
export function Group({
  group: { heading, kept, rows },
  duties,
  isMixed,
  isInherited,
  isOpen,
  toggled,
  whysOf,
}: GroupProps) {
  const { clause, totals, responsibilities } = heading;
  return (
    <>
      <tr>
        <th scope="row">
          <Link className="twig-link" to={toggled} replace aria-expanded={isOpen}>
            <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
            <span className="unseen">Requirements of {clauseName(clause)}</span>
          </Link>{' '}
          <NodeLink id={clause.id} name={clauseName(clause)} isPlain />
        </th>
        <td className="number">{formatNumber(totals.requirements)}</td>
        {isMixed ? (
          <td className="bar-cell">
            <Bar whole={totals.requirements} parts={coverageShares(totals)} />
          </td>
        ) : null}
        {duties.length === 0 ? null : (
          <td className="bar-cell">
            <Bar whole={totals.requirements} parts={dutyShares(responsibilities)} />
          </td>
        )}
        {duties.map(({ kind }) => (
          <td key={kind} className="number">
            {countOf(responsibilities, kind) === 0 ? null : formatNumber(countOf(responsibilities, kind))}
          </td>
        ))}
      </tr>
      {isOpen ? (
        <tr className="unfolded">
          <td colSpan={2 + (isMixed ? 1 : 0) + (duties.length > 0 ? 1 + duties.length : 0)}>
            <RequirementTable {...{ rows, isMixed, isInherited, whysOf }} />
            {rows.length < kept ? <Skeleton lines={kept - rows.length} /> : null}
            {kept === 0 ? <p className="quiet">None that is met so.</p> : null}
          </td>
        </tr>
      ) : null}
    </>
  );
}
