import type { Draft, KnownClause, UnsourcedFact } from '../../../src/imports/facts/draft.ts';
import type { Location } from '../../../src/imports/facts/facts.ts';
import type { Problem } from '../../../src/imports/facts/problems.ts';
import { factsOfDraft } from '../../../src/imports/lists/facts-of-draft.ts';
import type { ListKind, TableKind } from '../../../src/imports/lists/list-kind.ts';
import { lookAtTables } from '../../../src/imports/lists/recognise.ts';
import { tableList } from '../../../src/imports/lists/table-reader.ts';
import type { Columns } from '../../../src/imports/map/columns.ts';
import type { Open } from '../../../src/imports/map/decision.ts';
import type { Notes } from '../../../src/imports/map/notes.ts';
import type { Recipe, TableRecipe } from '../../../src/imports/map/recipe.ts';
import type { Input } from '../../../src/imports/read/input.ts';
import type { Table, TableRow } from '../../../src/imports/read/table.ts';

/** Makes a table as readers do: rows of cells from line 1, or rows with flags and marks. */
export function tableOf(
  rows: readonly (readonly string[] | Omit<TableRow, 'line'>)[],
  given: Partial<Table> = {},
): Table {
  const read = rows.map((row, index): TableRow => ({ line: index + 1, ...(isTexts(row) ? { texts: row } : row) }));
  const defaults = { at: '', texts: [], isKeyed: false, isHidden: false };
  return { ...defaults, ...given, rows: batches(read) };
}

/** Splits lines such as `Service | ISO 27001` into cells. */
export function cells(...lines: readonly string[]): string[][] {
  return lines.map((line) => line.split('|').map((cell) => cell.trim()));
}

async function* batches(rows: readonly TableRow[]): AsyncIterable<readonly TableRow[]> {
  for (let from = 0; from < rows.length; from += 100) yield rows.slice(from, from + 100);
}

function isTexts(row: readonly string[] | Omit<TableRow, 'line'>): row is readonly string[] {
  return Array.isArray(row);
}

export interface ReadList {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
  readonly asked: readonly { readonly open: Open; readonly at: Location }[];
  readonly ignored: readonly Location[];
  readonly understood: readonly TableRecipe[];
  /** Also records the facts of drafts. */
  readonly notes: Notes;
}

const INPUT = { name: 'list.csv' } as Input;

/** Reads a list without looking up its names. */
export async function readKind(kind: ListKind, input: Input, recipe: Recipe = {}): Promise<ReadList> {
  const problems: Problem[] = [];
  const asked: { open: Open; at: Location }[] = [];
  const ignored: Location[] = [];
  const understood: TableRecipe[] = [];
  const drafts: Draft[] = [];
  const notes: Notes = {
    problem: (id, at, values = {}) => problems.push({ id, at, values }),
    decide: (open, at) => asked.push({ open, at }),
    ignore: (at) => ignored.push(at),
    understood: (table) => understood.push(table),
  };
  for await (const piece of kind.read(input, recipe, notes)) {
    if (Symbol.iterator in piece) for (const draft of piece) drafts.push(draft);
    else drafts.push(piece);
  }
  return { drafts, problems, asked, ignored, understood, notes };
}

export async function readTables<Cells extends Columns>(
  kind: TableKind<Cells>,
  tables: readonly Table[],
  recipe: Recipe = {},
): Promise<ReadList> {
  const list = tableList(kind, () => each(tables));
  return readKind(list, INPUT, recipe);
}

export async function isOfKind<Cells extends Columns>(
  kind: TableKind<Cells>,
  tables: readonly Table[],
  recipe: Recipe = {},
): Promise<boolean> {
  const list = tableList(kind, () => each(tables));
  return (await lookAtTables(each(tables), recipe, [list])).kinds.includes(list);
}

/** Yields tables as a file does. */
export async function* each(tables: readonly Table[]): AsyncIterable<Table> {
  yield* tables;
}

const SILENT: Notes = { problem() {}, decide() {}, ignore() {}, understood() {} };

/** Facts of drafts with each name as its own id, without locations. */
export async function factsOf(drafts: readonly Draft[]): Promise<readonly unknown[]> {
  const idsOfDraft = ({ names }: Draft) => names.map(({ kind, text }) => `${kind}:${text}`);
  const facts = await factsByIds({ drafts, notes: SILENT }, idsOfDraft);
  return facts.map((fact) => (fact.type === 'statement' ? fact.content : { ...fact, at: null }));
}

/** Facts of a list with the given ids for names, in a graph with some clauses. */
export async function factsByIds(
  { drafts, notes }: Pick<ReadList, 'drafts' | 'notes'>,
  idsOfDraft: (draft: Draft) => readonly string[],
  clauses: readonly KnownClause[] = [],
): Promise<readonly UnsourcedFact[]> {
  const context = { clausesOf: () => clauses, notes };
  return (await Promise.all(drafts.map((draft) => factsOfDraft(draft, idsOfDraft(draft), context)))).flat();
}

/** Scope entries in short form: `service @ certificate @ environment = status (condition)`. */
export async function entriesOf(drafts: readonly Draft[]): Promise<string[]> {
  return (await factsOf(drafts)).flatMap((fact) => {
    const said = fact as Readonly<Record<string, string | null>>;
    if (said['kind'] !== 'ScopeEntry') return [];
    const { subjectId = '', certificateId = '', environmentId, status, condition } = said;
    const place = environmentId == null ? '' : ` @ ${environmentId.replace(/^\w+:/, '')}`;
    const under = `${subjectId?.replace(/^\w+:/, '')} @ ${certificateId?.replace(/^\w+:/, '')}${place}`;
    return [`${under} = ${status}${condition == null ? '' : ` (${condition})`}`];
  });
}

export const idsOf = ({ problems }: ReadList) => problems.map(({ id }) => id);
export const askedOf = ({ asked }: ReadList) => [...new Set(asked.map(({ open }) => open.id))];
