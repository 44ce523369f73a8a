import { columnLetter } from '../../../domain/sheet-columns.ts';
import type { ReadingNotes } from '../../draft.ts';
import type { SheetRecord } from './sheet.ts';

/** Where the heading of a table has nothing, while rows may. */
export function positionsWithoutHeading(heading: readonly string[]): readonly number[] {
  return heading.flatMap((cell, position) => (cell === '' ? [position] : []));
}

/** Takes the rows of a table, and tells of each column without a heading, once, that something stands in it. */
export function headlessTeller(
  heading: readonly string[],
  file: string,
  notes: ReadingNotes,
): (record: SheetRecord) => void {
  const untold = new Set(positionsWithoutHeading(heading));
  return ({ row, cells }) => {
    for (const position of untold) {
      const text = cells[position] ?? '';
      if (text === '') continue;
      untold.delete(position);
      const letter = columnLetter(position);
      notes.remark(
        { file, row, column: null },
        `Column ${letter} has no heading, and values such as "${text.slice(0, 40)}"; it was not read.`,
      );
    }
  };
}
