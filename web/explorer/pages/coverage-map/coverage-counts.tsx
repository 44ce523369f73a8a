import { clauseName } from '../../marks/names.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { Section } from '../../parts/section.tsx';
import { WideTable } from '../../parts/tables/wide-table.tsx';
import { countWords } from './count-words.ts';
import type { Coverage } from './use-coverage.ts';

/** Last line. */
const ALL = { clause: null };

/** Table of what the map shows: a line for each family, with the number of requirements by outcome. */
export function CoverageCounts({ coverages }: { readonly coverages: readonly Coverage[] }) {
  const headings = coverages[0]?.assessment.headings ?? [];
  return (
    <Section id="counts" title="The same as a table">
      <WideTable
        heads={['Heading', ...coverages.map(({ assessment }) => assessment.environment.name)]}
        rows={[...headings, ALL]}
        draw={({ clause }, place) => (
          <tr key={clause?.id ?? 'all'}>
            <th scope="row">
              {clause === null ? 'All' : <NodeLink id={clause.id} name={clauseName(clause)} isPlain />}
            </th>
            {coverages.map(({ assessment }) => (
              <td key={assessment.environment.id}>
                {countWords(assessment.headings[place]?.totals ?? assessment.totals)}
              </td>
            ))}
          </tr>
        )}
      />
    </Section>
  );
}
