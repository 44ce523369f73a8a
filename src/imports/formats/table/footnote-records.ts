import type { TextLine } from '../matrix/text-lines.ts';
import { takeLeadingMark } from '../names/marks.ts';
import type { SheetRecord } from './sheet.ts';

export interface RowsAndNotes {
  readonly rows: readonly SheetRecord[];
  readonly notes: readonly TextLine[];
}

/** The last rows of a table may be its footnotes: each begins with a mark, and says nothing else. */
export function withoutFootnotes(records: readonly SheetRecord[]): RowsAndNotes {
  let end = records.length;
  while (end > 0 && isFootnote(records[end - 1] as SheetRecord)) end -= 1;
  const notes = records
    .slice(end)
    .flatMap(({ row, cells: [text = ''] }) =>
      text.split('\n').map((line) => ({ text: line, row, starts: true, isItem: false })),
    );
  return { rows: records.slice(0, end), notes };
}

function isFootnote({ cells, cellFaults, fault }: SheetRecord): boolean {
  const [text = '', ...others] = cells;
  if (fault !== undefined || (cellFaults?.size ?? 0) > 0 || takeLeadingMark(text) === null) return false;
  return others.every((other) => other === '');
}
