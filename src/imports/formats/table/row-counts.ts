import type { ReadingNotes } from '../../draft.ts';
import type { TextLine } from '../matrix/text-lines.ts';
import type { BegunSheet } from './begun.ts';
import { countsOfAll, declaredCounts } from './declared-count.ts';
import type { SheetRecord } from './sheet.ts';
import type { TableRow } from './table-row.ts';

type Text = Pick<TextLine, 'text' | 'row'>;

/** Counts the rows of a sheet, and tells where there may be more: by the texts around them, or how their page ends. */
export class RowCounts {
  readonly #sheet: BegunSheet;
  readonly #above: readonly Text[];
  /** What stands alone in rows of a page, and may be no service. */
  readonly #alone: Text[] = [];
  #rows = 0;
  #aside = 0;
  #merged = 0;

  constructor(sheet: BegunSheet, rowsAbove: readonly SheetRecord[]) {
    const { titles = [], above = [] } = sheet.beside ?? {};
    this.#sheet = sheet;
    this.#above = [...titles, ...above, ...rowsAbove.map(({ row, cells }) => ({ row, text: cells.join(' ') }))];
  }

  add(row: TableRow<string>): void {
    this.#rows += 1;
    if (row.hasMerged()) this.#merged += 1;
    if (this.#sheet.beside === null) return;
    const alone = row.alone();
    if (alone === null) return;
    this.#aside += 1;
    for (const text of alone.text.split('\n')) this.#alone.push({ text, row: alone.at.row });
  }

  /** `all`: the rows of all sheets so far. */
  remark(all: number, notes: ReadingNotes): void {
    const { name: file, beside } = this.#sheet;
    if (this.#merged > 0) {
      const rows = this.#merged === 1 ? '1 row has' : `${this.#merged} rows have`;
      const sentence = `${rows} the value of merged cells, which holds for all of them.`;
      notes.remark({ file, row: null, column: null }, sentence);
    }
    for (const declared of this.#above.flatMap(({ text }) => declaredCounts(text))) {
      if (declared === this.#rows) continue;
      const sentence = `The list says that there are ${declared} services; it has ${this.#rows} rows.`;
      notes.remark({ file, row: this.#above[0]?.row ?? null, column: null }, sentence);
    }
    if (beside?.cutOff != null) notes.remarkOpen({ file, row: null, column: null }, beside.cutOff);
    this.#remarkPages([...this.#above, ...(beside?.below ?? []), ...this.#alone], all, notes);
  }

  /** Rows on other pages would end where one page is said to be the whole list. */
  #remarkPages(texts: readonly Text[], all: number, notes: ReadingNotes): void {
    const told = new Set<string>();
    const found = texts.flatMap(({ text, row }) => countsOfAll(text).map((count) => ({ ...count, row })));
    for (const { said, all: declared, isOfPages, row } of found) {
      const isWhole = isOfPages ? declared <= 1 : [this.#rows, this.#rows - this.#aside, all].includes(declared);
      if (isWhole || told.has(said)) continue;
      told.add(said);
      notes.remarkOpen(
        { file: this.#sheet.name, row, column: null },
        `"${said}" stands beside the table, which has ${this.#rows} rows: it may be one page of several; save the page with all rows shown, or without the text where that is of other things.`,
      );
    }
  }
}
