import type { Notes } from '../../map/notes.ts';
import { problem } from '../../map/problems.ts';
import { placeIn } from '../json/places.ts';

/** The lists of a Marketplace file by their keys, in lower case: under `data`, or at the top. */
export function listsOf(file: unknown): ReadonlyMap<string, readonly unknown[]> {
  const top = entriesOf(file);
  const data = entriesOf(top.find(([key]) => key === 'data')?.[1]);
  const lists = [...top, ...data].flatMap(([key, value]): [string, readonly unknown[]][] =>
    Array.isArray(value) ? [[key, value]] : [],
  );
  return new Map(lists);
}

/** What the list of products is called; in earlier years it was one of providers. */
const PRODUCTS = ['products', 'providers'] as const;

/** The products of a file; null where it has no list of them. */
export function productsOf(lists: ReadonlyMap<string, readonly unknown[]>): readonly unknown[] | null {
  return PRODUCTS.map((name) => lists.get(name)).find((list) => list !== undefined) ?? null;
}

export function tellOtherLists(file: string, lists: ReadonlyMap<string, readonly unknown[]>, notes: Notes): void {
  const products = productsOf(lists);
  const others = [...lists].filter(([, list]) => list !== products).map(([key, { length }]) => `${key} (${length})`);
  if (others.length === 0) return;
  notes.problem(problem('document.others', placeIn(file, null), { wanted: 'the products', others: others.join(', ') }));
}

function entriesOf(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner]);
}
