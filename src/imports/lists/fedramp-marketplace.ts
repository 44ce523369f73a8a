import { isDay } from '../../domain/days.ts';
import type { CertificateStatus } from '../../domain/entities/certificate.ts';
import type { ScopeStatus } from '../../domain/statements/statements.ts';
import { BadList } from '../facts/bad-list.ts';
import type { Draft } from '../facts/draft.ts';
import { wordMeaning } from '../map/decision.ts';
import { saidOf, type Words, wordOf, wordsOf } from '../map/vocabulary.ts';
import { isObject } from '../read/objects.ts';
import {
  leverageDraft,
  type NamedSystem,
  type Product,
  productDraft,
  serviceDrafts,
  statedText,
} from './fedramp/drafts.ts';
import { standardOfLevel } from './fedramp/levels.ts';
import { Place, readDocument } from './json/documents.ts';
import type { ListKind } from './list-kind.ts';

/** Keys of the lists since 2024, without case and separators. The first key with a value counts. */
const KEYS = {
  id: ['id', 'fedrampid'],
  provider: ['csp', 'name'],
  offering: ['cso', 'serviceoffering'],
  status: ['status', 'currentactivestatus'],
  level: ['impactlevel'],
  authorizedOn: ['fedrampauth', 'authdate', 'certdate'],
  authorizedBy: ['authtype', 'certpath'],
  assessor: ['independentassessor', 'currentassessor'],
} as const;
const MODEL_KEYS = ['servicemodel'];
const AGENCY_KEYS = ['agencyauthorizations'];
/** Keys of services; those of the last 90 days have a key of their own. */
const SERVICE_KEYS = ['allothers', 'servicelast90', 'certifiedservices'];

/** Meaning of a label for a product and its services. */
interface Meaning {
  readonly authorization: CertificateStatus;
  readonly services: ScopeStatus;
}

/** Meanings of labels. A status in a recipe selects the first entry with that status of services. */
const MEANINGS: readonly (Meaning & { readonly labels: readonly string[] })[] = [
  {
    authorization: 'AUTHORIZED',
    services: 'IN_SCOPE',
    // A product in remediation is still certified.
    labels: ['authorized', 'compliant', 'certified', 'certified (in remediation)', 'remediation'],
  },
  {
    authorization: 'IN_PROCESS',
    services: 'IN_AUDIT',
    labels: ['in process', 'in progress', 'agency in process', 'agency authorization in process'],
  },
  { authorization: 'READY', services: 'PLANNED', labels: ['ready', 'legacy ready'] },
  { authorization: 'IN_PROCESS', services: 'PLANNED', labels: ['initial implementation'] },
  { authorization: 'WITHDRAWN', services: 'NOT_IN_SCOPE', labels: [] },
];
/** The Joint Authorization Board, which authorized offerings for all agencies until 2024. */
const BOARD = 'JAB';
const NO_MEANING = { authorization: null, services: null };

/** The authorizations of the FedRAMP Marketplace, with their services and what they leverage. */
export const fedrampMarketplace: ListKind = {
  name: 'fedramp-marketplace',
  description:
    "The FedRAMP Marketplace's data.json: a product is a certificate (by its number), its offering an environment, its services scope entries; the systems that it lists as leveraged rest on it.",
  isRegister: true,
  isDocument(document) {
    const products = document.inside('data').items('Products');
    return products.some((product) => keysOf(product, KEYS.offering).length > 0);
  },
  async *read(input, recipe, notes) {
    const data = (await readDocument(input, notes)).inside('data');
    if (!Array.isArray(data.get('Products'))) {
      throw new BadList('document.none', { input, values: { wanted: 'list of Products' } });
    }
    const others = Object.entries(data.value ?? {}).flatMap(([key, list]) =>
      Array.isArray(list) && key !== 'Products' ? [`${key} (${list.length})`] : [],
    );
    if (others.length > 0) data.problem('document.others', { wanted: 'the products', others: others.join(', ') });
    if ((recipe.certificate ?? recipe.environment ?? recipe.standard) !== undefined) data.problem('document.options');
    const words = wordsOf(recipe);
    const products = data.objects('Products').map((listed) => ({ listed, system: systemIn(listed) }));
    // If no product has a status, the list may use another key for it.
    const isSilent = products.length > 0 && products.every(({ listed }) => firstStated(listed, KEYS.status) === null);
    if (isSilent) data.problem('product.status', { count: products.length });
    const systemById = new Map(products.map(({ system }) => [system.id, system]));
    for (const { listed, system } of products) {
      const product = readProduct(listed, system, words);
      if (product === null) continue;
      const { place, statusOfServices, standard, standardAsStated } = product;
      const isUnknown = statusOfServices === 'IN_SCOPE' && standard === null;
      if (isUnknown) place.problem('product.level', { level: standardAsStated ?? 'none is stated' });
      yield productDraft(product);
      // Some lists have the numbers of other systems among a product's services.
      const services = product.services.map((item) => (systemById.has(item.text) ? { ...item, text: null } : item));
      yield* serviceDrafts({ ...product, services }, recipe);
      yield* leverageDrafts(itemsOf(place, ['leveragedsystems']), product, systemById);
    }
  },
};

const UNNAMED = { provider: null, offering: null };

/** Reads a product. Reports one that cannot be imported and returns null. */
function readProduct(listed: Place, system: NamedSystem, words: Words): Product | null {
  const stated = (key: keyof typeof KEYS) => firstStated(listed, KEYS[key]);
  const [status, level, day] = [stated('status'), stated('level'), stated('authorizedOn')];
  const { at, notes } = listed;
  const place = system.id === null ? listed : new Place(listed.value, at.file, notes, `Products[${system.id}]`);
  const meaning = meaningOf(status, words);
  const authorizedOn = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(day ?? '')?.[1] ?? null;
  const standard = standardOfLevel(level);
  if (system.id === null) {
    place.ignore();
    place.problem('product.unnumbered');
  } else if (meaning === undefined) notes.decide(wordMeaning(status ?? '', null), place.at);
  else if (day !== null && !isDay(authorizedOn ?? '')) place.problem('product.day');
  else {
    const assessor = stated('assessor');
    const authorizedBy = stated('authorizedBy');
    const { authorization, services: statusOfServices } = meaning;
    return {
      ...{ ...system, place, status, authorization, statusOfServices, authorizedOn, assessor, standard },
      // Other values say how it was authorized, not by whom.
      authorizedBy: authorizedBy === BOARD ? BOARD : null,
      ...{ level, serviceModels: textsOf(place, MODEL_KEYS), agencies: textsOf(place, AGENCY_KEYS) },
      standardAsStated: level,
      description: keysOf(listed, ['servicedesc']).map((key) => listed.get(key))[0],
      services: itemsOf(place, SERVICE_KEYS).map((item) => ({ text: statedText(item.value), place: item })),
      note: noteOn(status, authorizedBy, statusOfServices === 'IN_SCOPE' ? null : assessor),
    };
  }
  return null;
}

function noteOn(status: string | null, authorizedBy: string | null, assessor: string | null): string {
  const said = [`Marketplace status: ${status ?? 'not stated'}`];
  if (authorizedBy !== null) said.push(`authorization by ${authorizedBy}`);
  if (assessor !== null) said.push(`assessor ${assessor}`);
  return said.join('; ');
}

/** Reads a whole label, without "FedRAMP"; undefined if it is unknown: nothing is concluded from it. */
function meaningOf(label: string | null, words: Words): Meaning | typeof NO_MEANING | undefined {
  const word = label?.toLowerCase().replace(/^(legacy\s+)?fedramp\s+(20x\s+)?/, '$1') ?? '';
  const said = label === null ? 'nothing' : saidOf(wordOf(label), words);
  if (said === 'nothing') return NO_MEANING;
  return MEANINGS.find(({ services, labels }) => (said === undefined ? labels.includes(word) : services === said));
}

/**
 * Drafts leverage. The systems listed under a product leverage it, not the other way round. The data shows this: the
 * clouds that everyone builds on list hundreds, and the applications built on them list none.
 */
function* leverageDrafts(
  leveraged: readonly Place[],
  product: Product,
  systemById: ReadonlyMap<string | null, NamedSystem>,
): Iterable<Draft> {
  for (const place of leveraged) {
    // A system may be given by its number alone.
    const system = isObject(place.value) ? systemIn(place) : { id: statedText(place.value), ...UNNAMED };
    // Use the name from the system's own product if the list has it.
    const known = system.id === null ? undefined : systemById.get(system.id);
    const from = known ?? system;
    if ((from.id ?? from.offering ?? from.provider) === null) place.problem('product.nameless', { wanted: 'system' });
    else yield leverageDraft({ from, to: product }, place, known === undefined ? from : null);
  }
}

function systemIn(values: Place): NamedSystem {
  const stated = (keys: readonly string[]) => firstStated(values, keys);
  return { id: stated(KEYS.id), provider: stated(KEYS.provider), offering: stated(KEYS.offering) };
}

function firstStated(values: Place, keys: readonly string[]): string | null {
  return keysOf(values, keys).flatMap((key) => statedText(values.get(key)) ?? [])[0] ?? null;
}

function itemsOf(values: Place, keys: readonly string[]): readonly Place[] {
  return keysOf(values, keys).flatMap((key) => values.items(key));
}

/** Returns the texts of a list in order. A text in place of a list counts as a list of one. */
function textsOf(values: Place, keys: readonly string[]): readonly string[] {
  const texts = keysOf(values, keys).flatMap((key) =>
    [values.get(key)].flat().flatMap((item) => statedText(item) ?? []),
  );
  return [...new Set(texts)];
}

/** Returns the keys of an object that match, ignoring case and separators. */
function keysOf({ value }: Place, keys: readonly string[]): readonly string[] {
  const own = Object.keys(value ?? {});
  return keys.flatMap((key) => own.filter((name) => name.toLowerCase().replace(/[^a-z0-9]/g, '') === key));
}
