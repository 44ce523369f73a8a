import type { Location } from '../facts/facts.ts';
import type { TableRow } from '../read/table.ts';
import type { Footnotes } from '../shape/footnotes.ts';
import type { Heading } from '../shape/heading.ts';
import { canonicalMark } from '../shape/marks.ts';
import { aloneIn, flagOf } from './cells.ts';
import {
  CellReader,
  type Columns,
  type ReadCell,
  type Reading,
  type RoleOf,
  type Values,
  type WrittenStatus,
} from './columns.ts';
import type { Descriptor, TicksColumn } from './descriptor.ts';
import type { Notes } from './notes.ts';
import { flaggedCells } from './questions.ts';
import type { TableRecipe } from './recipe.ts';
import type { Roles } from './roles.ts';

/** A row whose cells mean something, or one tick of a row with programmes across. */
export interface Row<Cells extends Columns> {
  readonly table: MappedTable;
  readonly values: Values<Cells>;
  /** Null where the row has no columns of ticks. */
  readonly tick: TicksColumn | null;
  /** Texts of the footnotes whose marks its cells and their headings bear. */
  readonly footnotes: readonly string[];
  /** The text that stands alone in it; null where there are several. */
  readonly alone: string | null;
  at(role?: RoleOf<Cells>): Location;
}

export interface MappedTable {
  readonly kind: Descriptor;
  /** Lines of the recipe on it. */
  readonly said: TableRecipe | null;
  readonly file: string;
  readonly heading: Heading;
  readonly roles: Roles;
  readonly reading: Reading;
  readonly footnotes: Footnotes;
  readonly notes: Notes;
}

interface MappedColumn {
  readonly role: string;
  readonly position: number;
  readonly reader: CellReader;
}

/** Reads the rows of a table; reports the outcome of each that it does not give, and each cell that nothing reads. */
export class RowMapper<Cells extends Columns> {
  readonly #table: MappedTable;
  readonly #columns: readonly MappedColumn[];
  readonly #ticks: ReadonlyMap<number, TicksColumn>;
  readonly #tickReader: CellReader | null;
  readonly #empty: Record<string, unknown>;
  readonly #isRead: ReadonlySet<number>;
  readonly #unread = new Map<number, number>();
  readonly #unexplained = new Set<string>();

  constructor(table: MappedTable) {
    const { kind, roles, reading } = table;
    this.#table = table;
    this.#columns = [...roles.columns].map(([role, position]) => ({
      ...{ role, position },
      reader: new CellReader(kind.columns[role] as Columns[string], reading),
    }));
    this.#ticks = new Map(roles.ticks.map((column) => [column.position, column]));
    const ticked = kind.ticks === null ? undefined : kind.columns[kind.ticks.status];
    this.#tickReader = ticked === undefined ? null : new CellReader(ticked, reading);
    this.#empty = Object.fromEntries(Object.keys(kind.columns).map((role) => [role, null]));
    this.#isRead = new Set([...roles.columns.values(), ...this.#ticks.keys(), ...roles.ignored]);
  }

  *read(row: TableRow): Iterable<Row<Cells>> {
    this.#account(row);
    const values = { ...this.#empty };
    const marks: string[] = [];
    for (const { role, position, reader } of this.#columns) {
      const cell = this.#readCell(row, position, reader);
      if (cell === null) return;
      if (cell === EMPTY) continue;
      values[role] = 'value' in cell.read ? cell.read.value : null;
      this.#bear(row, position, cell, marks);
    }
    const read = values as Values<Cells>;
    if (this.#ticks.size === 0) yield this.#row(row, { values: read, tick: null, marks });
    else yield* this.#readTicks(row, read, marks);
  }

  /** Columns of which nothing was read, with the number of their cells. */
  unread(): ReadonlyMap<string, number> {
    return new Map([...this.#unread].map(([position, count]) => [this.#nameOf(position), count]));
  }

  *#readTicks(row: TableRow, values: Values<Cells>, ofRow: readonly string[]): Iterable<Row<Cells>> {
    let isSaid = false;
    for (const [position, tick] of this.#ticks) {
      if ((row.texts[position] ?? '') === '' && row.flags?.has(position) !== true) continue;
      const cell = this.#readCell(row, position, this.#tickReader as CellReader);
      const own: string[] = [];
      if (cell !== null) this.#bear(row, position, cell, own);
      const value = cell !== null && 'value' in cell.read ? (cell.read.value as WrittenStatus | null) : null;
      // A dash is no row; what is not read has its outcome.
      isSaid ||= cell === null || value?.status != null;
      if (value?.status == null) continue;
      const said = { ...values, [this.#table.kind.ticks?.status ?? '']: value } as Values<Cells>;
      yield this.#row(row, { values: said, tick, marks: ofRow, own });
    }
    // A row without a tick may still say something by its name.
    if (!isSaid) yield this.#row(row, { values, tick: null, marks: ofRow });
  }

  #row(
    row: TableRow,
    {
      values,
      tick,
      marks,
      own = [],
    }: Pick<Row<Cells>, 'values' | 'tick'> & { marks: readonly string[]; own?: readonly string[] },
  ): Row<Cells> {
    const { line, texts } = row;
    return {
      table: this.#table,
      values,
      tick,
      footnotes: marks.length + own.length === 0 ? [] : this.#explained(line, { marks, own, tick }),
      // Where there is one column, every text stands alone.
      alone: this.#table.heading.names.length > 1 ? aloneIn(texts) : null,
      at: (role) => {
        const position = role === undefined ? undefined : this.#table.roles.columns.get(role);
        if (role === undefined) return this.#at(line, tick === null ? null : tick.name);
        return this.#at(line, position === undefined ? null : this.#nameOf(position));
      },
    };
  }

  /** A footnote of a whole row that names columns of ticks is about those. */
  #explained(
    line: number,
    {
      marks,
      own,
      tick,
    }: { readonly marks: readonly string[]; readonly own: readonly string[]; readonly tick: TicksColumn | null },
  ): readonly string[] {
    const { footnotes } = this.#table;
    const texts = (all: readonly string[]) => all.flatMap((mark) => footnotes.of(mark, line) ?? []);
    const isAbout = (text: string) => {
      const named = [...this.#ticks.values()].filter(({ name }) => text.includes(name));
      return tick === null || named.length === 0 || named.includes(tick);
    };
    return [...new Set([...texts(marks).filter(isAbout), ...texts(own)])];
  }

  /** Null where the row ends here, and its outcome is reported. */
  #readCell(row: TableRow, position: number, reader: CellReader): ReadCell | null {
    const text = row.texts[position] ?? '';
    const flag = flagOf(row, position, this.#table.reading.recipe);
    if (text === '' && flag === null) return EMPTY;
    const at = () => this.#at(row.line, this.#nameOf(position));
    if (flag !== null) return this.#report(() => this.#flagged(flag, at()));
    const cell = reader.read(text);
    const { notes } = this.#table;
    if ('ask' in cell.read) {
      const { ask } = cell.read;
      // A line between rows with ticks names no service.
      if (this.#ticks.size > 0 && aloneIn(row.texts) !== null) return this.#report(() => notes.ignore(at()));
      this.#bear(row, position, cell, []);
      return this.#report(() => notes.decide(ask, at()));
    }
    const column = this.#nameOf(position);
    if ('fault' in cell.read) {
      const { fault } = cell.read;
      return this.#report(() => notes.problem('cell.unfit', at(), { column, fault }));
    }
    if (cell.read.unread !== undefined) {
      notes.problem('cell.unread', at(), { column, text, fault: cell.read.unread });
    }
    return cell;
  }

  #report(report: () => void): null {
    report();
    return null;
  }

  #flagged(flag: NonNullable<ReturnType<typeof flagOf>>, at: Location): void {
    const { notes, reading } = this.#table;
    if (reading.recipe.flagged?.[flag] === undefined) notes.decide(flaggedCells(flag), at);
    else notes.problem('row.flagged', at, { flag });
  }

  /** Collects the marks of a cell and its heading; those that nothing explains are reported once. */
  #bear(row: TableRow, position: number, cell: ReadCell, marks: string[]): void {
    const ofReader = row.marks?.get(position);
    const ofHeading = this.#table.heading.marks.get(position);
    if (cell.marks.length === 0 && ofReader === undefined && ofHeading === undefined) return;
    const all = [...cell.marks, ...(ofReader ?? []).map(canonicalMark), ...(ofHeading ?? [])];
    for (const mark of all) {
      marks.push(mark);
      if (this.#table.footnotes.of(mark, row.line) !== null) continue;
      const text = row.texts[position] ?? '';
      if (this.#unexplained.has(`${mark} ${text}`)) continue;
      this.#unexplained.add(`${mark} ${text}`);
      const at = this.#at(row.line, this.#nameOf(position));
      this.#table.notes.problem('mark.unexplained', at, { mark, text: text.slice(0, 80) });
    }
  }

  #account({ texts, flags }: TableRow): void {
    for (let position = 0; position < texts.length; position += 1) {
      const isEmpty = texts[position] === '' && flags?.get(position)?.includes('image only') !== true;
      if (isEmpty || this.#isRead.has(position)) continue;
      this.#unread.set(position, (this.#unread.get(position) ?? 0) + 1);
    }
  }

  #nameOf(position: number): string {
    return this.#table.heading.names[position] ?? `column ${position + 1}`;
  }

  #at(row: number, column: string | null): Location {
    return { file: this.#table.file, row, column };
  }
}

const EMPTY: ReadCell = { read: { value: null }, marks: [] };
