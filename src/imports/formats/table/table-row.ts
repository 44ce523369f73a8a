import type { Location } from '../../facts.ts';
import type { Columns } from './column-guide.ts';
import type { SheetRecord } from './sheet.ts';

/** A row whose columns are known by our words for them. */
export class TableRow<Name extends string> {
  readonly #record: SheetRecord;
  readonly #columns: Columns<Name>;
  readonly #file: string;
  readonly #heading: readonly string[];
  readonly #ticked: readonly number[];

  constructor(
    record: SheetRecord,
    heading: {
      readonly file: string;
      readonly cells: readonly string[];
      readonly columns: Columns<Name>;
      readonly ticked: readonly number[];
    },
  ) {
    this.#record = record;
    this.#columns = heading.columns;
    this.#file = heading.file;
    this.#heading = heading.cells;
    this.#ticked = heading.ticked;
  }

  /** The columns that are no words of ours, but hold ticks. */
  get ticked(): readonly number[] {
    return this.#ticked;
  }

  /** The heading of a column, and what the row has in it. */
  tick(position: number): { readonly label: string; readonly text: string; readonly at: Location } {
    const label = this.#heading[position] ?? '';
    return { label, text: this.#record.cells[position] ?? '', at: { ...this.at(), column: label } };
  }

  /** True where the row has nothing but what stands in this column. */
  isAll(name: Name): boolean {
    const position = this.#columns.get(name);
    return this.text(name) !== '' && !this.#record.cells.some((cell, other) => cell !== '' && other !== position);
  }

  /** True where the list has the column, filled or not. */
  has(name: Name): boolean {
    return this.#columns.has(name);
  }

  /** Empty where the cell is, or the list has no such column. */
  text(name: Name): string {
    const position = this.#columns.get(name);
    return position === undefined ? '' : (this.#record.cells[position] ?? '');
  }

  at(name?: Name): Location {
    const position = name === undefined ? undefined : this.#columns.get(name);
    const column = position === undefined ? null : (this.#heading[position] ?? null);
    return { file: this.#file, row: this.#record.row === 0 ? null : this.#record.row, column };
  }

  /** The first of the columns read whose cell cannot be, with the reason. */
  cellFault(): { readonly at: Location; readonly sentence: string } | null {
    if (this.#record.cellFaults === undefined) return null;
    for (const position of [...this.#columns.values(), ...this.#ticked]) {
      const sentence = this.#record.cellFaults.get(position);
      if (sentence !== undefined) return { at: this.tick(position).at, sentence };
    }
    return null;
  }
}
