import type { Snapshot } from '../../loaders/snapshot.ts';

/** In the order in which findings are listed. */
export const FINDING_KINDS = [
  'CONTRADICTION',
  'MEMBERSHIP_DISPUTED',
  'ENTRY_OUTSIDE_VALIDITY',
  'STANDARD_WITHOUT_CLAUSES',
  'ENVIRONMENT_NOT_OF_CERTIFICATE',
  'DANGLING_REFERENCE',
  'AMBIGUOUS_NAME',
  'STALE_SOURCE',
  'PROPERTY_DISPUTED',
  'CITATION_UNKNOWN',
  'CITATION_WITHDRAWN',
  'CITATION_TITLE',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Those that a citation is needed for are not looked for in the graph. */
export type GraphFindingKind = Exclude<FindingKind, `CITATION_${string}`>;

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
