import type { Draft } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import { shown } from '../facts/shown.ts';
import type { Columns } from '../map/columns.ts';
import { hiddenTable, type Open } from '../map/decision.ts';
import type { MappedTable } from '../map/descriptor.ts';
import { aloneIn, beginTable, isCalled, mappedTable, recipeOf, rowsUnder } from '../map/mapped-table.ts';
import type { ColumnRecipe, TableRecipe } from '../map/recipe.ts';
import { type Row, rowReader } from '../map/rows.ts';
import { TickWords } from '../map/ticks.ts';
import type { Input } from '../read/input.ts';
import type { Table, TableRow } from '../read/table.ts';
import { declaredOver } from '../shape/declared.ts';
import { Footnotes } from '../shape/marks.ts';
import { nameInSheet } from '../shape/sheet-name.ts';
import type { ListBegun, ListKind, RowsRead, TableKind } from './list-kind.ts';

/** Most tables that a message names. */
const MOST_NAMED = 10;
/** Rows that are read of a sheet that describes the list. */
const MOST_FIRST = 50;

/** Makes a kind of list from a kind of table: reads, shapes, maps and drafts. */
export function tableList<Cells extends Columns>(
  kind: TableKind<Cells>,
  readTables: (input: Input) => AsyncIterable<Table>,
): ListKind {
  const { name, description, streams } = kind;
  return {
    ...{ name, description, ...(streams && { streams }) },
    table: kind,
    read: (input, recipe, notes) =>
      new TableListReader(kind, { file: input.name, recipe, notes }).read(readTables(input)),
  };
}

/** Reads a list table by table, each row once. */
class TableListReader<Cells extends Columns> {
  readonly #kind: TableKind<Cells>;
  readonly #list: ListBegun;
  readonly #rows: RowsRead<Cells>;
  readonly #footnotes = new Footnotes();
  /** Tables of another kind of list, or with columns that a person must name, with the lines of their rows. */
  readonly #unfit: { readonly table: MappedTable; readonly open: Open | null; readonly lines: readonly number[] }[] =
    [];
  readonly #seen = new Set<string>();
  /** Unread cells by column, across the tables of the list. */
  readonly #unread = new Map<string, { readonly line: number; count: number }>();
  /** Cells under columns that the recipe ignores. */
  readonly #ignored = new Map<string, number>();
  /** Rows of tables that the recipe leaves out. */
  readonly #leftOut = new Map<string, number>();
  readonly #words = new TickWords();
  readonly #bullets: Table[] = [];
  /** Bullets that are not part of the list. */
  readonly #passedOver = new Map<string, number>();
  #isFit = false;
  /** True if a table waits for a person's decision. */
  #isOpen = false;

  constructor(kind: TableKind<Cells>, list: ListBegun) {
    this.#kind = kind;
    this.#list = list;
    this.#rows = kind.begin(list);
  }

  async *read(tables: AsyncIterable<Table>): AsyncGenerator<Iterable<Draft>> {
    for await (const table of tables) {
      this.#seen.add(table.at);
      if (table.isBullets === true && !this.#isNamed(table.at)) this.#bullets.push(table);
      else yield* this.#readTable(table);
    }
    // Bullets belong to the list if nothing else does, or if the recipe says so.
    const areOther = this.#isFit;
    for (const table of this.#bullets) {
      if (areOther) this.#passedOver.set(table.at, (await countRows(table)).count);
      else yield* this.#readTable(table);
    }
    yield this.#rows.end?.() ?? [];
    this.#end();
  }

  async *#readTable(source: Table): AsyncGenerator<Iterable<Draft>> {
    const { recipe, notes } = this.#list;
    const said = recipeOf(source.at, recipe);
    if (said?.read === false) {
      notes.understood(said.at === '*' ? { ...said, at: source.at } : said);
      const { count, first } = await countRows(source);
      this.#leftOut.set(source.at, count);
      this.#list.title ??= nameInSheet(first);
      return;
    }
    this.#footnotes.add(source.texts);
    this.#list.title ??= source.title;
    const table = mappedTable(this.#kind, await beginTable(source), recipe);
    if (table !== null) yield* this.#readMapped(table);
    else if (said?.heading !== undefined) {
      notes.problem('recipe.heading', this.#at(null), { table: source.at, line: said.heading });
    }
  }

  #isNamed(at: string): boolean {
    return this.#list.recipe.tables?.some((table) => isCalled(at, table.at)) === true;
  }

  async *#readMapped(table: MappedTable): AsyncGenerator<Iterable<Draft>> {
    const { at, isHidden, roles, said } = table;
    const open = isHidden && said?.read !== true ? hiddenTable(at) : roles.open;
    const isOfKind = roles.fits || (said?.columns !== undefined && said.at !== '*');
    if (isOfKind) {
      this.#isFit = true;
      this.#isOpen ||= open !== null;
      this.#understand(table);
      if (open === null) yield* this.#readRows(table);
      else for (const line of await linesOf(table)) this.#list.notes.decide(open, this.#at(line));
    } else {
      const lines = await linesOf(table);
      // The only row may not be a heading.
      if (lines.length === 0 && !table.isKeyed) lines.push(table.heading.line);
      this.#unfit.push({ table, open, lines });
    }
  }

  async *#readRows(table: MappedTable): AsyncGenerator<Iterable<Draft>> {
    const { first, heading, said } = table;
    const { file, notes } = this.#list;
    for (const row of said?.heading === undefined ? first.slice(0, heading.over) : []) {
      if (aloneIn(row) !== null || row.texts.every((text) => text === '')) continue;
      notes.problem('rows.over', this.#at(row.line), { line: heading.line });
    }
    const onUnread = (column: string) => {
      const known = this.#unread.get(column);
      if (known === undefined) this.#unread.set(column, { line: heading.line, count: 1 });
      else known.count += 1;
    };
    const onIgnored = (column: string) => this.#ignored.set(column, (this.#ignored.get(column) ?? 0) + 1);
    const found = { file, notes, footnotes: this.#footnotes, words: this.#words, onUnread, onIgnored };
    const read = rowReader<Cells>(this.#kind, table, found);
    let count = 0;
    for await (const rows of rowsUnder(table)) {
      count += rows.length;
      yield this.#drafts(rows, read);
    }
    const declared = declaredOver(table);
    if (declared !== null && declared.count !== count)
      notes.problem('rows.declared', this.#at(heading.line), { ...declared, count, declared: declared.count });
  }

  *#drafts(rows: readonly TableRow[], read: (row: TableRow) => Iterable<Row<Cells>>): Iterable<Draft> {
    for (const row of rows) for (const mapped of read(row)) yield* this.#rows.draft(mapped);
  }

  #understand(table: MappedTable): void {
    const { at, heading, roles } = table;
    const { notes } = this.#list;
    const place = this.#at(heading.line);
    notes.understood(draftedTable(table));
    if (table.isCut) notes.problem('table.cut', place, { table: at });
    const known = { columns: heading.names.join(', '), roles: Object.keys(this.#kind.columns).join(', ') };
    for (const line of roles.unfit) notes.problem('recipe.column', place, { ...line, ...known, table: at });
  }

  /** Reports what only the whole list shows: tables of another kind, footnotes without a mark in any cell, lines of the recipe without a table. */
  #end(): void {
    const { notes } = this.#list;
    for (const [column, { line, count }] of this.#unread) {
      notes.problem('column.unread', { ...this.#at(line), column }, { column, count });
    }
    this.#tellCounted('columns.ignored', this.#ignored, 'cell');
    this.#tellCounted('tables.left-out', this.#leftOut, 'row');
    for (const told of this.#words.told()) notes.problem('ticks.read', this.#at(null), told);
    this.#tellUnfit();
    this.#tellCounted('bullets.unread', this.#passedOver, 'item');
    for (const { line, mark, text } of this.#isOpen ? [] : this.#footnotes.unborne()) {
      notes.problem('footnote.unborne', this.#at(line), { mark, text: text.slice(0, 80) });
    }
    this.#tellMissing();
  }

  /** Reports tables of another kind if some are read; if none is, a person must name columns. */
  #tellUnfit(): void {
    const { notes } = this.#list;
    for (const { table, open, lines } of this.#unfit) {
      if (!this.#isFit && open !== null) {
        notes.understood(draftedTable(table));
        for (const line of lines) notes.decide(open, this.#at(line));
      } else if (table.isBullets === true) {
        this.#passedOver.set(table.at, lines.length);
      } else if (lines.length > 0) {
        const values = { table: table.at, list: this.#kind.name, count: lines.length };
        notes.problem('table.unread', this.#at(table.heading.line), values);
      }
    }
  }

  #tellCounted(
    id: 'columns.ignored' | 'tables.left-out' | 'bullets.unread',
    counts: ReadonlyMap<string, number>,
    of: string,
  ): void {
    const told = Array.from(counts, ([name, count]) => `"${name}" (${count} ${count === 1 ? of : `${of}s`})`);
    if (told.length > 0) this.#list.notes.problem(id, this.#at(null), { names: shown(told, MOST_NAMED) });
  }

  #tellMissing(): void {
    const { notes, recipe } = this.#list;
    // The only table of a CSV file has no name.
    const named = [...this.#seen].filter((at) => at !== '');
    const instead = named.length === 0 ? '' : `, or name one of the list: ${shown(named, MOST_NAMED)}`;
    for (const { at } of recipe.tables ?? []) {
      if (at === '*' || [...this.#seen].some((seen) => isCalled(seen, at))) continue;
      notes.problem('recipe.table', this.#at(null), { table: at, instead });
    }
  }

  /** Location of a row; keys of objects are on no line. */
  #at(row: number | null): Location {
    return { file: this.#list.file, row: row === 0 ? null : row, column: null };
  }
}

/** Describes how a table is read, without columns that need a decision. */
function draftedTable({ at, heading, isKeyed, roles, said }: MappedTable): TableRecipe {
  const columns = new Map<string, ColumnRecipe>(heading.names.map((name) => [name, 'ignore']));
  for (const [role, position] of roles.columns) columns.set(heading.names[position] ?? '', role);
  for (const { name, means } of roles.ticks) columns.set(name, { ticks: means });
  for (const { path } of (roles.open?.proposals ?? []).flatMap(({ set }) => set)) columns.delete(path[3] ?? '');
  return { ...said, at, ...(!isKeyed && { heading: heading.line }), columns: Object.fromEntries(columns) };
}

/** Counts the rows of a table that is not read, without its keys; `first`: the rows that may describe the list. */
async function countRows({ rows, isKeyed }: Table) {
  const first: TableRow[] = [];
  let count = isKeyed ? -1 : 0;
  for await (const batch of rows) {
    if (first.length < MOST_FIRST) first.push(...batch.slice(0, MOST_FIRST - first.length));
    count += batch.length;
  }
  return { count, first };
}

async function linesOf(table: MappedTable): Promise<number[]> {
  const lines: number[] = [];
  for await (const rows of rowsUnder(table)) for (const { line } of rows) lines.push(line);
  return lines;
}
