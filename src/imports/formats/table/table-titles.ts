import { BadList } from '../../bad-list.ts';
import type { Input } from '../../input.ts';
import { struckOut } from '../matrix/struck.ts';

const LONGEST_TITLE = 100;

/** What the tables of a page are called, by the nearest title over each; several of one title are told apart by their number, as `--sheet` must. */
export function titlesOfTables(nearest: readonly (string | null)[]): readonly string[] {
  const plain = nearest.map((title, index) => title?.slice(0, LONGEST_TITLE) ?? `Table ${index + 1}`);
  const taken = new Set(plain);
  const seen = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const title of plain) counts.set(title, (counts.get(title) ?? 0) + 1);
  return plain.map((title) => {
    if (counts.get(title) === 1) return title;
    let [number, numbered] = [seen.get(title) ?? 0, title];
    while (taken.has(numbered)) {
      number += 1;
      numbered = `${title} #${number}`;
    }
    seen.set(title, number);
    taken.add(numbered);
    return numbered;
  });
}

/** In place of the rows under a title that is struck out: what stands under such words is taken back as well. */
export function refusingStruck(
  { text, row }: { readonly text: string; readonly row: number | null },
  input: Input,
): Iterable<never> {
  return {
    [Symbol.iterator]() {
      throw new BadList(struckOut(text), { input, row });
    },
  };
}
