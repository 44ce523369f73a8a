import type { Location } from '../../facts.ts';
import { DRAWN } from '../matrix/drawn.ts';
import { ifNotMeant } from '../scope-questions.ts';
import type { Columns } from './column-guide.ts';
import { mergedFault } from './merged-fault.ts';
import type { SheetRecord } from './sheet.ts';

/** The heading that rows stand under. */
export interface RowHeading<Name extends string> {
  readonly file: string;
  readonly dayZero: string;
  readonly record: SheetRecord;
  readonly columns: Columns<Name>;
  readonly ticked: readonly number[];
  readonly headed: readonly number[];
  readonly watched: readonly number[];
}

/** No name, status or note is so long; what looks into a cell need not be quick for longer ones. */
const LONGEST_CELL = 10_000;

/** A row whose columns are known by our words for them. */
export class TableRow<Name extends string> {
  readonly #record: SheetRecord;
  readonly #heading: RowHeading<Name>;

  constructor(record: SheetRecord, heading: RowHeading<Name>) {
    this.#record = record;
    this.#heading = heading;
  }

  /** The day that numbers are counted from where they stand for days. */
  get dayZero(): string {
    return this.#heading.dayZero;
  }

  /** The columns that are no words of ours, but hold ticks. */
  get ticked(): readonly number[] {
    return this.#heading.ticked;
  }

  /** The columns that tell the status together, each the one that its heading is. */
  get headed(): readonly number[] {
    return this.#heading.headed;
  }

  /** The columns that are not read, unless they hold a tick. */
  get watched(): readonly number[] {
    return this.#heading.watched;
  }

  /** The headings of the columns that nobody reads. */
  get unread(): readonly string[] {
    const read = this.#read();
    return this.#heading.record.cells.filter((cell, position) => cell !== '' && !read.includes(position));
  }

  /** The heading of a column, and what the row has in it. */
  tick(position: number): { readonly label: string; readonly text: string; readonly at: Location } {
    const label = this.#heading.record.cells[position] ?? '';
    return { label, text: this.#record.cells[position] ?? '', at: { ...this.at(), column: label } };
  }

  /** What stands alone in the row, under our word for its column; null where several cells are filled. */
  alone(): { readonly text: string; readonly at: Location; readonly column: Name | 'tick' | null } | null {
    const { cells } = this.#record;
    const position = cells.findIndex((cell) => cell !== '');
    if (position === -1 || cells.some((cell, other) => cell !== '' && other !== position)) return null;
    const { text, at } = this.tick(position);
    const [name = null] = [...this.#heading.columns].find(([, taken]) => taken === position) ?? [];
    return { text, at, column: this.#heading.ticked.includes(position) ? 'tick' : name };
  }

  /** True where the list has the column, filled or not. */
  has(name: Name): boolean {
    return this.#heading.columns.has(name);
  }

  /** Empty where the cell is, or the list has no such column. */
  text(name: Name): string {
    const position = this.#heading.columns.get(name);
    return position === undefined ? '' : (this.#record.cells[position] ?? '');
  }

  at(name?: Name): Location {
    const position = name === undefined ? undefined : this.#heading.columns.get(name);
    const column = position === undefined ? null : (this.#heading.record.cells[position] ?? null);
    return { file: this.#heading.file, row: this.#record.row === 0 ? null : this.#record.row, column };
  }

  /** The first of the columns read whose cell cannot be, with the reason. */
  cellFault(): { readonly at: Location; readonly sentence: string } | null {
    const { cells, cellFaults, merged } = this.#record;
    if (cells.some(({ length }) => length > LONGEST_CELL)) {
      const long = [...this.#read(), ...this.watched].find((at) => (cells[at]?.length ?? 0) > LONGEST_CELL);
      const sentence = `The cell has more than ${LONGEST_CELL} characters; shorten it, or leave the row out.`;
      if (long !== undefined) return { at: this.tick(long).at, sentence };
    }
    if (cellFaults === undefined && merged === undefined && this.#heading.record.merged === undefined) return null;
    const read = this.#read();
    const unreadable = read.find((position) => cellFaults?.has(position));
    if (unreadable !== undefined) {
      const { label, text, at } = this.tick(unreadable);
      const isGuessed = text === DRAWN && this.ticked.includes(unreadable);
      const sentence = cellFaults?.get(unreadable) ?? '';
      return { at, sentence: isGuessed ? `${sentence} ${ifNotMeant(label)}` : sentence };
    }
    const fault = mergedFault(this.#record, this.#heading.record, read);
    return fault === null ? null : { at: this.tick(fault.position).at, sentence: fault.sentence };
  }

  /** True where all that the columns read have is merged with the heading: a second line of it. */
  isOfHeading(): boolean {
    const { cells, merged } = this.#record;
    if (merged === undefined) return false;
    const filled = this.#read().filter((position) => cells[position] !== '');
    const { row } = this.#heading.record;
    return (
      filled.length > 0 && filled.every((position) => (merged.get(position)?.row ?? Number.POSITIVE_INFINITY) <= row)
    );
  }

  /** True where a column that is read has the value of a row above. */
  hasMerged(): boolean {
    const { cells, merged } = this.#record;
    return merged !== undefined && this.#read().some((position) => merged.has(position) && cells[position] !== '');
  }

  #read(): readonly number[] {
    const { columns, ticked, headed } = this.#heading;
    return [...columns.values(), ...ticked, ...headed];
  }
}
