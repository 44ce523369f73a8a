import { formatNumber } from '../../parts/numbers.ts';
import { Empty } from '../../parts/states.tsx';

/** That there is none, said of what is known only: of what the graph does not have it would read as good news. */
export function None({ title, isUnknown }: { readonly title: string; readonly isUnknown: boolean }) {
  return <Empty title={isUnknown ? 'Nobody can tell what lapses for what the graph does not have.' : title} />;
}

/** None of what is known is no count of what was asked about. */
export function countOfKnown(count: number, isUnknown: boolean): string | null {
  return isUnknown && count === 0 ? null : formatNumber(count);
}
