import { groupBy } from '../../basics/group-by.ts';
import { onceEach } from '../../basics/once-each.ts';
import type { AskQuery } from '../../generated/graphql.ts';
import { supportWord } from '../../marks/marked.tsx';
import { nameOf } from '../../marks/names.ts';
import { RESPONSIBILITIES } from '../../marks/words.ts';
import { oldestDay } from '../../parts/answer/source-age.ts';

export type Row = AskQuery['inheritance']['nodes'][number];

export interface Column {
  readonly name: string;
  readonly head: string;
  readonly textOf: (row: Row) => string;
}

export const COLUMNS: readonly Column[] = [
  { name: 'service', head: 'Service', textOf: ({ subject }) => nameOf(subject) },
  { name: 'environment', head: 'Environment', textOf: ({ environment }) => environment?.name ?? '' },
  { name: 'clause', head: 'Clause', textOf: ({ clause }) => clause.number },
  { name: 'title', head: 'Title', textOf: ({ clause }) => clause.title ?? '' },
  { name: 'responsibility', head: 'Who', textOf: ({ responsibility }) => RESPONSIBILITIES[responsibility].word },
  { name: 'through', head: 'Through', textOf: ({ certificate }) => certificate.number ?? certificate.name },
  { name: 'basis', head: 'Basis', textOf: ({ basis, certainty }) => supportWord(basis, certainty) },
  {
    name: 'source',
    head: 'Oldest source',
    textOf: onceEach(({ sources }) => oldestDay(sources) ?? ''),
  },
];

export interface Sorting {
  readonly column: string;
  readonly isDescending: boolean;
}

/** Parses `-clause` as descending by clause; null, the API's order, for anything else. */
export function sortingOf(text: string | null): Sorting | null {
  const column = text?.replace(/^-/, '');
  if (column === undefined || !COLUMNS.some(({ name }) => name === column)) return null;
  return { column, isDescending: text?.startsWith('-') ?? false };
}

const COLLATOR = new Intl.Collator('en', { numeric: true });

export function sorted(rows: readonly Row[], sorting: Sorting | null): readonly Row[] {
  const column = COLUMNS.find(({ name }) => name === sorting?.column);
  if (column === undefined) return rows;
  // Sorts the texts that occur, since rows are many times as many.
  const groups = groupBy(rows, column.textOf);
  const texts = [...groups.keys()].toSorted(COLLATOR.compare);
  if (sorting?.isDescending) texts.reverse();
  return texts.flatMap((text) => groups.get(text) ?? []);
}
