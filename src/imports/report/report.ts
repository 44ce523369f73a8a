import type { EntityKind } from '../../domain/ids.ts';
import type { ImportCounts, ImportedFile } from '../../store/import-run.ts';
import type { Location } from '../facts/facts.ts';
import type { Problem, ProblemId, Severity } from '../facts/problems.ts';
import type { ColumnRole } from '../map/columns.ts';
import type { Decision } from '../map/decision.ts';
import type { NamedNode } from '../names/node-names.ts';

/** Outcomes of a row, in words. Each row ends in exactly one. */
export const ROW_OUTCOMES = {
  added: 'added',
  changed: 'changed',
  unchanged: 'unchanged',
  duplicate: 'said twice',
  skipped: 'skipped by the recipe',
  rejected: 'rejected',
  leftOut: 'left out',
  ignored: 'without content',
  heldBack: 'held back',
  open: 'to be decided',
};
export type RowOutcome = keyof typeof ROW_OUTCOMES;

/** Progress of an import. */
export interface Progress {
  readonly rowsRead: number;
  /** Share of the list, from 0 to 1; null where only its end will tell. */
  readonly share: number | null;
  /** While the list waits to be read: how many others come before it, counted from one. */
  readonly before?: number;
}

/** A name that was matched, but not letter by letter with the node's own name. */
export interface InexactMatch {
  readonly at: Location;
  readonly text: string;
  readonly id: string;
  readonly name: string;
  readonly how: string;
  /** Part of the text that was matched, where that is not all of it. */
  readonly readAs: string | null;
}

/** A statement that the list does not have any more, in words. */
export interface EndedStatement {
  readonly id: string;
  readonly sentence: string;
}

/** Source of the rows that name none themselves. */
export interface ListSource {
  readonly id: string;
  readonly title: string;
  /** The graph did not have it before. */
  readonly isNew: boolean;
}

/** A problem of a list: equal ones are one. */
export interface FoldedProblem {
  readonly id: ProblemId;
  readonly severity: Severity;
  readonly sentence: string;
  readonly count: number;
  /** The first places, at most three. */
  readonly first: readonly Location[];
  /** Values in the sentence, such as the name of a column. */
  readonly values: Problem['values'];
}

/** Nodes of a kind that the list makes. */
export interface NewNodes {
  readonly kind: EntityKind;
  readonly total: number;
  /** The first ones, at most five. */
  readonly first: readonly NamedNode[];
}

export type ReportState = 'OPEN' | 'REFUSED' | 'DRY_RUN' | 'STAGED' | 'PUBLISHED' | 'UNCHANGED';

/** Kept in a report of each kind of line; `total` counts all of them. */
export const MOST_LINES = 1_000;
export interface Lines<Line> {
  readonly total: number;
  readonly first: readonly Line[];
}

/** Report of what a list did, or would do, to the graph. */
export interface ImportReport {
  readonly state: ReportState;
  readonly format: string;
  readonly files: readonly ImportedFile[];
  /** Null where the rows name their sources themselves. */
  readonly source: ListSource | null;
  /** The import and its revision; null where nothing is kept of it. */
  readonly importId: string | null;
  readonly revision: number | null;
  /**
   * How many rows were read, and what became of them: the fates add up to `read`. Where nothing was changed, what would
   * have become of them; those held back were not compared with the graph, since others beside them are rejected.
   */
  readonly rows: { readonly read: number } & Readonly<Record<RowOutcome, number>>;
  /** True if rows were left out unasked, and more than were taken, or nothing of the list says anything. */
  readonly losesRows: boolean;
  /** Number of statements that ended since the list does not have them any more; and which. */
  readonly closed: number;
  readonly ended: Lines<EndedStatement>;
  readonly counts: ImportCounts;
  readonly newNodes: readonly NewNodes[];
  readonly inexact: Lines<InexactMatch>;
  /** The gravest first. */
  readonly problems: readonly FoldedProblem[];
  /** Decisions of a person, without which nothing is changed. */
  readonly decisions: readonly Decision[];
  /** Recipe as the list was understood, with `decide` for what is open, to be edited and given back. */
  readonly recipe: Readonly<Record<string, unknown>>;
  /** The same as YAML, each open line under its question. */
  readonly recipeText: string;
  /** Roles that columns of such a list may have. */
  readonly roles: readonly ColumnRole[];
}
