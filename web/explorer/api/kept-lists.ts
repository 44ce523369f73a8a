export interface KeptList<Page> {
  readonly pages: readonly Page[];
  /** Number of pages requested. */
  readonly wanted: number;
}

/** Most pages cached over all lists; a longer list is not cached. */
const MOST_PAGES = 1_000;

/** Cached lists by query, least recently changed first, so that going back restores the place in them. */
const lists = new Map<string, KeptList<unknown>>();

export function keptList<Page>(key: string): KeptList<Page> | undefined {
  return lists.get(key) as KeptList<Page> | undefined;
}

/** Evicts whole lists, since a list cannot be shown without its first pages. */
export function keepList<Page>(key: string, list: KeptList<Page>): void {
  lists.delete(key);
  if (list.pages.length > MOST_PAGES) return;
  lists.set(key, list);
  let pages = [...lists.values()].reduce((sum, one) => sum + sizeOf(one), 0);
  for (const [oldest, one] of lists) {
    if (pages <= MOST_PAGES) return;
    lists.delete(oldest);
    pages -= sizeOf(one);
  }
}

/** Counts a list without pages as one. */
function sizeOf({ pages }: KeptList<unknown>): number {
  return Math.max(pages.length, 1);
}

export function forgetLists(): void {
  lists.clear();
}
