import type { Pages } from '../../api/use-pages.ts';
import { formatNumber } from '../../basics/numbers.ts';
import type { ClauseLinkFragment } from '../../generated/graphql.ts';
import { clauseName } from '../../marks/names.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { Section } from '../../parts/section.tsx';
import { Failed } from '../../parts/states.tsx';
import { MoreRows } from '../../parts/tables/more-rows.tsx';

interface UnmatchedClausesProps {
  readonly pages: Pages<ClauseLinkFragment>;
  readonly designation: string;
}

/** Requirements of the second standard without a mapping. */
export function UnmatchedClauses({ pages, designation }: UnmatchedClausesProps) {
  const { rows, totalCount, failure, more } = pages;
  if (totalCount === 0) return null;
  return (
    <Section
      id="unmatched"
      title={`Requirements of ${designation} that no mapping leads to`}
      count={totalCount === null ? null : formatNumber(totalCount)}
    >
      <Failed failure={failure} again={more} />
      <ul className="many">
        {rows.map((clause) => (
          <li key={clause.id}>
            <NodeLink id={clause.id} name={clauseName(clause)} isPlain />
          </li>
        ))}
      </ul>
      <MoreRows pages={pages} />
    </Section>
  );
}
