import { ENTITY_PREFIXES, type EntityKind } from '../../domain/ids.ts';
import type { NameReference } from '../facts/draft.ts';
import type { DecisionKind, Open, Proposal, RecipeLine } from '../map/decision.ts';
import type { NameRecipe } from '../map/recipe.ts';
import type { MatchedHow, NamedNode, NodeNames } from './node-names.ts';

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

export function found({ id, name }: NamedNode, how: MatchedHow, readAs?: string): Found {
  return { state: 'found', id, name, how, ...(readAs === undefined ? {} : { readAs }) };
}

const MOST_PROPOSALS = 3;

/** Key of a name in a recipe: with its place, provider or parties, where the same text means something else elsewhere. */
export function keyInRecipe({ text, ...reference }: KeyOfName): string {
  const places = placesOf(reference);
  return places.length === 0 ? text : `${text} @ ${places.map((place) => place.text).join(', ')}`;
}

type KeyOfName = Pick<NameReference, 'text' | 'within' | 'programmeIn' | 'offeredBy' | 'described'>;

function placesOf({ within, programmeIn, offeredBy, described }: Omit<KeyOfName, 'text'>): readonly NameReference[] {
  const parties =
    described?.newId == null ? [] : [described.holder, described.issuer].filter((party) => party !== null);
  return parties.length > 0 ? parties : [programmeIn ?? within ?? offeredBy].filter((place) => place != null);
}

/** Kinds of nodes that a name may mean. */
export function kindsOf({ kind }: Pick<NameReference, 'kind'>): readonly EntityKind[] {
  return kind === 'Subject' ? ['Service', 'ServiceFamily'] : [kind];
}

export function kindWords(reference: Pick<NameReference, 'kind'>): string {
  return kindsOf(reference)
    .map((kind) => ENTITY_PREFIXES[kind])
    .join(' or ');
}

/** Proposes a meaning for a name. */
export function meaning(key: string, label: string, value: NameRecipe): Proposal {
  return { label, set: [{ path: ['names', key], value } satisfies RecipeLine] };
}

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

/** Several nodes may be meant: nobody is better than another, so rows are left out before one is guessed. */
export function ambiguous(reference: NameReference, question: string, nodes: readonly NamedNode[]): Settled {
  const key = keyInRecipe(reference);
  return open(reference, { question, proposals: [leaveOut(key), ...asNodes(key, nodes)] });
}

export function asNodes(key: string, nodes: readonly NamedNode[]): Proposal[] {
  return nodes.map(({ id, name }) => meaning(key, `It is ${id} “${name}”`, id));
}

export function leaveOut(key: string): Proposal {
  return meaning(key, 'Leave its rows out', 'skip');
}

/** A proposal to part a cell such as "Azure, Azure Government", where each part is a known name. */
export function severalKnown(
  names: NodeNames,
  kinds: readonly EntityKind[],
  { text, mayBeSeveral }: NameReference,
): readonly Proposal[] {
  const parts = mayBeSeveral ? text.split(/,| and | & | \+ /).map((part) => part.trim()) : [];
  const areKnown = parts.every((part) => names.match(kinds, part).nodes.length === 1);
  if (parts.length < 2 || !areKnown) return [];
  const label = `${parts.length}: ${parts.map((part) => `“${part}”`).join(', ')}`;
  return [{ label, set: [{ path: ['names', text], value: parts }] }];
}
