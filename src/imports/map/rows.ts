import type { ScopeStatus } from '../../domain/statements.ts';
import type { Location } from '../facts/facts.ts';
import type { TableRow } from '../read/table.ts';
import type { Heading } from '../shape/heading.ts';
import { canonicalMark, type Footnotes, takeMarks } from '../shape/marks.ts';
import { aloneIn, flagOf } from './cells.ts';
import { type Columns, cellReader, type Reading, type RoleOf, type Values, type WrittenStatus } from './columns.ts';
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
  readonly readText: ReturnType<typeof cellReader>;
}

/** Value of a cell, and the marks that it and its heading bear. */
interface MappedCell {
  readonly value: unknown;
  readonly marks: readonly string[];
}
const EMPTY: MappedCell = { value: null, marks: [] };

/** More words are no ticks, but conditions. */
const MOST_WORDS = 100;

/** Reads the rows of a table; reports the outcome of each that it does not give, and each cell that nothing reads. */
export class RowMapper<Cells extends Columns> {
  readonly #table: MappedTable;
  readonly #columns: readonly MappedColumn[];
  readonly #ticks: readonly (MappedColumn & { readonly tick: TicksColumn })[];
  readonly #empty: Record<string, unknown>;
  readonly #isRead: ReadonlySet<number>;
  readonly #unread = new Map<number, number>();
  readonly #unexplained = new Set<string>();
  readonly #words = new Map<string, ScopeStatus | null>();

  constructor(table: MappedTable) {
    const { kind, roles, reading } = table;
    const columnOf = (role: string, position: number): MappedColumn => {
      return { role, position, readText: cellReader(kind.columns[role] as Columns[string], reading) };
    };
    // Columns of ticks have the same few words.
    const ticked = kind.ticks === null ? null : columnOf(kind.ticks.status, 0);
    this.#table = table;
    this.#columns = Array.from(roles.columns, ([role, position]) => columnOf(role, position));
    this.#ticks = roles.ticks.flatMap((tick) => (ticked === null ? [] : { ...ticked, position: tick.position, tick }));
    this.#empty = Object.fromEntries(Object.keys(kind.columns).map((each) => [each, null]));
    this.#isRead = new Set([...[...this.#columns, ...this.#ticks].map(({ position }) => position), ...roles.ignored]);
  }

  *read(row: TableRow): Iterable<Row<Cells>> {
    this.#account(row);
    const values = { ...this.#empty };
    const marks: string[] = [];
    for (const column of this.#columns) {
      const cell = this.#readCell(row, column);
      if (cell === null) return;
      values[column.role] = cell.value;
      marks.push(...cell.marks);
    }
    let isSaid = false;
    for (const column of this.#ticks) {
      const { position, role, tick } = column;
      const text = row.texts[position] ?? '';
      if (text === '' && row.flags?.has(position) !== true) continue;
      const cell = this.#readCell(row, column);
      const status = cell?.value as WrittenStatus | null | undefined;
      // A dash is no row; what is not read has its outcome.
      isSaid ||= cell === null || status?.status != null;
      this.#noteWord(text, cell);
      if (cell === null || status?.status == null) continue;
      const footnotes = [...this.#explained(marks, row, tick), ...this.#explained(cell.marks, row)];
      yield this.#row(row, { values: { ...values, [role]: status }, tick, footnotes });
    }
    // A row without a tick may still say something by its name.
    if (!isSaid) yield this.#row(row, { values, tick: null, footnotes: this.#explained(marks, row) });
  }

  /** Columns of which nothing was read, with the number of their cells. */
  unread(): ReadonlyMap<string, number> {
    return new Map([...this.#unread].map(([position, count]) => [this.#nameOf(position), count]));
  }

  /** Words under columns of ticks with what they mean; null: nothing. */
  words(): ReadonlyMap<string, ScopeStatus | null> {
    return this.#words;
  }

  #noteWord(text: string, cell: MappedCell | null): void {
    if (cell === null || this.#words.has(text) || this.#words.size === MOST_WORDS) return;
    const [word = ''] = takeMarks(text).text.split(/\s*[([]/);
    this.#words.set(word === '' ? text : word, (cell.value as WrittenStatus | null)?.status ?? null);
  }

  #row(
    { line, texts }: TableRow,
    { values, tick, footnotes }: { values: unknown; tick: TicksColumn | null; footnotes: readonly string[] },
  ): Row<Cells> {
    return {
      table: this.#table,
      values: values as Values<Cells>,
      tick,
      footnotes: footnotes.length === 0 ? footnotes : [...new Set(footnotes)],
      // Where there is one column, every text stands alone.
      alone: this.#table.heading.names.length > 1 ? aloneIn(texts) : null,
      at: (role) => {
        const position = role === undefined ? tick?.position : this.#table.roles.columns.get(role);
        return this.#at(line, position);
      },
    };
  }

  /** Texts of marks. A footnote of a whole row that names columns of ticks is about those. */
  #explained(marks: readonly string[], { line }: TableRow, tick: TicksColumn | null = null): readonly string[] {
    const texts = marks.flatMap((mark) => this.#table.footnotes.of(mark, line) ?? []);
    return texts.filter((text) => {
      const named = this.#ticks.filter((each) => text.includes(each.tick.name));
      return tick === null || named.length === 0 || named.some((each) => each.tick === tick);
    });
  }

  /** Null where the row ends here, and its outcome is reported. */
  #readCell(row: TableRow, { position, readText }: MappedColumn): MappedCell | null {
    const text = row.texts[position] ?? '';
    const flag = flagOf(row, position, this.#table.reading.recipe);
    if (flag !== null) return this.#refuse(flag, this.#at(row.line, position));
    if (text === '') return EMPTY;
    const { notes } = this.#table;
    const { read, marks } = readText(text);
    const column = this.#nameOf(position);
    if ('fault' in read) notes.problem('cell.unfit', this.#at(row.line, position), { column, fault: read.fault });
    // A line between rows with ticks names no service.
    else if ('ask' in read && this.#ticks.length > 0 && aloneIn(row.texts) !== null)
      notes.ignore(this.#at(row.line, position));
    else {
      const all = this.#marksOf(row, position, marks);
      if ('ask' in read) notes.decide(read.ask, this.#at(row.line, position));
      else {
        const { value, unread: fault } = read;
        if (fault !== undefined) notes.problem('cell.unread', this.#at(row.line, position), { column, text, fault });
        return { value, marks: all };
      }
    }
    return null;
  }

  #refuse(flag: NonNullable<ReturnType<typeof flagOf>>, at: Location): null {
    const { notes, reading } = this.#table;
    if (reading.recipe.flagged?.[flag] === undefined) notes.decide(flaggedCells(flag), at);
    else notes.problem('row.flagged', at, { flag });
    return null;
  }

  /** Marks of a cell and its heading; those that nothing explains are reported once. */
  #marksOf(row: TableRow, position: number, own: readonly string[]): readonly string[] {
    const ofReader = row.marks?.get(position);
    const ofHeading = this.#table.heading.marks.get(position);
    if (ofReader === undefined && ofHeading === undefined && own.length === 0) return own;
    const marks = [...own, ...(ofReader ?? []).map(canonicalMark), ...(ofHeading ?? [])];
    const text = (row.texts[position] ?? '').slice(0, 80);
    for (const mark of marks) {
      if (this.#table.footnotes.of(mark, row.line) !== null || this.#unexplained.has(`${mark} ${text}`)) continue;
      this.#unexplained.add(`${mark} ${text}`);
      this.#table.notes.problem('mark.unexplained', this.#at(row.line, position), { mark, text });
    }
    return marks;
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

  #at(row: number, position: number | undefined): Location {
    return { file: this.#table.file, row, column: position === undefined ? null : this.#nameOf(position) };
  }
}
