import type { NameReference, UnsourcedFact } from '../facts/draft.ts';
import type { Open, Proposal } from '../map/decision.ts';
import type { NameRecipe } from '../map/recipe.ts';
import type { NewNodes } from './new-nodes.ts';
import type { MatchedHow, NamedNode, NodeNames } from './node-names.ts';
import type { ServiceProviders, Whose } from './whose.ts';

/** Result of looking a name up. */
export type Settled =
  | {
      readonly state: 'found';
      readonly id: string;
      readonly name: string;
      readonly how: MatchedHow;
      /** Our reading of the list's words, where that was matched. */
      readonly readAs?: string;
      /** Ids of the clauses of that number in further editions, where each is meant. */
      readonly others?: readonly string[];
    }
  /** With the name whose rows the recipe leaves out. */
  | { readonly state: 'skipped'; readonly name: string }
  | { readonly state: 'open'; readonly decision: Open };

export type Found = Extract<Settled, { state: 'found' }>;

/** Facts that other names of a row tell about one. */
export interface RowContext {
  readonly environment: NamedNode | null;
  /** The certificate of the row, where the graph knows it by its number. */
  readonly numbered: NamedNode | null;
  readonly whose: Whose | null;
}

export const NO_CONTEXT: RowContext = { environment: null, numbered: null, whose: null };

/** A name that a recipe gives a node, and another node whose alias it is by an earlier recipe of the same source. */
export interface ReplacedMeaning {
  readonly text: string;
  readonly id: string;
  readonly formerId: string;
}

/** Parts that the ways of settling a name share. */
export interface Ways {
  readonly names: NodeNames;
  readonly providers: ServiceProviders;
  readonly made: NewNodes;
  readonly meanings: ReadonlyMap<string, NameRecipe>;
  /** Tells new certificates of a source from those of others; null where rows name their sources. */
  readonly owner: string | null;
  /** Hears of each name of the recipe that a row has. */
  readonly onUsed: (name: string) => void;
  /** Hears of a standard that clauses of a row are looked for in. */
  readonly onWithin: (reference: NameReference, standard: Found) => void;
  /** Gets what is said of new nodes, and an alias for each name that a recipe gives a meaning. */
  readonly facts: UnsourcedFact[];
  /** Holders and issuers of certificates that earlier rows describe, by the id to be. */
  readonly parties: Map<string, Readonly<Record<'holder' | 'issuer', string>>>;
  /** Gets what the list's source called by a name before that now means another node. */
  readonly replaced: ReplacedMeaning[];
  settle(reference: NameReference, context: RowContext): Settled;
}

export function found({ id, name }: NamedNode, how: MatchedHow, readAs?: string): Found {
  return { state: 'found', id, name, how, ...(readAs === undefined ? {} : { readAs }) };
}

/** Asks about all new names of a kind together. */
export function openAsNew(about: string, question: string, proposals: readonly Proposal[]): Settled {
  return { state: 'open', decision: { id: `names.new:${about}`, kind: 'names.new', about, question, proposals } };
}
