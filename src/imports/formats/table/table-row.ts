import type { Location } from '../../facts.ts';
import type { Columns } from './column-guide.ts';
import type { SheetRecord } from './sheet.ts';

/** A row whose columns are known by our words for them. */
export class TableRow<Name extends string> {
  readonly #record: SheetRecord;
  readonly #columns: Columns<Name>;
  readonly #file: string;
  readonly #heading: readonly string[];

  constructor(
    record: SheetRecord,
    heading: { readonly file: string; readonly cells: readonly string[]; readonly columns: Columns<Name> },
  ) {
    this.#record = record;
    this.#columns = heading.columns;
    this.#file = heading.file;
    this.#heading = heading.cells;
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
    for (const [name, position] of this.#columns) {
      const sentence = this.#record.cellFaults.get(position);
      if (sentence !== undefined) return { at: this.at(name), sentence };
    }
    return null;
  }
}
