import { usePages } from '../../api/use-pages.ts';
import { formatNumber } from '../../basics/numbers.ts';
import { CompareDocument, type ScopePoint } from '../../generated/graphql.ts';
import { Section } from '../../parts/section.tsx';
import { Failed, Skeleton } from '../../parts/states.tsx';
import { MoreRows } from '../../parts/tables/more-rows.tsx';
import { useParameters } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { DiffTable } from './diff-table.tsx';
import type { Sides } from './use-sides.ts';

const PAGE_SIZE = 100;

interface AlikeProps {
  readonly from: ScopePoint;
  readonly to: ScopePoint;
  readonly sides: Sides;
  readonly count: number;
}

/** Services and families that both sides name alike, listed when asked for. */
export function Alike({ from, to, sides, count }: AlikeProps) {
  const { one, changed } = useParameters();
  const isOpen = one('alike') === 'yes';
  const variables = { from, to, alike: true, first: PAGE_SIZE };
  const pages = usePages(CompareDocument, isOpen && count > 0 ? variables : null, (data) => data.scopeDiff);
  if (count === 0) return null;
  return (
    <Section
      id="alike"
      title="Alike in both"
      count={formatNumber(count)}
      aside={
        <Link to={changed({ alike: isOpen ? null : 'yes' })} replace aria-expanded={isOpen}>
          {isOpen ? 'Hide them' : 'List them'}
        </Link>
      }
    >
      <Failed failure={pages.failure} again={pages.more} />
      {isOpen && pages.totalCount === null && pages.failure === null ? (
        <Skeleton lines={Math.min(count, PAGE_SIZE)} />
      ) : null}
      {pages.rows.length === 0 ? null : <DiffTable items={pages.rows} sides={sides} listed={BOTH} />}
      <MoreRows pages={pages} />
    </Section>
  );
}

const BOTH = { fromListed: true, toListed: true };
