import type { Catalogue } from '../../domain/catalogue.ts';
import type { Clause } from '../../domain/clause.ts';
import { kindOfId } from '../../domain/ids.ts';
import type { ClausesOfStandard, KnownClause, NameReference, UnsourcedFact } from '../facts/draft.ts';
import type { NameRecipe } from '../map/recipe.ts';
import { byCertificate, programme } from './by-certificate.ts';
import { byClauseNumber } from './by-clause-number.ts';
import { byDescription } from './by-description.ts';
import { byName, guessed } from './by-name.ts';
import { byRecipe, lineOf } from './by-recipe.ts';
import { newNodes } from './new-nodes.ts';
import type { NamedNode, NodeNames } from './node-names.ts';
import {
  ambiguous,
  type Found,
  found,
  keyInRecipe,
  kindsOf,
  kindWords,
  leaveOut,
  open,
  type Settled,
} from './settled.ts';
import { NO_CONTEXT, type ReplacedMeaning, type RowContext, type Ways } from './ways-to-settle.ts';
import { serviceProviders } from './whose.ts';

export type NameSettler = ReturnType<typeof createNameSettler>;

export interface ListNaming {
  /** Meanings that the recipe gives names. */
  readonly meanings: ReadonlyMap<string, NameRecipe>;
  /** Publisher of the list; for services also their provider. */
  readonly publisher: string | null;
  /** The source of the list; null where rows name their sources. */
  readonly sourceId: string | null;
  /** Hears of each name of the recipe that a row has. */
  readonly onUsed: (name: string) => void;
  /** Hears of a standard that clauses of a row are looked for in. */
  readonly onWithin: (reference: NameReference, standard: Found) => void;
}

/** Settles names of rows exactly, or says what a person has to decide. */
export function createNameSettler(names: NodeNames, { meanings, publisher, sourceId, ...listeners }: ListNaming) {
  const settledByKey = new Map<string, Settled>();
  const skips = [...meanings.values()].includes('skip');
  const made = newNodes(names);
  const accepted: UnsourcedFact[] = [];
  const providers = serviceProviders(names);
  const owner = sourceId?.slice(sourceId.indexOf('/') + 1) ?? null;
  const replaced: ReplacedMeaning[] = [];
  const shared = { names, providers, made, meanings, ...listeners, owner, settle };
  const ways: Ways = { ...shared, accepted, replaced, parties: new Map() };
  const first: RowContext = { ...NO_CONTEXT, whose: publisher === null ? null : { text: publisher, by: 'list' } };

  function settle(reference: NameReference, context: RowContext): Settled {
    const key = keyOf(reference, context);
    const known = settledByKey.get(key);
    if (known !== undefined) return known;
    const settled =
      guessed(ways, reference) ??
      byRecipe(ways, reference, context) ??
      byId(ways, reference, context) ??
      byDescription(ways, reference, context) ??
      byClauseNumber(ways, reference) ??
      byCertificate(ways, reference, context) ??
      byName(ways, reference, context);
    settledByKey.set(key, settled);
    return settled;
  }

  /** A certificate known by its number keeps the cloud that it applies in, whatever a list calls that. */
  function environmentOf(certificate: NamedNode, reference: NameReference): Settled | null {
    const { catalogue } = names;
    const nodes = catalogue.linkedFrom(certificate.id, 'APPLIES_IN').map((id) => ({ id, name: catalogue.nameOf(id) }));
    const [environment, ...others] = nodes;
    if (environment === undefined) return null;
    if (others.length === 0) return found(environment, 'NUMBER', `environment of ${certificate.name}`);
    return ambiguous(reference, `Which environment of “${certificate.name}” is “${reference.text}”?`, nodes);
  }

  /** Finds the provider of a row's services by its certificate and environment. */
  function contextOf(beside: readonly NameReference[]): RowContext {
    let context = first;
    for (const position of positionsByRank(beside)) {
      const reference = beside[position] as NameReference;
      const result = settle(reference, context);
      if (result.state === 'found') context = withFound(context, reference, result);
    }
    return context;
  }

  /** A row that the recipe leaves out for one of its names: nothing is asked, and nothing made, for the others. */
  function skippedBy(references: readonly NameReference[], context: RowContext): Settled | null {
    const lines = references.flatMap((reference) => lineOf(ways, reference, context) ?? []);
    const line = lines.find(({ value }) => value === 'skip');
    if (line === undefined) return null;
    for (const { key } of lines) ways.onUsed(key);
    return { state: 'skipped', name: line.key };
  }

  /** Settles the names of one row, in their order: its certificate and environment tell whose its services are. */
  function settleRow(references: readonly NameReference[], beside: readonly NameReference[] = []): readonly Settled[] {
    const settled = new Array<Settled>(references.length);
    let context = contextOf(beside);
    const skipped = skips ? skippedBy(references, context) : null;
    if (skipped !== null) return settled.fill(skipped);
    for (const position of positionsByRank(references)) {
      const reference = references[position] as NameReference;
      const result = settle(reference, context);
      settled[position] = result;
      if (result.state === 'found') context = withFound(context, reference, result);
    }
    const { numbered } = context;
    if (numbered === null) return settled;
    return settled.map((each, position) => {
      const reference = references[position] as NameReference;
      if (each.state !== 'open' || reference.kind !== 'Environment') return each;
      return environmentOf(numbered, reference) ?? each;
    });
  }

  function withFound(context: RowContext, { kind }: NameReference, node: Found): RowContext {
    if (kind === 'Certificate') {
      const whose = providers.behind(node.id, 'HELD_BY') ?? context.whose;
      return { ...context, whose, numbered: node.how === 'NUMBER' ? node : context.numbered };
    }
    if (kind !== 'Environment') return context;
    return { ...context, environment: node, whose: providers.behind(node.id, 'OPERATED_BY') ?? context.whose };
  }

  return {
    settleRow,
    clausesOf: knownClauses(names.catalogue),
    /** Facts about new nodes and accepted names since the last call. */
    takeFacts: (): readonly UnsourcedFact[] => [...made.takeFacts(), ...accepted.splice(0)],
    /** Names that mean other nodes now than by earlier recipes. */
    replaced,
  };
}

/** Works out the clauses of each standard once, since rows ask one by one. */
function knownClauses(catalogue: Catalogue): ClausesOfStandard {
  const known = new Map<string, readonly KnownClause[]>();
  return (standardId) => {
    const clauses =
      known.get(standardId) ?? catalogue.clausesOf(standardId).map((clause) => ofLists(clause, catalogue));
    known.set(standardId, clauses);
    return clauses;
  };
}

function ofLists({ id, number, title, clauseKind, withdrawn }: Clause, catalogue: Catalogue): KnownClause {
  return { id, number, title, clauseKind, withdrawn, parentId: catalogue.linkedFrom(id, 'UNDER')[0] ?? null };
}

/** The order in which names of a row are settled: what tells about others goes first. */
function positionsByRank(references: readonly NameReference[]): number[] {
  const positions = Array.from(references, (_reference, position) => position);
  return positions.sort((left, right) => rankOf(references[left]) - rankOf(references[right]));
}

function rankOf(reference: NameReference | undefined): number {
  if (reference?.kind === 'Environment') return 0;
  return reference?.kind === 'Certificate' ? 1 : 2;
}

function byId(ways: Ways, reference: NameReference, context: RowContext): Settled | null {
  const { names, made } = ways;
  const { text } = reference;
  const kind = kindOfId(text);
  const standard = kind === 'Standard' && reference.kind === 'Certificate' ? names.byId(text) : null;
  if (standard !== null) return programme(ways, reference, { context, standard });
  if (kind === null || !kindsOf(reference).some((wanted) => wanted === kind)) return null;
  const node = names.byId(text) ?? made.get(text);
  if (node !== null) return found(node, 'ID');
  return open(reference, {
    question: `The graph has no ${kindWords(reference)} ${text}. What becomes of its rows?`,
    proposals: [leaveOut(keyInRecipe(reference))],
  });
}

/** Names that mean the same have one key; most are a kind and a text, which a million rows ask for. */
function keyOf(reference: NameReference, context: RowContext): string {
  const { at: _place, kind, text, mayBeSeveral: _proposal, ...others } = reference;
  const whose = kind === 'Environment' || kind === 'Standard' ? '' : `${context.whose?.by} ${context.whose?.text}`;
  const plain = `${kind}\n${text}\n${whose}\n${kind === 'Certificate' ? context.environment?.id : ''}`;
  return Object.keys(others).length === 0 ? plain : plain + JSON.stringify(others, withoutPlaces);
}

function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'at' ? undefined : value;
}
