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
  /** The reading that matched, if it differs from the list's words. */
  readonly readAs?: string;
  /** Ids of clauses with the same number in further editions, if each edition is meant. */
  readonly others?: readonly string[];
}

/** Result of looking a name up. */
export type Settled =
  | Found
  /** `name`: the name whose rows the recipe leaves out. */
  | { readonly state: 'skipped'; readonly name: string }
  /** For a level: the standard is the certificate's own, or the certificate's programme has no levels. */
  | { readonly state: 'none' }
  | { readonly state: 'open'; readonly decision: Open };

export function found({ id, name }: NamedNode, how: MatchedHow, readAs?: string): Found {
  return { state: 'found', id, name, how, ...(readAs === undefined ? {} : { readAs }) };
}

/** Context of a name, from other names of its row. */
export interface RowContext {
  readonly environment: NamedNode | null;
  /** Null if the row names none. */
  readonly certificate: Settled | null;
  readonly whose: Whose | null;
}

export const NO_CONTEXT: RowContext = { environment: null, certificate: null, whose: null };

/** A name that the recipe gives to one node, and that an earlier recipe of the same source gave to another. */
export interface ReplacedMeaning {
  readonly text: string;
  readonly id: string;
  readonly formerId: string;
}

/** Context that the ways of settling a name share. */
export interface Ways {
  readonly names: NodeNames;
  readonly providers: ServiceProviders;
  readonly made: NewNodes;
  /** Meanings of names in the recipe. */
  readonly meanings: ReadonlyMap<string, NameRecipe>;
  /** Source of the list; null if rows name their own. */
  readonly sourceId: string | null;
  /** Called for each name in the recipe that a row has. */
  readonly onUsed: (name: string) => void;
  /** Called for a standard in which clauses of a row are searched. */
  readonly onWithin: (reference: NameReference, standard: Found) => void;
  /** Holders and issuers of certificates in earlier rows, by the id that the certificate will get. */
  readonly parties: Map<string, Pick<DescribedCertificate, 'holder' | 'issuer'>>;
  /** Receives names of the list's source that now mean another node. */
  readonly replaced: ReplacedMeaning[];
  settle(reference: NameReference, context: RowContext): Settled;
}

interface OpenAs {
  readonly kind?: DecisionKind;
  readonly of?: string;
  readonly isForPeople?: true;
}

export type NameInRow = ReturnType<typeof nameInRow>;

/** Makes a name with the context of its row, and with the questions about it. */
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
  /** Leaves the name to a person. Proposals are best first. */
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
    /** Asks which of several nodes is meant. None is better than another, so the first proposal leaves out the rows. */
    ambiguous: (nodes: readonly NamedNode[], question = `“${reference.text}” may mean several. Which?`) =>
      open(question, [leaveOut, ...asNodes(nodes)]),
    /** Asks one question about all new names. `like` is the known node that this name resembles. */
    openAsNew: (about: string, proposals: readonly Proposal[], like?: NamedNode): Settled =>
      openTogether('names.new', about, proposals, like),
    /** Asks together about names that resemble known ones. */
    openAsNear: (about: string, proposals: readonly Proposal[], like: NamedNode): Settled =>
      openTogether('names.near', about, proposals, like),
  };
}

/** False for clauses, which have only numbers, and certificates, for which a programme is not a unique name. */
export function hasNames(id: string): boolean {
  return !['Clause', 'Certificate'].includes(kindOfId(id) ?? '');
}

/** Returns the key of a name in a recipe, with its place, provider or parties if the same text may mean something else elsewhere. */
export function keyIn({ text, within, programmeIn, offeredBy, described }: NameReference): string {
  const parties = described?.newId == null ? [] : [described.holder, described.issuer];
  const beside = parties.some((party) => party !== null) ? parties : [programmeIn ?? within ?? offeredBy];
  const places = beside.flatMap((place) => place?.text ?? []);
  return places.length === 0 ? text : `${text} @ ${places.join(', ')}`;
}

/**
 * Proposes to split a cell such as "Azure, Azure Government" if parts of it are known. A comma separates names, and some of
 * them may be asked about; "and" may also be within a name, so then all must be known. Services may all be new.
 */
export function severalIn(asked: NameInRow, kinds: readonly EntityKind[]): Proposal[] {
  const { kind, text, alternatives: [whole = text] = [], mayBeSeveral, names } = asked;
  if (!mayBeSeveral) return [];
  const isService = kind === 'Subject';
  // Keep the brackets, which belong to one part.
  const parts = isService ? enumerated(whole) : text.split(/,| and | & | \+ /).map((part) => part.trim());
  const known = parts.filter((part) => names.match(kinds, part).nodes.length === 1);
  const arePartsKnown = known.length === parts.length || (known.length > 0 && !/ (?:and|&|\+) /.test(text));
  // For example "powered by" after a comma.
  const goesOn = parts.some((part) => /^\p{Ll}+ /u.test(part));
  if (parts.length < 2 || (isService ? goesOn : !arePartsKnown)) return [];
  return [proposal(`${parts.length}: ${parts.map((part) => `“${part}”`).join(', ')}`, [['names', whole], parts])];
}
