import type { EntityKind } from '../../domain/ids.ts';
import { type ImportCounts, NO_COUNTS } from '../../store/import-run.ts';
import type { NameReference } from '../facts/draft.ts';
import type { Location, Properties } from '../facts/facts.ts';
import { PROBLEMS, type Problem, type ProblemId } from '../facts/problems.ts';
import type { ColumnRole } from '../map/columns.ts';
import type { Open } from '../map/decision.ts';
import type { Notes } from '../map/notes.ts';
import type { ListName, Recipe, TableRecipe } from '../map/recipe.ts';
import type { Found } from '../names/name-in-row.ts';
import type { NamedNode } from '../names/node-names.ts';
import type { Drafter } from '../propose/drafted.ts';
import { OpenDecisions } from '../propose/open-decisions.ts';
import { FoldedProblems, LineCollector } from './lines.ts';
import {
  type EndedStatement,
  type ImportReport,
  type InexactMatch,
  type ListSource,
  ROW_OUTCOMES,
  type RowOutcome,
} from './report.ts';

interface AboutImport extends Pick<ImportReport, 'state' | 'files'> {
  readonly recipe: Recipe;
  /** Null: nothing told so far what the list is. */
  readonly kind: { readonly name: ListName; readonly roles?: readonly ColumnRole[] } | null;
  /** Null where nothing is kept of it. */
  readonly place: { readonly importId: string; readonly revision: number } | null;
}

/** Nodes and statements of some rows, as far as a report counts them. */
interface Planned {
  readonly nodes?: {
    readonly create: readonly Properties[];
    readonly outcomes: ReadonlyMap<string, RowOutcome>;
  };
  readonly statements: readonly { readonly closes: readonly unknown[] }[];
  readonly unchanged?: number;
}

/** New nodes of a kind that are told; more are counted. */
const MOST_NEW = 5;

const TAKEN: readonly RowOutcome[] = ['added', 'changed', 'unchanged'];
/** Problems of rows that a person leaves out by a line of the recipe. */
const LEFT_OUT_BY_PEOPLE: ReadonlySet<ProblemId> = new Set(['row.flagged', 'clause.other']);

/** Matches that need no second look. */
const SURE = new Set(['ID', 'EXACT']);

/** True for a row, or for a place in a document, which has none; false for a list or table as a whole. */
function isPlace({ row, column }: Location): boolean {
  return row !== null || column !== null;
}

/** Counts what becomes of each row, and keeps what people must see of it. */
export class ReportBuilder implements Notes {
  readonly #fates = Object.fromEntries(Object.keys(ROW_OUTCOMES).map((fate) => [fate, 0])) as Record<
    RowOutcome,
    number
  >;
  readonly #inexact = new LineCollector<InexactMatch>();
  readonly #ended = new LineCollector<EndedStatement>();
  readonly #problems = new FoldedProblems();
  readonly #decisions = new OpenDecisions();
  readonly #tables: TableRecipe[] = [];
  /** The last row that hangs on a decision: several decisions may be about one. */
  #openRow = '';
  /** Names told already: a name that a million rows use is one line. */
  readonly #told = new Set<string>();
  readonly #counts = { ...NO_COUNTS };
  readonly #newNodes = new Map<EntityKind, LineCollector<NamedNode>>();
  #source: ListSource | null = null;
  #leftOutByPeople = 0;

  of(source: ListSource): void {
    this.#source = source;
  }

  fate(fate: RowOutcome): void {
    this.#fates[fate] += 1;
  }

  ignore(_at: Location): void {
    this.fate('ignored');
  }

  match({ kind, text }: NameReference, { id, name, how, readAs }: Found, at: Location): void {
    if (kind === 'Certificate') this.#decisions.sawProgramme();
    if (SURE.has(how)) return;
    const told = `${id} ${text}`;
    if (this.#told.has(told)) return;
    this.#told.add(told);
    // The name stands in its row; documents have paths alone.
    const place = at.row === null ? at : { ...at, column: null };
    this.#inexact.add({ at: place, text, id, name, how, readAs: readAs ?? null });
  }

  /** Keeps a problem of which the row's outcome is told beside. */
  tell(problem: Problem): void {
    this.#problems.add(problem);
  }

  problem(id: ProblemId, at: Location, values: Problem['values'] = {}): void {
    const { severity } = PROBLEMS[id];
    this.tell({ id, at, values });
    if (!isPlace(at)) return;
    if (severity === 'refused') this.fate('rejected');
    if (severity === 'left out') this.fate('leftOut');
    if (LEFT_OUT_BY_PEOPLE.has(id)) this.#leftOutByPeople += 1;
  }

  decide(open: Open, at: Location): void {
    this.#decisions.add(open, at);
    const row = `${at.file}\n${at.row}\n${at.column}`;
    if (!isPlace(at) || row === this.#openRow) return;
    this.#openRow = row;
    this.fate('open');
  }

  /** A row of which names are open; it hangs on all of these decisions. */
  decideRow(decisions: Iterable<Open>, at: Location): void {
    for (const open of decisions) this.#decisions.add(open, at);
    this.fate('open');
  }

  understood(table: TableRecipe): void {
    this.#tables.push(table);
  }

  planned({ nodes, statements, unchanged = 0 }: Planned): void {
    const counts = this.#counts;
    const added = statements.filter(({ closes }) => closes.length === 0).length;
    counts.statementsAdded += added;
    counts.statementsChanged += statements.length - added;
    counts.statementsUnchanged += unchanged;
    for (const node of nodes?.create ?? []) this.#newNode(node);
    for (const outcome of nodes?.outcomes.values() ?? []) {
      if (outcome === 'added') counts.nodesAdded += 1;
      else if (outcome === 'changed') counts.nodesChanged += 1;
      else counts.nodesUnchanged += 1;
    }
  }

  #newNode({ kind, id, name, designation, number, title }: Properties): void {
    const known = this.#newNodes.get(kind as EntityKind) ?? new LineCollector(MOST_NEW);
    this.#newNodes.set(kind as EntityKind, known);
    known.add({ id: String(id), name: String(name ?? designation ?? number ?? title ?? id) });
  }

  ended(statements: Iterable<EndedStatement>): void {
    for (const statement of statements) this.#ended.add(statement);
  }

  get rowsRead(): number {
    return Object.values(this.#fates).reduce((sum, count) => sum + count, 0);
  }

  /** True where some row says something for the graph, new or not. */
  get hasContent(): boolean {
    return TAKEN.some((fate) => this.#fates[fate] > 0);
  }

  /** True where rows keep the list from being taken. */
  get isRefused(): boolean {
    return this.isOpen || this.#problems.has('refused');
  }

  has(id: ProblemId): boolean {
    return this.#problems.has(id);
  }

  get isOpen(): boolean {
    return this.#decisions.size > 0;
  }

  /** True where something of the list was not read, or its rows are left out, so that it is not known to be the whole. */
  get hasUnread(): boolean {
    const isLeftOut = this.has('row.flagged') || this.#fates.skipped > 0;
    return isLeftOut || this.#problems.has('unread');
  }

  /** True if more rows were left out unasked than taken, or none says anything. */
  get #losesRows(): boolean {
    const taken = [...TAKEN, 'duplicate' as const].reduce((sum, fate) => sum + this.#fates[fate], 0);
    const saysNothing = taken + this.#fates.skipped + this.#leftOutByPeople === 0 && this.rowsRead > 0;
    return saysNothing || this.#fates.leftOut - this.#leftOutByPeople > taken;
  }

  get changesNothing(): boolean {
    const { nodesAdded, nodesChanged, statementsAdded, statementsChanged } = this.#counts;
    return nodesAdded + nodesChanged + statementsAdded + statementsChanged === 0;
  }

  get counts(): ImportCounts {
    return { ...this.#counts };
  }

  async build({ state, files, kind, place, recipe: given }: AboutImport, draft: Drafter): Promise<ImportReport> {
    const decisions = this.#decisions.list();
    const understood = { list: kind?.name ?? null, source: this.#source, tables: this.#tables, decisions };
    const { recipe, recipeText } = await draft(given, understood);
    return {
      state,
      format: kind?.name ?? '',
      files,
      importId: place?.importId ?? null,
      revision: place?.revision ?? null,
      source: this.#source,
      rows: { read: this.rowsRead, ...this.#fates },
      losesRows: state !== 'OPEN' && state !== 'REFUSED' && this.#losesRows,
      closed: this.#ended.total,
      ended: this.#ended,
      counts: this.counts,
      newNodes: Array.from(this.#newNodes, ([kind, { total, first }]) => ({ kind, total, first })),
      inexact: this.#inexact,
      problems: this.#problems.list(),
      decisions,
      recipe,
      recipeText,
      roles: kind?.roles ?? [],
    };
  }
}
