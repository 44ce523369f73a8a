import { groupBy } from '../../domain/grouping.ts';
import type { NameReference } from '../facts/draft.ts';
import { byCertificate } from './by-certificate.ts';
import { byClauseNumber, knownClauses } from './by-clause-number.ts';
import { byDescription } from './by-description.ts';
import { byLevel, levelCarried } from './by-level.ts';
import { byName, guessed } from './by-name.ts';
import { byRecipe, lineOf } from './by-recipe.ts';
import {
  type Found,
  found,
  keyIn,
  NO_CONTEXT,
  nameInRow,
  type RowContext,
  type Settled,
  type Ways,
} from './name-in-row.ts';
import { newNodes } from './new-nodes.ts';
import type { NodeNames } from './node-names.ts';
import { otherClauses } from './other-clauses.ts';
import { serviceProviders } from './providers.ts';

export type NameSettler = ReturnType<typeof createNameSettler>;

interface ListNaming extends Pick<Ways, 'meanings' | 'onUsed' | 'onWithin'> {
  /** Publisher of the list, who is also the provider of its services. */
  readonly publisher: string | null;
  /** Source of the list; null if rows name their own. */
  readonly sourceId: string | null;
}

const RANKS: Readonly<Partial<Record<NameReference['kind'], number>>> = { Environment: 0, Certificate: 1 };

/** Settles names of rows by exact matches, or returns decisions for a person. */
export function createNameSettler(names: NodeNames, { publisher, sourceId, ...naming }: ListNaming) {
  const answers = new Map<string, Settled>();
  const hasSkips = [...naming.meanings.values()].includes('skip');
  /** Names in the recipe that include a provider, by their text alone, which may mean something else. */
  const placed = groupBy(naming.meanings.keys(), (key) => key.split(' @ ').slice(0, -1).join(' @ '));
  const providers = serviceProviders(names);
  const ways: Ways = {
    ...naming,
    ...{ names, providers, settle, sourceId },
    made: newNodes(names),
    replaced: [],
    parties: new Map(),
  };
  const first: RowContext = { ...NO_CONTEXT, whose: publisher === null ? null : { text: publisher, by: 'list' } };

  function settle(reference: NameReference, context: RowContext): Settled {
    const key = keyOf(reference, context);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const asked = nameInRow(ways, reference, context, providerSaid(reference)?.name);
    // The first way that applies to the name settles it.
    const byItself =
      guessed(asked) ?? byLevel(asked) ?? byRecipe(asked) ?? byClauseNumber(asked) ?? levelCarried(asked);
    const settled = byItself ?? byDescription(asked) ?? byCertificate(asked) ?? byName(asked);
    answers.set(key, settled);
    return settled;
  }

  /** Returns the organization that the recipe gives for the list's name of a provider; null for none. */
  function providerSaid({ offeredBy }: NameReference): Found | null {
    if (offeredBy === undefined || !naming.meanings.has(offeredBy.text)) return null;
    const settled = settle(offeredBy, NO_CONTEXT);
    return settled.state === 'found' ? settled : null;
  }

  /** Returns the environment of a certificate that was matched by number, whichever name the list uses for that cloud. */
  function environmentOf(row: readonly Settled[], reference: NameReference): Settled | null {
    const certificate = row.findLast((each) => each.state === 'found' && each.how === 'NUMBER');
    if (certificate?.state !== 'found') return null;
    const { catalogue } = names;
    const ids = catalogue.linkedFrom(certificate.id, 'APPLIES_IN');
    const nodes = ids.map((id) => ({ id, name: catalogue.nameOf(id) }));
    const [environment, ...others] = nodes;
    if (environment === undefined) return null;
    if (others.length === 0) return found(environment, 'NUMBER', `environment of ${certificate.name}`);
    return nameInRow(ways, reference, NO_CONTEXT).ambiguous(nodes);
  }

  /** Returns the name for which the recipe leaves out the row; its other names then cause no questions or new nodes. */
  function skippedBy(own: readonly NameReference[], beside: readonly NameReference[]): Settled | null {
    const { meanings, onUsed } = naming;
    const placedOf = ({ kind, text }: NameReference) => (kind === 'Subject' ? (placed.get(text) ?? []) : []);
    const line = (name: NameReference) => lineOf({ ...name, key: keyIn(name), meanings, whose: null });
    const lines = own.flatMap((name) => (placedOf(name).length > 0 ? [] : (line(name) ?? [])));
    const skip = lines.find(({ value }) => value === 'skip');
    if (skip === undefined) return null;
    // The other names count as used, although they are not looked up.
    for (const name of [...own, ...beside].flatMap(namesIn))
      for (const key of [line(name)?.key ?? name.text, ...placedOf(name)]) onUsed(key);
    return { state: 'skipped', name: skip.key };
  }

  /** Settles names together: environment and certificate first, since they determine the provider of services. */
  function settleAll(references: readonly NameReference[]): readonly Settled[] {
    const settled = new Array<Settled>(references.length);
    let context = first;
    for (const rank of [0, 1, 2])
      for (const [position, reference] of references.entries()) {
        if ((RANKS[reference.kind] ?? 2) !== rank) continue;
        const result = settle(reference, context);
        settled[position] = result;
        context = besides(context, reference, result);
      }
    return settled;
  }

  /** Settles the names of one row; `beside`: names that determine the provider of its services. */
  function settleRow(own: readonly NameReference[], beside: readonly NameReference[] = []): readonly Settled[] {
    const skipped = hasSkips ? skippedBy(own, beside) : null;
    if (skipped !== null) return own.map(() => skipped);
    const settled = settleAll(beside.length === 0 ? own : [...own, ...beside]);
    return own.map((reference, position) => {
      const each = settled[position] as Settled;
      const isOpenPlace = each.state === 'open' && reference.kind === 'Environment';
      return isOpenPlace ? (environmentOf(settled, reference) ?? each) : each;
    });
  }

  function besides(context: RowContext, { kind }: NameReference, settled: Settled): RowContext {
    const whoseBy = (link: 'OPERATED_BY' | 'HELD_BY') =>
      (settled.state === 'found' ? providers.behind(settled.id, link) : null) ?? context.whose;
    if (kind === 'Certificate') return { ...context, certificate: settled, whose: whoseBy('HELD_BY') };
    if (kind !== 'Environment' || settled.state !== 'found') return context;
    return { ...context, environment: settled, whose: whoseBy('OPERATED_BY') };
  }

  return {
    settleRow,
    clausesOf: knownClauses(names.catalogue),
    /** Asks about a clause that a standard of other sources does not have. */
    otherClause: otherClauses(names.catalogue, sourceId),
    /** Returns the pending facts for a row with these names and ids: about its nodes and its providers. */
    factsAlong(references: readonly NameReference[], ids: readonly string[]) {
      if (!ways.made.hasFacts()) return [];
      return ways.made.factsAlong([...ids, ...references.flatMap((reference) => providerSaid(reference)?.id ?? [])]);
    },
    /** Names whose meaning differs from that in earlier recipes. */
    replaced: ways.replaced,
  };
}

/** Returns the name together with the names that restrict where it is searched. */
function namesIn(name: NameReference): readonly NameReference[] {
  const { standard, environments = [], holder, issuer } = name.described ?? {};
  const others = [name.within, name.programmeIn, name.offeredBy, standard, ...environments, holder, issuer];
  return [name, ...others.flatMap((other) => (other == null ? [] : namesIn(other)))];
}

/** Returns the cache key of a name in its context. Most keys are a kind and a text, which a million rows may share. */
function keyOf(reference: NameReference, context: RowContext): string {
  const { kind, text, mayBeSeveral: _proposal, ...others } = reference;
  const whose = kind === 'Environment' || kind === 'Standard' ? '' : `${context.whose?.by} ${context.whose?.text}`;
  const plain = `${kind}\n${text}\n${whose}\n${kind === 'Certificate' ? context.environment?.id : ''}`;
  if (Object.keys(others).length === 0) return plain;
  const isOfCertificate = reference.isLevel || reference.carries !== undefined;
  return plain + JSON.stringify(others) + (isOfCertificate ? JSON.stringify(context.certificate) : '');
}
