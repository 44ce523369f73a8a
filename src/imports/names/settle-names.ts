import { addTo, type Group } from '../../domain/grouping.ts';
import { kindOfId } from '../../domain/ids.ts';
import type { NameReference, UnsourcedFact } from '../facts/draft.ts';
import { byCertificate, programme } from './by-certificate.ts';
import { byClauseNumber, knownClauses } from './by-clause-number.ts';
import { byName, guessed } from './by-name.ts';
import { byRecipe, lineOf } from './by-recipe.ts';
import { byTitle } from './by-title.ts';
import {
  type Found,
  found,
  keyIn,
  type NameInRow,
  NO_CONTEXT,
  nameInRow,
  type RowContext,
  type Settled,
  type Ways,
} from './name-in-row.ts';
import { newNodes } from './new-nodes.ts';
import type { NamedNode, NodeNames } from './node-names.ts';
import { serviceProviders } from './providers.ts';

export type NameSettler = ReturnType<typeof createNameSettler>;

interface ListNaming extends Pick<Ways, 'meanings' | 'onUsed' | 'onWithin'> {
  /** Publisher of the list; for services also their provider. */
  readonly publisher: string | null;
  /** The source of the list; null where rows name their sources. */
  readonly sourceId: string | null;
}

/** Each settles the names that it is for, and the first that does decides; all others are looked up by name. */
const RULES: readonly ((asked: NameInRow) => Settled | null)[] = [
  guessed,
  byRecipe,
  byId,
  byTitle,
  byClauseNumber,
  byCertificate,
];

const RANKS: Readonly<Partial<Record<NameReference['kind'], number>>> = { Environment: 0, Certificate: 1 };

/** Settles names of rows exactly, or says what a person has to decide. */
export function createNameSettler(names: NodeNames, { publisher, sourceId, ...naming }: ListNaming) {
  const settledByKey = new Map<string, Settled>();
  const skips = [...naming.meanings.values()].includes('skip');
  const facts: UnsourcedFact[] = [];
  /** By the node that they are about, of which no row is taken yet. */
  const waiting = new Map<string, Group<UnsourcedFact>>();
  /** Nodes that the row at hand is settled by, also beside and within its names, where facts about them wait. */
  let met: string[] = [];
  /** Such nodes by the name that was settled by them. */
  const metByKey = new Map<string, readonly string[]>();
  const providers = serviceProviders(names);
  const ways: Ways = {
    ...naming,
    ...{ names, providers, facts, settle },
    made: newNodes(names, facts),
    owner: sourceId?.slice(sourceId.indexOf('/') + 1) ?? null,
    replaced: [],
    parties: new Map(),
  };
  const first: RowContext = { ...NO_CONTEXT, whose: publisher === null ? null : { text: publisher, by: 'list' } };

  function settle(reference: NameReference, context: RowContext): Settled {
    const key = keyOf(reference, context);
    const known = settledByKey.get(key) ?? settleFirst(key, reference, context);
    const within = metByKey.get(key);
    if (within !== undefined) met.push(...within);
    if (known.state === 'found' && waiting.has(known.id)) met.push(known.id);
    return known;
  }

  function settleFirst(key: string, reference: NameReference, context: RowContext): Settled {
    const before = met;
    met = [];
    const asked = nameInRow(ways, reference, context, providerOf(reference));
    let settled: Settled | null = null;
    for (const rule of RULES) settled ??= rule(asked);
    settled ??= byName(asked);
    settledByKey.set(key, settled);
    if (met.length > 0) metByKey.set(key, met);
    met = before;
    for (const fact of facts.splice(0)) addTo(waiting, subjectOf(fact), fact);
    return settled;
  }

  /** The organization that the recipe says the list's word means; else that word. */
  function providerOf({ offeredBy }: NameReference): string | undefined {
    const meaning = offeredBy === undefined ? undefined : naming.meanings.get(offeredBy.text);
    if (offeredBy === undefined || typeof meaning !== 'string' || kindOfId(meaning) !== 'Organization')
      return offeredBy?.text;
    const settled = settle(offeredBy, NO_CONTEXT);
    return settled.state === 'found' ? settled.name : offeredBy.text;
  }

  /** A certificate known by its number keeps the cloud that it applies in, whatever a list calls that. */
  function environmentOf({ id, name }: NamedNode, reference: NameReference): Settled | null {
    const { catalogue } = names;
    const nodes = catalogue.linkedFrom(id, 'APPLIES_IN').map((each) => ({ id: each, name: catalogue.nameOf(each) }));
    const [environment, ...others] = nodes;
    if (environment === undefined) return null;
    if (others.length === 0) return found(environment, 'NUMBER', `environment of ${name}`);
    const question = `Which environment of “${name}” is “${reference.text}”?`;
    return nameInRow(ways, reference, NO_CONTEXT).ambiguous(question, nodes);
  }

  /** A row that the recipe leaves out for one of its names: nothing is asked, and nothing made, for the others. */
  function skippedBy(references: readonly NameReference[], context: RowContext): Settled | null {
    const { meanings } = naming;
    const lines = references.flatMap((reference) => {
      const { kind, text, offeredBy } = reference;
      return (
        lineOf({ kind, text, key: keyIn(reference), meanings }, offeredBy === undefined ? context.whose : null) ?? []
      );
    });
    const line = lines.find(({ value }) => value === 'skip');
    if (line === undefined) return null;
    for (const { key } of lines) ways.onUsed(key);
    return { state: 'skipped', name: line.key };
  }

  /** Facts about new nodes and accepted names, once a row settled by them is taken, and about nodes that they link to. */
  function takeFacts(): readonly UnsourcedFact[] {
    const taken: UnsourcedFact[] = [];
    for (const id of met) {
      for (const fact of waiting.get(id) ?? []) {
        taken.push(fact);
        if (fact.type === 'statement' && fact.content.kind === 'Membership') met.push(fact.content.toId);
      }
      waiting.delete(id);
    }
    return taken;
  }

  /** Settles names together: the environment and the certificate go first, since they tell whose services are. */
  function settleAll(references: readonly NameReference[], before: RowContext) {
    const settled = new Array<Settled>(references.length);
    let context = before;
    for (const rank of [0, 1, 2])
      for (const [position, reference] of references.entries()) {
        if ((RANKS[reference.kind] ?? 2) !== rank) continue;
        const result = settle(reference, context);
        settled[position] = result;
        if (result.state === 'found') context = besides(context, reference, result);
      }
    return { settled, context };
  }

  /** Settles the names of one row; those beside it tell whose its services are. */
  function settleRow(references: readonly NameReference[], beside: readonly NameReference[] = []): readonly Settled[] {
    met = [];
    const before = settleAll(beside, first).context;
    const skipped = skips ? skippedBy(references, before) : null;
    if (skipped !== null) return references.map(() => skipped);
    const { settled, context } = settleAll(references, before);
    const { numbered } = context;
    if (numbered === null) return settled;
    return settled.map((each, position) => {
      const reference = references[position] as NameReference;
      const isPlace = each.state === 'open' && reference.kind === 'Environment';
      return isPlace ? (environmentOf(numbered, reference) ?? each) : each;
    });
  }

  function besides(context: RowContext, { kind }: NameReference, node: Found): RowContext {
    if (kind === 'Environment')
      return { ...context, environment: node, whose: providers.behind(node.id, 'OPERATED_BY') ?? context.whose };
    if (kind !== 'Certificate') return context;
    const whose = providers.behind(node.id, 'HELD_BY') ?? context.whose;
    return { ...context, whose, numbered: node.how === 'NUMBER' ? node : context.numbered };
  }

  return {
    settleRow,
    clausesOf: knownClauses(names.catalogue),
    takeFacts,
    /** Names that mean other nodes now than by earlier recipes. */
    replaced: ways.replaced,
  };
}

function subjectOf(fact: UnsourcedFact): string {
  if (fact.type === 'entity') return fact.id;
  const { content } = fact;
  if (content.kind === 'Membership') return content.fromId;
  return content.kind === 'Alias' ? content.subjectId : '';
}

function byId(asked: NameInRow): Settled | null {
  const { text, kinds, words, names, made } = asked;
  const kind = kindOfId(text);
  const node = kind === null ? null : (names.byId(text) ?? made.get(text));
  if (node !== null && kind === 'Standard' && asked.kind === 'Certificate') return programme(asked, node);
  if (!kinds.some((wanted) => wanted === kind)) return null;
  if (node !== null) return found(node, 'ID');
  return asked.open(`The graph has no ${words} ${text}. What becomes of its rows?`, [asked.leaveOut]);
}

/** Names that mean the same have one key; most are a kind and a text, which a million rows ask for. */
function keyOf(reference: NameReference, context: RowContext): string {
  const { kind, text, mayBeSeveral: _proposal, ...others } = reference;
  const whose = kind === 'Environment' || kind === 'Standard' ? '' : `${context.whose?.by} ${context.whose?.text}`;
  const plain = `${kind}\n${text}\n${whose}\n${kind === 'Certificate' ? context.environment?.id : ''}`;
  return Object.keys(others).length === 0 ? plain : plain + JSON.stringify(others);
}
