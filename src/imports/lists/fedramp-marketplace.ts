import { isDay } from '../../domain/days.ts';
import type { ScopeStatus } from '../../domain/statements.ts';
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
  standardOfLevel,
  statedText,
} from './fedramp/drafts.ts';
import { Place, readDocument } from './json/documents.ts';
import type { ListKind } from './list-kind.ts';

/** Keys of the lists since 2024, without case and separators; the first that says something is taken. */
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
/** Services of the last 90 days stand apart, and are services all the same. */
const SERVICE_KEYS = ['allothers', 'servicelast90', 'certifiedservices'];

/** Whole labels, without "FedRAMP": of a word that is not known nothing is concluded. */
const MEANINGS: Readonly<Partial<Record<ScopeStatus, readonly string[]>>> = {
  // A product in remediation is still certified.
  IN_SCOPE: ['authorized', 'compliant', 'certified', 'certified (in remediation)', 'remediation'],
  IN_AUDIT: ['in process', 'in progress', 'agency in process', 'agency authorization in process'],
  PLANNED: ['ready', 'legacy ready', 'initial implementation'],
};
const STATUSES = Object.keys(MEANINGS) as ScopeStatus[];

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
    const products = data.objects('Products').map((place) => readProduct(place, words));
    const taken = products.filter(canBeTaken);
    // A list in which no product has a status may call it otherwise.
    const isSilent = products.length > 0 && products.every(({ status }) => status === null);
    if (isSilent) data.problem('product.status', { count: products.length });
    const productById = new Map(products.map((product) => [product.id, product]));
    for (const product of taken) {
      yield productDraft(product);
      yield* serviceDrafts(product, recipe);
      yield* leverageDrafts(product, productById);
    }
  },
};

const UNNAMED = { provider: null, offering: null };
type MarketplaceProduct = ReturnType<typeof readProduct>;

function readProduct(listed: Place, words: Words) {
  const stated = (key: keyof typeof KEYS) => firstStated(listed, KEYS[key]);
  const system = systemIn(listed);
  const [status, level, day] = [stated('status'), stated('level'), stated('authorizedOn')];
  const [authorizedBy, assessor] = [stated('authorizedBy'), stated('assessor')];
  const meaning = status === null ? 'nothing' : meaningOfStatus(status, words);
  const authorizedOn = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(day ?? '')?.[1] ?? null;
  const said = [
    `Marketplace status: ${status ?? 'not stated'}`,
    authorizedBy === null ? null : `authorization by ${authorizedBy}`,
    assessor === null || meaning === 'IN_SCOPE' ? null : `assessor ${assessor}`,
  ];
  const place =
    system.id === null ? listed : new Place(listed.value, listed.at.file, listed.notes, `Products[${system.id}]`);
  const product: Product = {
    ...{ ...system, place, status, authorizedOn, assessor, standard: standardOfLevel(level), standardAsStated: level },
    statusOfServices: meaning === undefined || meaning === 'nothing' ? null : meaning,
    description: keysOf(listed, ['servicedesc']).map((key) => listed.get(key))[0],
    services: itemsOf(place, SERVICE_KEYS).map((item) => ({ text: statedText(item.value), place: item })),
    note: said.filter((part) => part !== null).join('; '),
  };
  return {
    ...product,
    /** False where nobody knows yet what its status means. */
    isUnderstood: meaning !== undefined,
    /** False where what is said of its day is none. */
    hasDay: day === null || isDay(authorizedOn ?? ''),
    /** Systems that rest on it. */
    leveraged: itemsOf(place, ['leveragedsystems']),
  };
}

/** Undefined where the label is not known. */
function meaningOfStatus(label: string, words: Words) {
  const word = label.toLowerCase().replace(/^(legacy\s+)?fedramp\s+(20x\s+)?/, '$1');
  return saidOf(wordOf(label), words) ?? STATUSES.find((status) => MEANINGS[status]?.includes(word));
}

/** False for products of which nothing can be taken yet, which is told. */
function canBeTaken({ id, place, isUnderstood, hasDay, ...product }: MarketplaceProduct): boolean {
  const { status, statusOfServices, standard, standardAsStated } = product;
  if (id === null) {
    place.ignore();
    place.problem('product.unnumbered');
  } else if (!isUnderstood) place.notes.decide(wordMeaning(status ?? '', null), place.at);
  else if (!hasDay) place.problem('product.day');
  else if (statusOfServices === 'IN_SCOPE' && standard === null) {
    place.problem('product.level', { level: standardAsStated ?? 'none is stated' });
  }
  return id !== null && isUnderstood && hasDay;
}

/**
 * The systems that a product lists as leveraged rest on it, and not it on them: the values show it, as the
 * clouds that everyone builds on list hundreds, and the applications built on them none.
 */
function* leverageDrafts(
  product: MarketplaceProduct,
  productById: ReadonlyMap<string | null, NamedSystem>,
): Iterable<Draft> {
  for (const place of product.leveraged) {
    // It may be told by its number alone.
    const system = isObject(place.value) ? systemIn(place) : { id: statedText(place.value), ...UNNAMED };
    // Under the name of its own product, where the list has that.
    const known = system.id === null ? undefined : productById.get(system.id);
    const { id, offering, provider } = known ?? system;
    const from = { id, offering, provider };
    if ((id ?? offering ?? provider) === null) place.problem('product.nameless', { wanted: 'system' });
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

/** The keys of an object that are called so, whichever way they are spelled. */
function keysOf({ value }: Place, keys: readonly string[]): readonly string[] {
  const own = Object.keys(value ?? {});
  return keys.flatMap((key) => own.filter((name) => name.toLowerCase().replace(/[^a-z0-9]/g, '') === key));
}
