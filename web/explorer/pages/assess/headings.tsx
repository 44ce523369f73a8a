import type { AssessQuery } from '../../generated/graphql.ts';
import { clauseName } from '../../marks/names.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { RESPONSIBILITIES } from '../../marks/words.ts';
import { Bar } from '../../parts/bar.tsx';
import { formatNumber } from '../../parts/numbers.ts';
import { Empty } from '../../parts/states.tsx';
import { type Counts, countOf, DUTIES, dutyShares } from './duties.ts';
import { coverageShares } from './outcomes.ts';

export function Headings({ headings }: { readonly headings: AssessQuery['assessment']['headings'] }) {
  if (headings.length === 0) return <Empty title="The graph holds no list of the standard's requirements." />;
  return (
    <div className="scroll">
      <table className="plain wide">
        <thead>
          <tr>
            <th scope="col">Heading</th>
            <th scope="col">Coverage</th>
            <th scope="col">Who meets it</th>
            {DUTIES.map(({ kind }) => (
              <th key={kind} scope="col" className="number">
                {RESPONSIBILITIES[kind].word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {headings.map(({ clause, totals, responsibilities }) => (
            <tr key={clause.id}>
              <th scope="row">
                <NodeLink id={clause.id} name={clauseName(clause)} isPlain />
              </th>
              <td className="bar-cell">
                <Bar whole={totals.requirements} parts={coverageShares(totals)} />
              </td>
              <td className="bar-cell">
                <Bar whole={totals.requirements} parts={dutyShares(responsibilities)} />
              </td>
              <DutyCells counts={responsibilities} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DutyCells({ counts }: { readonly counts: Counts }) {
  return DUTIES.map(({ kind }) => (
    <td key={kind} className="number">
      {countOf(counts, kind) === 0 ? null : formatNumber(countOf(counts, kind))}
    </td>
  ));
}
