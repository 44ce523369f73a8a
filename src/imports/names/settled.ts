import { ENTITY_PREFIXES, type EntityKind } from '../../domain/ids.ts';
import type { NameReference, UnsourcedFact } from '../facts/draft.ts';
import type { DecisionKind, Open, Proposal } from '../map/decision.ts';
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
  /** Gets an alias for each name that a recipe gives a meaning. */
  readonly accepted: UnsourcedFact[];
  /** Holders and issuers of certificates that earlier rows describe, by the id to be. */
  readonly parties: Map<string, Readonly<Record<'holder' | 'issuer', string>>>;
  /** Gets what the list's source called by a name before that now means another node. */
  readonly replaced: ReplacedMeaning[];
  settle(reference: NameReference, context: RowContext): Settled;
}

export function found({ id, name }: NamedNode, how: MatchedHow, readAs?: string): Found {
  return { state: 'found', id, name, how, ...(readAs === undefined ? {} : { readAs }) };
}

/** Returns the key of a name in a recipe: with its place, provider or parties, where the same text means something else elsewhere. */
export function keyInRecipe({ text, within, programmeIn, offeredBy, described }: NameReference): string {
  const parties = described?.newId == null ? [] : [described.holder, described.issuer];
  const beside = parties.some((party) => party !== null) ? parties : [programmeIn ?? within ?? offeredBy];
  const places = beside.flatMap((place) => place?.text ?? []);
  return places.length === 0 ? text : `${text} @ ${places.join(', ')}`;
}

/** Kinds of nodes that a name may mean. */
export function kindsOf({ kind }: NameReference): readonly EntityKind[] {
  return kind === 'Subject' ? ['Service', 'ServiceFamily'] : [kind];
}

export function kindWords(reference: NameReference): string {
  return kindsOf(reference)
    .map((kind) => ENTITY_PREFIXES[kind])
    .join(' or ');
}

/** Proposes a meaning for a name. */
export function meaning(reference: NameReference, label: string, value: NameRecipe): Proposal {
  return { label, set: [{ path: ['names', keyInRecipe(reference)], value }] };
}

export function asNodes(reference: NameReference, nodes: readonly NamedNode[]): Proposal[] {
  return nodes.map(({ id, name }) => meaning(reference, `It is ${id} “${name}”`, id));
}

export function leaveOut(reference: NameReference): Proposal {
  return meaning(reference, 'Leave its rows out', 'skip');
}

const MOST_PROPOSALS = 3;

interface Asked {
  readonly kind?: DecisionKind;
  readonly question: string;
  /** Best first: what nobody can regret goes before what is only similar. */
  readonly proposals: readonly Proposal[];
}

export function open(reference: NameReference, { kind = 'name.unknown', question, proposals }: Asked): Settled {
  const about = keyInRecipe(reference);
  const id = `${kind}:${kindWords(reference)}:${about}`;
  return { state: 'open', decision: { id, kind, about, question, proposals: proposals.slice(0, MOST_PROPOSALS) } };
}

/** Asks about all new names of a kind together. */
export function openAsNew(about: string, question: string, proposals: readonly Proposal[]): Settled {
  return { state: 'open', decision: { id: `names.new:${about}`, kind: 'names.new', about, question, proposals } };
}

/** Asks which of several nodes is meant: none is better than another, so rows are left out before one is guessed. */
export function ambiguous(reference: NameReference, question: string, nodes: readonly NamedNode[]): Settled {
  return open(reference, { question, proposals: [leaveOut(reference), ...asNodes(reference, nodes)] });
}

/** A proposal to part a cell such as "Azure, Azure Government", whose parts are known names. */
export function severalKnown(
  names: NodeNames,
  kinds: readonly EntityKind[],
  { text, mayBeSeveral }: NameReference,
): readonly Proposal[] {
  const parts = mayBeSeveral ? text.split(/,| and | & | \+ /).map((part) => part.trim()) : [];
  const known = parts.filter((part) => names.match(kinds, part).nodes.length === 1);
  // A comma parts names, of which some are asked about then; "and" stands in names, too.
  const areSeveral = known.length === parts.length || (known.length > 0 && !/ (?:and|&|\+) /.test(text));
  if (parts.length < 2 || !areSeveral) return [];
  const label = `${parts.length}: ${parts.map((part) => `“${part}”`).join(', ')}`;
  return [{ label, set: [{ path: ['names', text], value: parts }] }];
}
