import type { FindingKind } from '../../domain/finding-kinds.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';

/** Something that a person should look at. */
export interface Finding {
  readonly kind: FindingKind;
  /** Made of what it is about: distinct among the findings of its kind. */
  readonly key: string;
  readonly nodeIds: readonly string[];
  readonly statementIds: readonly string[];
  readonly sourceIds: readonly string[];
  /** The finding in a sentence; names are read when it is asked for. */
  readonly tell: (snapshot: Snapshot) => string | Promise<string>;
}

/** Looks for one kind of finding in the graph. */
export type Search = (snapshot: Snapshot, options: SearchOptions) => Promise<Finding[]>;

export interface SearchOptions {
  readonly day: string;
  readonly staleAfterDays: number;
}
