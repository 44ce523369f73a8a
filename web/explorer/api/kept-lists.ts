export interface KeptList<Page> {
  readonly pages: readonly Page[];
  /** How many pages were asked for. */
  readonly wanted: number;
}

/** Of all lists together; a longer list is read from its beginning again. */
const MOST_PAGES = 1_000;

/** Lists by question, the one that changed last at the end, so that going back comes to the same place in them. */
const lists = new Map<string, KeptList<unknown>>();

export function keptList<Page>(key: string): KeptList<Page> | undefined {
  return lists.get(key) as KeptList<Page> | undefined;
}

/** Lists are dropped as a whole: without its first pages the rest of one cannot be shown. */
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

/** One that has no page yet counts, too. */
function sizeOf({ pages }: KeptList<unknown>): number {
  return Math.max(pages.length, 1);
}

export function forgetLists(): void {
  lists.clear();
}
