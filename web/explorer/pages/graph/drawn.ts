import type { AroundQuery, Certainty, NodeKind } from '../../generated/graphql.ts';

export type View = AroundQuery['relationshipView'];

export interface DrawnNode {
  readonly id: string;
  readonly name: string;
  readonly kind: NodeKind;
  readonly isOpen: boolean;
}

/** Verb of a line, and its direction. */
export interface EdgeFacts {
  readonly verb: string;
  /** Names of environments that the statements are about. */
  readonly places: readonly string[];
  /** Surest of the statements behind it. */
  readonly sureness: Certainty;
  /** True if any certificate behind it is in force on the day. */
  readonly isInForce: boolean;
}

export interface DrawnEdge extends EdgeFacts {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Group of neighbours of one kind that is drawn as one mark. */
export interface DrawnFold {
  readonly id: string;
  readonly of: string;
  readonly kind: NodeKind;
  readonly count: number;
  /** Name of the family of clauses or first letter, within an unfolded kind; null for the whole kind. */
  readonly title: string | null;
  /** True for the part of an unfolded kind beyond the API's limit. */
  readonly isRest: boolean;
}

export interface Picture {
  readonly nodes: readonly DrawnNode[];
  readonly folds: readonly DrawnFold[];
  /** Edges between nodes, and between nodes and folds. */
  readonly edges: readonly DrawnEdge[];
}
