import type { NameReference, UnsourcedFact } from '../facts/draft.ts';
import type { NameRecipe } from '../map/recipe.ts';
import type { NewNodes } from './new-nodes.ts';
import type { NamedNode, NodeNames } from './node-names.ts';
import type { Found, Settled } from './settled.ts';
import type { ServiceProviders, Whose } from './whose.ts';

/** Facts that other names of a row tell about one. */
export interface RowContext {
  readonly environment: NamedNode | null;
  /** The certificate of the row, where the graph knows it by its number. */
  readonly numbered: NamedNode | null;
  readonly whose: Whose | null;
}

export type Parties = Readonly<Record<'holder' | 'issuer', string>>;

/** A name that a recipe gives a node, and another node whose alias it is by an earlier recipe of the same source. */
export interface ReplacedMeaning {
  readonly text: string;
  readonly id: string;
  readonly formerId: string;
}

export const NO_CONTEXT: RowContext = { environment: null, numbered: null, whose: null };

/** Parts that the ways of settling a name share. */
export interface Ways {
  readonly names: NodeNames;
  readonly providers: ServiceProviders;
  readonly made: NewNodes;
  readonly meanings: ReadonlyMap<string, NameRecipe>;
  /** Tells new certificates of a source from those of others; null where rows name their sources. */
  readonly owner: string | null;
  readonly onUsed: (name: string) => void;
  /** Hears of a standard that clauses of a row are looked for in. */
  readonly onWithin: (reference: NameReference, standard: Found) => void;
  /** Gets an alias for each name that a recipe gives a meaning. */
  readonly accepted: UnsourcedFact[];
  /** Holders and issuers of certificates that earlier rows describe, by the id to be. */
  readonly parties: Map<string, Parties>;
  /** Gets what the list's source called by a name before that now means another node. */
  readonly replaced: ReplacedMeaning[];
  settle(reference: NameReference, context: RowContext): Settled;
}
