import type { Catalogue } from '../../domain/catalogue.ts';
import { groupBy, partition } from '../../domain/grouping.ts';
import type { EntityKind } from '../../domain/ids.ts';
import { normalizedName } from '../../domain/names.ts';
import { providersByEvidence } from '../../domain/provider-evidence.ts';
import {
  type Provider,
  partsProvider,
  providerNamed,
  providersMentioned,
  withoutProvider,
} from '../../domain/providers.ts';
import { once, remembering } from '../../domain/remembering.ts';

interface Name {
  readonly id: string;
  readonly kind: EntityKind;
  readonly text: string;
}

/** Nodes that are called so once words for a provider, such as `Azure`, are left out of the text or of their names. */
export interface ProviderMatch<Item> {
  /** The words mean their own provider. */
  readonly own: readonly Item[];
  /** They are of another provider than the text names. */
  readonly others: readonly Item[];
}

export interface ProviderNames<Item> {
  match(kind: EntityKind, text: string): ProviderMatch<Item>;
  /** False where the text names a provider, and what the graph tells of the node, or calls it, speaks of others only. */
  mayBeMeant(id: string, text: string): boolean;
  /** True where the text names a provider, and what the graph tells of the node speaks of others only. */
  isOfAnother(id: string, text: string): boolean;
}

/**
 * Finds names in spite of a provider's word that one side has and the other has not. The word counts as spelling only
 * where it means the node's own provider: `AWS Backup` is not Backup of Azure. `spelledAlike` has the names by kind and
 * normalised text.
 */
export function indexProviderNames<Item extends Name>(
  catalogue: Catalogue,
  names: readonly Item[],
  spelledAlike: ReadonlyMap<string, readonly Item[]>,
): ProviderNames<Item> {
  const namesById = once(() => groupBy(names, ({ id }) => id));
  const namesOf = (id: string) => namesById().get(id) ?? [];
  // A list asks for the holder of a certificate at each of its rows.
  const namedIn = remembering((text) => providerNamed(normalizedName(text)));
  const providersOf = remembering(providersByEvidence(catalogue, (id) => namesOf(id).map(({ text }) => text)));
  const readingsOf = reader(names, spelledAlike);
  const ofServices = once(() => new Set(names.flatMap((name) => (isOffered(name) ? (providerOf(name) ?? []) : []))));

  /** A text that names no provider can mean the only one whose services the graph has. */
  function meantBy(normalized: string): Provider | null {
    const [only = null, ...more] = ofServices();
    return providerNamed(normalized) ?? (more.length > 0 ? null : only);
  }

  function isOfAnother(id: string, text: string): boolean {
    const named = namedIn(text);
    const providers = providersOf(id);
    return named !== null && providers.size > 0 && !providers.has(named);
  }

  function mayBeMeant(id: string, text: string): boolean {
    const named = namedIn(text);
    const told = [...providersOf(id), ...namesOf(id).flatMap((name) => providersMentioned(normalizedName(name.text)))];
    return named === null || told.length === 0 || told.includes(named);
  }

  function match(kind: EntityKind, text: string): ProviderMatch<Item> {
    const normalized = normalizedName(text);
    const meant = meantBy(normalized);
    const found = readingsOf(kind, text).map(({ name, provider, isOfName }) => ({
      name,
      isOwn: isOfName ? provider === meant : providersOf(name.id).has(provider),
    }));
    const [own, rest] = partition(found, ({ isOwn }) => isOwn);
    return {
      own: own.map(({ name }) => name),
      others: rest.map(({ name }) => name).filter(({ id }) => isOfAnother(id, text)),
    };
  }

  return { match, mayBeMeant, isOfAnother };
}

interface Reading<Item> {
  readonly name: Item;
  /** Whose word was left out. */
  readonly provider: Provider;
  /** True where the name has the word, and not the text alone. */
  readonly isOfName: boolean;
}

/** Reads a text as each name that it is but for a provider's word: one of its own, or one of the name. */
function reader<Item extends Name>(names: readonly Item[], spelledAlike: ReadonlyMap<string, readonly Item[]>) {
  // Of anything but a service the name without the word is another's: China is not Azure China.
  const shortened = once(() =>
    groupBy(names.filter(({ kind }) => kind === 'Service').flatMap(shortenedNames), ({ rest }) => rest),
  );
  return (kind: EntityKind, text: string): readonly Reading<Item>[] => {
    const normalized = normalizedName(text);
    // Of several names in one text, the first is none of the words before the others.
    const readings = partsProvider(text) ? [] : [...withoutProvider(normalized)];
    const alike = readings.flatMap(({ rest, provider }) =>
      (spelledAlike.get(`${kind} ${rest}`) ?? []).map((name) => ({ name, provider, isOfName: false })),
    );
    if (kind !== 'Service') return alike;
    const rests = [normalized, ...readings.map(({ rest }) => rest)];
    const shorter = rests.flatMap((rest) => shortened().get(rest) ?? []);
    return [...alike, ...shorter.map(({ name, provider }) => ({ name, provider, isOfName: true }))];
  };
}

function isOffered({ kind }: Name): boolean {
  return kind === 'Service' || kind === 'ServiceFamily';
}

function providerOf({ text }: Name): Provider | null {
  return providerNamed(normalizedName(text));
}

function shortenedNames<Item extends Name>(name: Item) {
  return Array.from(withoutProvider(normalizedName(name.text)), (without) => ({ ...without, name }));
}
