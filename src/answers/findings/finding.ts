import type { FindingKind } from '../../domain/finding-kinds.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';

/** An inconsistency in the graph or in citations, for review. */
export interface Finding {
  readonly kind: FindingKind;
  /** Unique within its kind; built from the ids concerned. */
  readonly key: string;
  readonly nodeIds: readonly string[];
  readonly statementIds: readonly string[];
  readonly sourceIds: readonly string[];
  /** Position of the citation concerned; undefined for findings in the graph. */
  readonly citationIndex?: number;
  /** Formats the finding; reads names on demand. */
  readonly tell: (snapshot: Snapshot) => string | Promise<string>;
}

export type Search = (snapshot: Snapshot, options: SearchOptions) => Promise<Finding[]>;

export interface SearchOptions {
  readonly day: string;
  readonly staleAfterDays: number;
}
