import type { AssessQuery } from '../../generated/graphql.ts';
import { clauseName } from '../../marks/names.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { formatNumber } from '../../parts/numbers.ts';
import { Empty } from '../../parts/states.tsx';
import { OUTCOMES, OutcomeBar } from './outcomes.tsx';

/** Each clause at the top of the standard as a bar of outcomes. */
export function Headings({ headings }: { readonly headings: AssessQuery['assessment']['headings'] }) {
  if (headings.length === 0) return <Empty title="The graph holds no list of the standard's requirements." />;
  return (
    <div className="scroll">
      <table className="plain wide">
        <thead>
          <tr>
            <th scope="col">Heading</th>
            <th scope="col">Outcomes</th>
            {OUTCOMES.map(({ field, head }) => (
              <th key={field} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {headings.map(({ clause, totals }) => (
            <tr key={clause.id}>
              <th scope="row">
                <NodeLink id={clause.id} name={clauseName(clause)} isPlain />
              </th>
              <td className="bar-cell">
                <OutcomeBar totals={totals} />
              </td>
              {OUTCOMES.map(({ field }) => (
                <td key={field} className="number">
                  {totals[field] === 0 ? null : formatNumber(totals[field])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
