import { formatNumber } from '../../basics/numbers.ts';
import { Empty } from '../../parts/states.tsx';

/** Empty state; for unknown nodes, “none” would read as good news. */
export function None({ title, isUnknown }: { readonly title: string; readonly isUnknown: boolean }) {
  return <Empty title={isUnknown ? 'What lapses is unknown for ids that the graph does not have.' : title} />;
}

/** Null if the count is zero only because nodes are unknown. */
export function countOfKnown(count: number, isUnknown: boolean): string | null {
  return isUnknown && count === 0 ? null : formatNumber(count);
}
