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
  openAsNew,
  type RowContext,
  type Settled,
  severalKnown,
  type Ways,
} from './settled.ts';
import type { Whose } from './whose.ts';

/** Own names, then aliases, then either without regard to spelling; the list's word before our readings of it. */
export function byName(ways: Ways, reference: NameReference, context: RowContext): Settled {
  const { names, made } = ways;
  const { text } = reference;
  const kinds = kindsOf(reference);
  const whose = whoseOf(reference, context);
  const isOfProvider = candidates(ways, whose);
  for (const { reading, provider } of readingsOf(reference)) {
    const isCandidate = (id: string) =>
      isOfProvider(id) && (provider === null || ways.providers.isOffered(id, provider));
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
  for (const reading of readings)
    for (const { rest, provider } of withoutProvider(normalizedName(reading))) yield { reading: rest, provider };
}

/** Asks about a name that is only a guess, even where the guess fits. Null for other names. */
export function guessed({ names }: Ways, reference: NameReference): Settled | null {
  const { text, guesses } = reference;
  if (guesses === undefined) return null;
  const kinds = kindsOf(reference);
  const word = kindWords(reference);
  const line = (label: string, value: string) => ({ label, set: [{ path: [guesses] as const, value }] });
  const known = (nodes: readonly NamedNode[]) => nodes.map(({ id, name }) => line(`It is ${id} “${name}”`, id));
  const { nodes } = names.match(kinds, text);
  const fresh = [line(`A new ${word} “${text}”`, text), ...known(names.nearest(kinds, text))];
  return open(reference, {
    kind: 'list.standard',
    question: `Nothing in the list names ${guesses === 'target' ? 'the standard that it maps to' : `its ${word}`}. Which is it?`,
    proposals: nodes.length > 0 ? known(nodes) : fresh,
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
  const { text } = reference;
  if (kindOfId(node.id) !== 'Service' || providers.isOf(node.id, whose) !== null) return null;
  const about = providers.nameOfProvider(node.id);
  if (about === null || providerNamed(normalizedName(text)) !== null) return null;
  const question = `Nothing says whose services these are; some bear names of ${about} services, such as “${text}”. Whose are they?`;
  const proposals = [
    { label: `They are ${about} services`, set: [{ path: ['source', 'publisher'] as const, value: about }] },
    meaning(reference, `Only these are ${about} services`, node.id),
    leaveOut(reference),
  ];
  return { state: 'open', decision: { id: 'list.provider', kind: 'list.provider', about, question, proposals } };
}

/** The node that bears a former name may have been renamed, or another one may have come: a person is to say. */
function renamed({ names }: Ways, reference: NameReference): Settled | null {
  const { text, formerly = [] } = reference;
  const nodes = formerly.flatMap((name) => names.match(kindsOf(reference), name).nodes);
  if (nodes.length === 0) return null;
  return open(reference, {
    question: `“${text}” is unknown, and the list says that it was called “${formerly.join('”, “')}” before. Is it the same?`,
    proposals: [...asNodes(reference, nodes.slice(0, 1)), makeNew(reference), leaveOut(reference)],
  });
}

function makeNew(reference: NameReference) {
  return meaning(reference, `Make a new ${kindWords(reference).split(' ')[0]}`, 'new');
}

/** A name that resembles a known one is asked about by itself; all others of a kind together. */
function unknown(ways: Ways, reference: NameReference, whose: Whose | null): Settled {
  const { names } = ways;
  const { kind, text } = reference;
  const kinds = kindsOf(reference);
  // "AWS Backup" is no service of Microsoft, whoever holds the certificate of its row.
  const namesProvider = providerNamed(normalizedName(text)) !== null;
  const isCandidate = candidates(ways, namesProvider ? { text, by: 'graph' } : whose);
  const nearest = names.nearest(kinds, text, isCandidate);
  // The same name at another provider is shown, and is not the first that is proposed.
  const same = names.match(kinds, text).nodes.filter(({ id }) => !isCandidate(id));
  const similar = asNodes(reference, [...nearest, ...same]);
  const question = `No ${kindWords(reference)} is called “${text}”. What is meant?`;
  if (kind === 'Source' || kind === 'Clause')
    return open(reference, { question, proposals: [leaveOut(reference), ...similar] });
  const [fresh, skip] = [makeNew(reference), leaveOut(reference)];
  if (nearest.length > 0) {
    const several = severalKnown(names, kinds, reference);
    return open(reference, { question, proposals: [...several, fresh, ...similar.slice(0, 1), skip] });
  }
  const word = kindWords(reference).split(' ')[0] as string;
  return openAsNew(word, `“${keyInRecipe(reference)}” is not known. Is it a new ${word}?`, [fresh, skip]);
}
