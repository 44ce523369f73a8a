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
  /** Null if the kind of the list is not known yet. */
  readonly kind: { readonly name: ListName; readonly roles?: readonly ColumnRole[] } | null;
  /** Null if the import is not kept. */
  readonly place: { readonly importId: string; readonly revision: number } | null;
}

/** Nodes and statements of a batch of rows, as counted in a report. */
interface Planned {
  readonly nodes?: {
    readonly create: readonly Properties[];
    readonly outcomes: ReadonlyMap<string, RowOutcome>;
  };
  readonly statements: readonly { readonly closes: readonly unknown[] }[];
  readonly unchanged?: number;
}

/** Most new nodes of a kind that a report lists. */
const MOST_NEW = 5;

const TAKEN: readonly RowOutcome[] = ['added', 'changed', 'unchanged'];
/** Problems of rows that a line of the recipe leaves out. */
const LEFT_OUT_BY_PEOPLE: ReadonlySet<ProblemId> = new Set(['row.flagged', 'clause.other']);

/** Matches that need no review. */
const SURE = new Set(['ID', 'EXACT']);

/** True for a row or a path in a document; false for a list or table as a whole. */
function isPlace({ row, column }: Location): boolean {
  return row !== null || column !== null;
}

/** Counts the outcomes of rows and keeps what people must review. */
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
  /** The last row that depends on a decision; it may depend on several. */
  #openRow = '';
  /** Reported names: a name in a million rows is one line. */
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
    if (kind === 'Certificate') this.#decisions.sawProgramme(text);
    if (SURE.has(how)) return;
    const told = `${id} ${text}`;
    if (this.#told.has(told)) return;
    this.#told.add(told);
    // Rows show the name themselves; documents have only paths.
    const place = at.row === null ? at : { ...at, column: null };
    this.#inexact.add({ at: place, text, id, name, how, readAs: readAs ?? null });
  }

  /** Keeps a problem whose row outcome is reported separately. */
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

  /** Reports a row with open names, which depends on all of these decisions. */
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

  /** True if any row has content for the graph, new or not. */
  get hasContent(): boolean {
    return TAKEN.some((fate) => this.#fates[fate] > 0);
  }

  /** True if rows prevent the import of the list. */
  get isRefused(): boolean {
    return this.isOpen || this.#problems.has('refused');
  }

  has(id: ProblemId): boolean {
    return this.#problems.has(id);
  }

  get isOpen(): boolean {
    return this.#decisions.size > 0;
  }

  /** True if part of the list was not read or its rows are skipped, so that it may not be complete. */
  get hasUnread(): boolean {
    const isLeftOut = this.has('row.flagged') || this.#fates.skipped > 0;
    return isLeftOut || this.#problems.has('unread');
  }

  /** True if more rows were left out without a question than imported, or if nothing of the list has content. */
  get #losesRows(): boolean {
    const taken = [...TAKEN, 'duplicate' as const].reduce((sum, fate) => sum + this.#fates[fate], 0);
    const isEmpty = this.rowsRead === 0 && !this.has('tables.left-out');
    const saysNothing = taken + this.#fates.skipped + this.#leftOutByPeople === 0 && !isEmpty;
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
