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
  /** Share of the list, from 0 to 1; null if its size is unknown. */
  readonly share: number | null;
  /** Position in the queue, from 1, while the list waits to be read. */
  readonly before?: number;
}

/** A name that was matched, but not exactly by the node's own name. */
export interface InexactMatch {
  readonly at: Location;
  readonly text: string;
  readonly id: string;
  readonly name: string;
  readonly how: string;
  /** The reading that was matched, if it differs from the text. */
  readonly readAs: string | null;
}

/** A statement that the list no longer has, in words. */
export interface EndedStatement {
  readonly id: string;
  readonly sentence: string;
}

/** Source of the rows that do not name their own. */
export interface ListSource {
  readonly id: string;
  readonly title: string;
  /** True if the graph did not have it before. */
  readonly isNew: boolean;
}

/** A problem of a list; equal ones are combined. */
export interface FoldedProblem {
  readonly id: ProblemId;
  readonly severity: Severity;
  readonly sentence: string;
  readonly count: number;
  /** The first locations, up to three. */
  readonly first: readonly Location[];
  /** Values in the sentence, such as the name of a column. */
  readonly values: Problem['values'];
}

/** Nodes of one kind that the list creates. */
export interface NewNodes {
  readonly kind: EntityKind;
  readonly total: number;
  /** The first ones, up to five. */
  readonly first: readonly NamedNode[];
}

export type ReportState = 'OPEN' | 'REFUSED' | 'DRY_RUN' | 'STAGED' | 'PUBLISHED' | 'UNCHANGED';

/** Most lines of each kind in a report; `total` counts all of them. */
export const MOST_LINES = 1_000;
export interface Lines<Line> {
  readonly total: number;
  readonly first: readonly Line[];
}

/** Report of the changes that a list made, or would make, to the graph. */
export interface ImportReport {
  readonly state: ReportState;
  readonly format: string;
  readonly files: readonly ImportedFile[];
  /** Null if the rows name their own sources. */
  readonly source: ListSource | null;
  /** Id of the import; null if it is not kept. */
  readonly importId: string | null;
  readonly revision: number | null;
  /**
   * Number of rows that were read, and their outcomes, which add up to `read`. If nothing was changed, these are the outcomes
   * that they would have had; rows held back were not compared with the graph, since other rows are rejected.
   */
  readonly rows: { readonly read: number } & Readonly<Record<RowOutcome, number>>;
  /** True if more rows were left out without a question than imported, or if no row has content. */
  readonly losesRows: boolean;
  /** Number of statements that ended because the list no longer has them, and the first of them. */
  readonly closed: number;
  readonly ended: Lines<EndedStatement>;
  readonly counts: ImportCounts;
  readonly newNodes: readonly NewNodes[];
  readonly inexact: Lines<InexactMatch>;
  /** The most severe first. */
  readonly problems: readonly FoldedProblem[];
  /** Decisions that a person must make before anything is changed. */
  readonly decisions: readonly Decision[];
  /** Recipe that shows how the list was understood, with `decide` for open lines, to be edited and sent again. */
  readonly recipe: Readonly<Record<string, unknown>>;
  /** The same as YAML, with each open line below its question. */
  readonly recipeText: string;
  /** Roles that columns of this kind of list may have. */
  readonly roles: readonly ColumnRole[];
}
