import type { Location } from '../facts.ts';
import type { Conditions } from './matrix/conditions.ts';
import { takeMarks, takeMarksOfWord } from './names/marks.ts';
import type { ScopeColumn } from './scope-columns.ts';
import type { HeadingPlace, RefinedHeading } from './table/find-heading.ts';
import type { TableRow } from './table/table-row.ts';

export interface Marks {
  /** Of footnotes, which rows or headings bear, and no text beside the table explains. */
  readonly marks: Set<string>;
  /** What the texts beside the table explain. */
  readonly conditions: Conditions;
}

/** Beside the services, whose names are told by themselves; days bear no marks. */
const MARKED = ['family', 'certificate', 'environment', 'note'] as const satisfies readonly ScopeColumn[];

/** The marks in the cells of a row, whose footnotes are conditions of it; told once for all that bear the same. */
export function tellMarks(row: TableRow<ScopeColumn>, known: Marks): void {
  for (const name of MARKED) {
    const text = row.text(name);
    const { marks } = takeMarks(text);
    if (marks.length > 0) tell({ text, marks, at: row.at(name) }, known);
  }
  const ofStatus = marksOfWord(row.text('status'));
  if (ofStatus.length > 0) tell({ text: row.text('status'), marks: ofStatus, at: row.at('status') }, known);
  for (const position of row.ticked) {
    const { text, at } = row.tick(position);
    const marks = marksOfWord(text);
    if (marks.length > 0) tell({ text, marks, at }, known);
  }
}

/** Those of a whole row: on its service and what is said beside that, and on their headings. */
export function marksOfRow(row: TableRow<ScopeColumn>, ofService: readonly string[]): readonly string[] {
  const named = MARKED.flatMap((name) => takeMarks(row.text(name)).marks);
  const columns = (['service', ...MARKED] as const).filter((name) => row.has(name));
  return [...ofService, ...named, ...columns.flatMap((name) => takeMarks(row.at(name).column ?? '').marks)];
}

/** What stands alone, such as `[x]`, is the word itself. */
export function marksOfWord(text: string): readonly string[] {
  const { text: word, marks } = takeMarksOfWord(text);
  return word === '' ? marks.slice(1) : marks;
}

/** Those in the headings of the columns that are read: of all rows, or all ticks. */
export function tellMarksOfHeading(
  { cells, columns, ticked }: RefinedHeading<ScopeColumn>,
  { at }: HeadingPlace,
  known: Marks,
): void {
  for (const position of [...columns.values(), ...ticked]) {
    const text = cells[position] ?? '';
    const { text: word, marks } = takeMarks(text);
    if (word !== '' && marks.length > 0) tell({ text, marks, at: { ...at, column: text } }, known);
  }
}

function tell(
  { text, marks, at }: { readonly text: string; readonly marks: readonly string[]; readonly at: Location },
  known: Marks,
): void {
  for (const mark of marks) {
    if (!known.conditions.explains(mark)) known.marks.add(mark);
    known.conditions.tellMissing(mark, { shown: text, at, alike: at.column ?? '' });
  }
}
