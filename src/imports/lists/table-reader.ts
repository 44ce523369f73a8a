import type { ScopeStatus } from '../../domain/statements.ts';
import type { Draft } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import { shown } from '../facts/shown.ts';
import { aloneIn } from '../map/cells.ts';
import type { Columns, Reading } from '../map/columns.ts';
import type { Open } from '../map/decision.ts';
import { hiddenTable } from '../map/questions.ts';
import type { ColumnRecipe, TableRecipe } from '../map/recipe.ts';
import { unfitLines } from '../map/roles.ts';
import { RowMapper } from '../map/rows.ts';
import { readWords } from '../map/ticks.ts';
import type { Input } from '../read/input.ts';
import type { Table, TableRow } from '../read/table.ts';
import { repeatsHeading } from '../shape/heading.ts';
import { Footnotes } from '../shape/marks.ts';
import { type BegunTable, beginRows, footnoteIn, isCalled, recipeOf, shapedTable } from './begun-table.ts';
import type { ListBegun, ListKind, RowsRead, TableKind } from './list-kind.ts';

/** Tables that are named where one is missing; more are counted. */
const MOST_NAMED = 10;

/** The list that a kind of table makes: read, shaped, mapped and drafted. */
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
  /** Tables of another kind of list, or such that a person has to name columns of, with the lines of their rows. */
  readonly #unfit: { readonly table: BegunTable; readonly open: Open | null; readonly lines: readonly number[] }[] = [];
  readonly #seen = new Set<string>();
  readonly #unread = new Map<string, { readonly line: number; readonly count: number }>();
  readonly #words = new Map<string, ScopeStatus | null>();
  #isFit = false;
  /** A table is not read before a person has said something of it. */
  #isOpen = false;

  constructor(kind: TableKind<Cells>, list: ListBegun) {
    this.#kind = kind;
    this.#list = list;
    this.#rows = kind.begin(list);
  }

  async *read(tables: AsyncIterable<Table>): AsyncGenerator<Iterable<Draft>> {
    for await (const table of tables) {
      this.#seen.add(table.at);
      yield* this.#readTable(table);
    }
    yield this.#rows.end?.() ?? [];
    this.#end();
  }

  async *#readTable(source: Table): AsyncGenerator<Iterable<Draft>> {
    const { recipe, notes } = this.#list;
    const said = recipeOf(source.at, recipe);
    if (said?.read === false) {
      notes.understood(said.at === '*' ? { ...said, at: source.at } : said);
      for await (const _rows of source.rows);
      return;
    }
    this.#footnotes.add(source.texts);
    const table = shapedTable(this.#kind, { source, rows: await beginRows(source), recipe });
    if (table !== null) yield* this.#readBegun(table);
    else if (said?.heading !== undefined) {
      notes.problem('recipe.heading', this.#at(null), { table: source.at, line: said.heading });
    }
  }

  async *#readBegun(table: BegunTable): AsyncGenerator<Iterable<Draft>> {
    const { source, roles, table: said } = table;
    const isHidden = source.isHidden && said?.read !== true;
    const hidden = isHidden ? hiddenTable(source.at) : null;
    if (roles.fit === 'no' && (said?.columns === undefined || said.at === '*')) {
      await this.#collect(table, hidden ?? roles.open);
      return;
    }
    this.#isFit = true;
    this.#understand(table);
    const open = hidden ?? roles.open;
    if (open !== null) this.#isOpen = true;
    if (open === null) yield* this.#readRows(table);
    else
      for await (const rows of rowsUnder(table))
        for (const { line } of rows) this.#list.notes.decide(open, this.#at(line));
  }

  async *#readRows(table: BegunTable): AsyncGenerator<Iterable<Draft>> {
    const { heading, recipe, words, roles, source, table: said } = table;
    const { file, notes } = this.#list;
    const reading: Reading = { recipe, words, legendOf: (word) => legendOf(word, source.texts) };
    const footnotes = this.#footnotes;
    const mapper = new RowMapper<Cells>({ kind: this.#kind, said, file, heading, roles, reading, footnotes, notes });
    if (said?.heading === undefined) this.#tellOver(table);
    for (const row of table.rows.isWhole ? table.sample : []) {
      const text = footnoteIn(row, table);
      if (text !== null) this.#footnotes.addLine({ line: row.line, text });
    }
    let read = 0;
    for await (const rows of rowsUnder(table)) {
      yield this.#drafts(rows, mapper, { table, read });
      read += rows.length;
    }
    this.#addUnread(mapper.unread(), heading.line);
    for (const [word, status] of mapper.words()) this.#words.set(word, status);
  }

  *#drafts(
    rows: readonly TableRow[],
    mapper: RowMapper<Cells>,
    { table, read }: { readonly table: BegunTable; readonly read: number },
  ): Iterable<Draft> {
    for (const row of rows) {
      const footnote = footnoteIn(row, table);
      const isKnown = footnote !== null && table.rows.isWhole;
      if (isKnown || repeatsHeading(row, table.heading)) this.#list.notes.ignore(this.#at(row.line));
      else if (footnote !== null) {
        const values = { text: footnote.slice(0, 80), rows: read };
        this.#list.notes.problem('footnote.late', this.#at(row.line), values);
      } else for (const mapped of mapper.read(row)) yield* this.#rows.draft(mapped);
    }
  }

  #tellOver({ rows, heading: { over, line } }: BegunTable): void {
    const [first, ...others] = rows.first
      .slice(0, over)
      .filter(({ texts }) => aloneIn(texts) === null && !isEmpty(texts));
    if (first === undefined) return;
    this.#list.notes.problem('rows.over', this.#at(first.line), { count: others.length + 1, line });
  }

  async #collect(table: BegunTable, open: Open | null): Promise<void> {
    const lines: number[] = [];
    for await (const rows of rowsUnder(table)) for (const { line } of rows) lines.push(line);
    // Its only row may be no heading.
    if (lines.length === 0 && !table.source.isKeyed) lines.push(table.heading.line);
    this.#unfit.push({ table, open, lines });
  }

  /** Tables of one list share their columns. */
  #addUnread(unread: ReadonlyMap<string, number>, line: number): void {
    for (const [column, count] of unread) {
      const known = this.#unread.get(column) ?? { line, count: 0 };
      this.#unread.set(column, { line: known.line, count: known.count + count });
    }
  }

  #understand(table: BegunTable): void {
    const { at, heading, source } = table;
    const { notes } = this.#list;
    notes.understood(draftedTable(table));
    if (source.isCut) notes.problem('table.cut', this.#at(heading.line), { table: at });
    for (const { name, value } of unfitLines(this.#kind, table)) {
      const values = { column: name, table: at, role: value, columns: heading.names.join(', ') };
      const known = Object.keys(this.#kind.columns).join(', ');
      notes.problem('recipe.column', this.#at(heading.line), { ...values, roles: known });
    }
  }

  /** Reports what only the whole list shows: tables of another kind, footnotes that no cell bears, lines of the recipe without a table. */
  #end(): void {
    const { notes } = this.#list;
    for (const [column, { line, count }] of this.#unread) {
      notes.problem('column.unread', { ...this.#at(line), column }, { column, count });
    }
    const words = readWords(this.#words);
    if (words !== null) notes.problem('ticks.read', this.#at(null), { words });
    // Beside tables that are read, one of another kind is told; where none is read, a person has to name columns.
    for (const { table, open, lines } of this.#unfit) {
      if (!this.#isFit && open !== null) {
        notes.understood(draftedTable(table));
        for (const line of lines) notes.decide(open, this.#at(line));
      } else if (lines.length > 0) {
        notes.problem('table.unread', this.#at(table.heading.line), { table: table.at, list: this.#kind.name });
      }
    }
    for (const { line, mark, text } of this.#isOpen ? [] : this.#footnotes.unborne()) {
      notes.problem('footnote.unborne', this.#at(line), { mark, text: text.slice(0, 80) });
    }
    this.#tellMissing();
  }

  #tellMissing(): void {
    const { notes, recipe } = this.#list;
    // The only table of a text with cells has no name.
    const named = [...this.#seen].filter((at) => at !== '');
    const instead = named.length === 0 ? '' : `, or name one of the list: ${shown(named, MOST_NAMED)}`;
    const isSeen = (at: string) => at === '*' || [...this.#seen].some((seen) => isCalled(seen, at));
    const missing = (recipe.tables ?? []).filter(({ at }) => !isSeen(at));
    for (const { at } of missing) notes.problem('recipe.table', this.#at(null), { table: at, instead });
  }

  /** Keys of objects stand in no line. */
  #at(row: number | null): Location {
    return { file: this.#list.file, row: row === 0 ? null : row, column: null };
  }
}

/** Describes how a table is read, without columns that are asked about. */
function draftedTable({ at, heading, roles, source, table }: BegunTable): TableRecipe {
  const columns: Record<string, ColumnRecipe> = {};
  const asked = new Set(roles.open?.proposals[0]?.set.map(({ path }) => path[3]));
  const roleAt = new Map<number, string>([...roles.columns].map(([role, position]) => [position, role]));
  for (const [position, name] of heading.names.entries()) {
    const ticks = roles.ticks.find((column) => column.position === position);
    if (asked.has(name)) continue;
    columns[name] = ticks === undefined ? (roleAt.get(position) ?? 'ignore') : { ticks: ticks.means };
  }
  const line = source.isKeyed ? {} : { heading: heading.line };
  return { ...table, at, ...line, columns };
}

function isEmpty(texts: readonly string[]): boolean {
  return texts.every((text) => text === '');
}

/** Rows that hold something. */
async function* rowsUnder({ rows, heading }: BegunTable): AsyncIterable<readonly TableRow[]> {
  const isRow = ({ texts, flags }: TableRow) => flags !== undefined || !isEmpty(texts);
  yield rows.first.slice(heading.rows).filter(isRow);
  for await (const batch of rows.rest) yield batch.filter(isRow);
}

/** Returns the explanation of a word or sign by a text of the page that begins with it. */
function legendOf(word: string, texts: Table['texts']): string | null {
  for (const { text } of texts) {
    const behind = text.startsWith(word) ? text.slice(word.length) : '';
    const meaning = /^[\s=:–—-]/.test(behind) ? behind.replace(/^[\s=:–—-]+/, '') : '';
    if (meaning !== '') return meaning;
  }
  return null;
}
