import { ENTITY_PREFIXES, type EntityKind, kindOfId } from '../../domain/ids.ts';
import type { DescribedCertificate, NameReference } from '../facts/draft.ts';
import { type DecisionKind, decision, isItNew, type Open, type Proposal, proposal } from '../map/decision.ts';
import { enumerated } from '../map/names.ts';
import type { NameRecipe } from '../map/recipe.ts';
import type { NewNodes } from './new-nodes.ts';
import type { MatchedHow, NamedNode, NodeNames } from './node-names.ts';
import type { ServiceProviders, Whose } from './providers.ts';

export interface Found extends NamedNode {
  readonly state: 'found';
  readonly how: MatchedHow;
  /** Our reading of the list's words, where that was matched. */
  readonly readAs?: string;
  /** Ids of the clauses of that number in further editions, where each is meant. */
  readonly others?: readonly string[];
}

/** Result of looking a name up. */
export type Settled =
  | Found
  /** With the name whose rows the recipe leaves out. */
  | { readonly state: 'skipped'; readonly name: string }
  /** For a level: the standard is that of the certificate, or the certificate is of no programme with levels. */
  | { readonly state: 'none' }
  | { readonly state: 'open'; readonly decision: Open };

export function found({ id, name }: NamedNode, how: MatchedHow, readAs?: string): Found {
  return { state: 'found', id, name, how, ...(readAs === undefined ? {} : { readAs }) };
}

/** Facts that other names of a row tell about one. */
export interface RowContext {
  readonly environment: NamedNode | null;
  /** Null: the row names none. */
  readonly certificate: Settled | null;
  readonly whose: Whose | null;
}

export const NO_CONTEXT: RowContext = { environment: null, certificate: null, whose: null };

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
  /** Meanings that the recipe gives names. */
  readonly meanings: ReadonlyMap<string, NameRecipe>;
  /** The source of the list; null where rows name their sources. */
  readonly sourceId: string | null;
  /** Hears of each name of the recipe that a row has. */
  readonly onUsed: (name: string) => void;
  /** Hears of a standard that clauses of a row are looked for in. */
  readonly onWithin: (reference: NameReference, standard: Found) => void;
  /** Holders and issuers of certificates that earlier rows describe, by the id to be. */
  readonly parties: Map<string, Pick<DescribedCertificate, 'holder' | 'issuer'>>;
  /** Gets what the list's source called by a name before that now means another node. */
  readonly replaced: ReplacedMeaning[];
  settle(reference: NameReference, context: RowContext): Settled;
}

interface OpenAs {
  readonly kind?: DecisionKind;
  readonly of?: string;
  readonly isForPeople?: true;
}

export type NameInRow = ReturnType<typeof nameInRow>;

/** A name that is looked up in its row, and what a person can be asked about it. `provider`: whose it is by the list, as the graph calls that one. */
export function nameInRow(
  ways: Ways,
  reference: NameReference,
  { environment, certificate, whose }: RowContext,
  provider = reference.offeredBy?.text,
) {
  const kinds: readonly EntityKind[] = reference.kind === 'Subject' ? ['Service', 'ServiceFamily'] : [reference.kind];
  const words = kinds.map((kind) => ENTITY_PREFIXES[kind]).join(' or ');
  const key = keyIn(reference);
  const meaning = (label: string, value: NameRecipe) => proposal(label, [['names', key], value]);
  const asNodes = (nodes: readonly NamedNode[]) => nodes.map(({ id, name }) => meaning(`It is ${id} “${name}”`, id));
  const leaveOut = meaning('Leave its rows out', 'skip');
  /** Leaves it to a person. Proposals are best first. */
  const open = (
    question: string,
    proposals: readonly Proposal[],
    { kind = 'name.unknown', ...asked }: OpenAs = {},
  ): Settled => {
    return { state: 'open', decision: decision(kind, key, { of: words, question, proposals, ...asked }) };
  };
  /** Asks about all names of a kind together. */
  const openTogether = (
    kind: 'names.new' | 'names.near',
    about: string,
    proposals: readonly Proposal[],
    like?: NamedNode,
  ) => {
    const hint = like === undefined ? undefined : `“${like.name}”, ${like.id}`;
    const hinted = proposals.map(({ label, set }) => ({
      label,
      set: hint === undefined ? set : set.map((line) => ({ ...line, hint })),
    }));
    const question = isItNew(key, about, hint);
    return { state: 'open', decision: decision(kind, about, { question, proposals: hinted }) } as const;
  };
  return {
    ...{ ...reference, ...ways, ways, reference, environment, certificate },
    ...{ kinds, words, key, meaning, asNodes, leaveOut, open },
    whose: provider === undefined ? whose : ({ text: provider, by: 'list' } as const),
    /** Asks which of several nodes is meant: none is better than another, so rows are left out before one is guessed. */
    ambiguous: (nodes: readonly NamedNode[], question = `“${reference.text}” may mean several. Which?`) =>
      open(question, [leaveOut, ...asNodes(nodes)]),
    /** Asks about new names; `like`: what one of them resembles. */
    openAsNew: (about: string, proposals: readonly Proposal[], like?: NamedNode): Settled =>
      openTogether('names.new', about, proposals, like),
    /** Asks about names that are spelled nearly as known ones. */
    openAsNear: (about: string, proposals: readonly Proposal[], like: NamedNode): Settled =>
      openTogether('names.near', about, proposals, like),
  };
}

/** A clause has no name but its number, and a programme is no name of one certificate. */
export function hasNames(id: string): boolean {
  return !['Clause', 'Certificate'].includes(kindOfId(id) ?? '');
}

/** Its key in a recipe: with its place, provider or parties, where the same text means something else elsewhere. */
export function keyIn({ text, within, programmeIn, offeredBy, described }: NameReference): string {
  const parties = described?.newId == null ? [] : [described.holder, described.issuer];
  const beside = parties.some((party) => party !== null) ? parties : [programmeIn ?? within ?? offeredBy];
  const places = beside.flatMap((place) => place?.text ?? []);
  return places.length === 0 ? text : `${text} @ ${places.join(', ')}`;
}

/**
 * Proposes to part a cell such as "Azure, Azure Government", of which parts are known: a comma parts names, of which some are
 * asked about then; "and" stands in names, too. Services may all be new.
 */
export function severalIn(asked: NameInRow, kinds: readonly EntityKind[]): Proposal[] {
  const { kind, text, alternatives: [whole = text] = [], mayBeSeveral, names } = asked;
  if (!mayBeSeveral) return [];
  const isService = kind === 'Subject';
  // With its brackets, which say something of one part.
  const parts = isService ? enumerated(whole) : text.split(/,| and | & | \+ /).map((part) => part.trim());
  const known = parts.filter((part) => names.match(kinds, part).nodes.length === 1);
  const arePartsKnown = known.length === parts.length || (known.length > 0 && !/ (?:and|&|\+) /.test(text));
  // Such as "powered by" behind a comma.
  const goesOn = parts.some((part) => /^\p{Ll}+ /u.test(part));
  if (parts.length < 2 || (isService ? goesOn : !arePartsKnown)) return [];
  return [proposal(`${parts.length}: ${parts.map((part) => `“${part}”`).join(', ')}`, [['names', whole], parts])];
}
