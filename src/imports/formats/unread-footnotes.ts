import type { ReadingNotes } from '../draft.ts';
import { Conditions } from './matrix/conditions.ts';
import { takeLeadingMark, takeMarks } from './names/marks.ts';
import type { Columns } from './table/column-guide.ts';
import type { HeadingPlace } from './table/find-heading.ts';
import { noteOnList } from './table/note-row.ts';
import { footnoteRow, RefusedRow } from './table/refused-row.ts';
import type { TableRow } from './table/table-row.ts';

/**
 * The footnotes of lists whose rows have no place for a condition: what bears the mark of one is not taken without it, since
 * it may say that a certificate is suspended, or a clause withdrawn.
 */
export class UnreadFootnotes<Name extends string> {
  readonly #notes: ReadingNotes;
  readonly #conditions: Conditions;
  readonly #borne = new Set<string>();
  #columns: readonly Name[] = [];

  constructor(notes: ReadingNotes) {
    this.#notes = notes;
    this.#conditions = new Conditions(notes);
  }

  begin(
    { cells, columns }: { readonly cells: readonly string[]; readonly columns: Columns<Name> },
    { at, titles, under }: HeadingPlace,
  ): void {
    this.#columns = [...columns.keys()];
    this.#conditions.begin({ file: at.file, titles: [], above: [], below: under, labels: [] });
    for (const text of [...titles, ...[...columns.values()].map((position) => cells[position] ?? '')]) {
      const said = this.#textsOf(takeMarks(text).marks);
      if (said !== null)
        this.#notes.remarkOpen(at, `"${text.slice(0, 80)}" is explained by ${said}, which was not read.`);
    }
  }

  end(): void {
    this.#conditions.end();
  }

  /** True for a row that is a footnote of none, which is told. Throws RefusedRow where what a mark says would be lost. */
  passes(row: TableRow<Name>): boolean {
    const alone = row.alone();
    // Numbers of clauses begin with § as well.
    const leading = alone === null || alone.text.startsWith('§') ? null : takeLeadingMark(alone.text);
    if (alone !== null && leading !== null) {
      if (this.#borne.has(leading.mark)) throw footnoteRow(alone.text, alone.at);
      this.#notes.leaveOut(alone.at, noteOnList(alone.text));
      return true;
    }
    for (const name of this.#columns) this.#refuseMarked(row, name);
    return false;
  }

  #refuseMarked(row: TableRow<Name>, name: Name): void {
    const shown = row.text(name);
    const { text, marks } = takeMarks(shown);
    if (text === '' || marks.length === 0) return;
    const at = row.at(name);
    const said = this.#textsOf(marks);
    if (said !== null) {
      throw new RefusedRow(
        at,
        `"${shown.slice(0, 80)}" is explained by ${said}, which is not read: write that in the row where it matters, and take the mark away, or leave the row out.`,
      );
    }
    for (const mark of marks) {
      this.#borne.add(mark);
      this.#conditions.tellMissing(mark, { shown, at, alike: shown });
    }
  }

  #textsOf(marks: readonly string[]): string | null {
    const texts = this.#conditions.of({ ofRow: marks, own: [], label: '' });
    return texts.length === 0 ? null : `the footnote "${texts.join(' ').slice(0, 200)}"`;
  }
}
