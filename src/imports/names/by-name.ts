import { kindOfId } from '../../domain/ids.ts';
import { normalizedName } from '../../domain/names.ts';
import { type Provider, providerNamed, withoutProvider } from '../../domain/providers.ts';
import type { NameReference } from '../facts/draft.ts';
import type { NamedNode } from './node-names.ts';
import {
  ambiguous,
  asNodes,
  found,
  keyInRecipe,
  kindsOf,
  kindWords,
  leaveOut,
  meaning,
  open,
  type Settled,
  severalKnown,
} from './settled.ts';
import type { RowContext, Ways } from './ways-to-settle.ts';
import type { Whose } from './whose.ts';

/** Own names, then aliases, then either without regard to spelling; the list's word before our readings of it. */
export function byName(ways: Ways, reference: NameReference, context: RowContext): Settled {
  const { names, made } = ways;
  const { text } = reference;
  const kinds = kindsOf(reference);
  const whose = whoseOf(reference, context);
  const isOther = candidates(ways, whose);
  for (const { reading, provider } of readingsOf(reference)) {
    const isCandidate = (id: string) => isOther(id) && (provider === null || ways.providers.isOffered(id, provider));
    const { nodes, how } = names.match(kinds, reading, isCandidate);
    const [node, ...others] = meantAmong(nodes, reference);
    if (node === undefined) continue;
    if (others.length > 0) return ambiguous(reference, `“${text}” may mean several. Which?`, [node, ...others]);
    return (
      providerUnknown(ways, reference, { node, whose }) ??
      (reading === text ? found(node, how) : found(node, 'NORMALISED', reading))
    );
  }
  const node = made.called(kinds, text, ownerOf(ways, whose));
  if (node !== null) return found(node, 'CREATED');
  return renamed(ways, reference) ?? unknown(ways, reference, whose);
}

interface NameReading {
  readonly reading: string;
  /** Given: the reading is without this provider's word, so only its services can be meant. */
  readonly provider: Provider | null;
}

/** Providers put their word before names of their services as they please: `Azure Key Vault` is Microsoft's Key Vault. */
function* readingsOf({ kind, text, alternatives = [] }: NameReference): Iterable<NameReading> {
  const readings = [text, ...alternatives];
  for (const reading of readings) yield { reading, provider: null };
  if (kind !== 'Subject' && kind !== 'Service') return;
  for (const reading of readings) {
    for (const { rest, provider } of withoutProvider(normalizedName(reading))) yield { reading: rest, provider };
  }
}

/** Asks about a name that is only a guess, even where the guess fits. Null for other names. */
export function guessed({ names }: Ways, reference: NameReference): Settled | null {
  const { text, guesses } = reference;
  if (guesses === undefined) return null;
  const kinds = kindsOf(reference);
  const word = kindWords(reference);
  const line = (label: string, value: string) => ({ label, set: [{ path: [guesses] as const, value }] });
  const { nodes } = names.match(kinds, text);
  const known = (all: readonly NamedNode[]) => all.map(({ id, name }) => line(`It is ${id} “${name}”`, id));
  const proposals =
    nodes.length > 0 ? known(nodes) : [line(`A new ${word} “${text}”`, text), ...known(names.nearest(kinds, text))];
  return open(reference, {
    kind: 'list.standard',
    question: `Nothing in the list names ${guesses === 'target' ? 'the standard that it maps to' : `its ${word}`}. Which is it?`,
    proposals,
  });
}

/** Services of another provider are no candidates. */
export function candidates({ providers }: Ways, whose: Whose | null): (id: string) => boolean {
  return (id) => kindOfId(id) !== 'Service' || providers.isOf(id, whose) !== false;
}

export function whoseOf({ offeredBy }: NameReference, { whose }: RowContext): Whose | null {
  return offeredBy === undefined ? whose : { text: offeredBy.text, by: 'list' };
}

/** The organization whose new services are, however rows call it. */
export function ownerOf({ providers }: Ways, whose: Whose | null): string | undefined {
  return whose === null ? undefined : (providers.organizationOf(whose.text) ?? whose.text);
}

/** A name in a family is no family. */
function meantAmong(nodes: readonly NamedNode[], { inFamily }: NameReference): readonly NamedNode[] {
  const services = inFamily ? nodes.filter(({ id }) => kindOfId(id) === 'Service') : [];
  return services.length > 0 ? services : nodes;
}

function providerUnknown(
  { providers }: Ways,
  reference: NameReference,
  { node, whose }: { readonly node: NamedNode; readonly whose: Whose | null },
): Settled | null {
  if (kindOfId(node.id) !== 'Service' || providers.isOf(node.id, whose) !== null) return null;
  const { text } = reference;
  const provider = providers.nameOfProvider(node.id);
  if (provider === null || providerNamed(normalizedName(text)) !== null) return null;
  const key = keyInRecipe(reference);
  const set = [{ path: ['source', 'publisher'] as const, value: provider }];
  return {
    state: 'open',
    decision: {
      id: 'list.provider',
      kind: 'list.provider',
      about: provider,
      question: `Nothing says whose services these are; some bear names of ${provider} services, such as “${text}”. Whose are they?`,
      proposals: [
        { label: `They are ${provider} services`, set },
        meaning(key, `Only these are ${provider} services`, node.id),
        leaveOut(key),
      ],
    },
  };
}

/** The node that bears a former name may have been renamed, or another one may have come: a person is to say. */
function renamed({ names }: Ways, reference: NameReference): Settled | null {
  const { text, formerly = [] } = reference;
  const nodes = formerly.flatMap((name) => names.match(kindsOf(reference), name).nodes);
  if (nodes.length === 0) return null;
  const key = keyInRecipe(reference);
  const proposals = [...asNodes(key, nodes.slice(0, 1)), makeNew(reference), leaveOut(key)];
  return open(reference, {
    question: `“${text}” is unknown, and the list says that it was called “${formerly.join('”, “')}” before. Is it the same?`,
    proposals,
  });
}

function makeNew(reference: NameReference) {
  return meaning(keyInRecipe(reference), `Make a new ${kindWords(reference).split(' ')[0]}`, 'new');
}

/** A name that resembles a known one is asked about by itself; all others of a kind together. */
function unknown(ways: Ways, reference: NameReference, whose: Whose | null): Settled {
  const kinds = kindsOf(reference);
  const key = keyInRecipe(reference);
  const { match } = ways.names;
  // "AWS Backup" is no service of Microsoft, whoever holds the certificate of its row.
  const namesProvider = providerNamed(normalizedName(reference.text)) !== null;
  const isCandidate = candidates(ways, namesProvider ? { text: reference.text, by: 'graph' } : whose);
  // The same name at another provider is shown, and is not the first that is proposed.
  const same = match(kinds, reference.text).nodes.filter(({ id }) => !isCandidate(id));
  const nearest = ways.names.nearest(kinds, reference.text, isCandidate);
  const similar = [...nearest, ...same];
  const question = `No ${kindWords(reference)} is called “${reference.text}”. What is meant?`;
  if (kinds[0] === 'Source' || kinds[0] === 'Clause')
    return open(reference, { question, proposals: [leaveOut(key), ...asNodes(key, similar)] });
  if (nearest.length > 0) {
    const several = severalKnown(ways.names, kinds, reference);
    const proposals = [...several, makeNew(reference), ...asNodes(key, similar.slice(0, 1)), leaveOut(key)];
    return open(reference, { question, proposals });
  }
  const word = kindWords(reference).split(' ')[0] as string;
  return {
    state: 'open',
    decision: {
      id: `names.new:${word}`,
      kind: 'names.new',
      about: word,
      question: `“${key}” is not known. Is it a new ${word}?`,
      proposals: [meaning(key, `Make a new ${word}`, 'new'), leaveOut(key)],
    },
  };
}
