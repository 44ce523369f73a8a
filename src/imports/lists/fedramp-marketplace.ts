import { z } from 'zod';
import { isDay } from '../../domain/days.ts';
import type { ScopeStatus } from '../../domain/statements.ts';
import { BadList } from '../facts/bad-list.ts';
import type { Draft } from '../facts/draft.ts';
import { wordMeaning } from '../map/questions.ts';
import { saidOf, type Words, wordOf, wordsOf } from '../map/vocabulary.ts';
import {
  type Listed,
  leverageDraft,
  type NamedSystem,
  type Product,
  productDraft,
  serviceDrafts,
  standardOfLevel,
  statedText,
} from './fedramp/drafts.ts';
import { readDocument } from './json/documents.ts';
import { anyNumber, anyObject, type JsonObject, Place, singleLine } from './json/place.ts';
import type { ListKind } from './list-kind.ts';

const LISTS = z.object({ data: z.object({ Products: z.array(z.unknown()) }).loose() });
const PRODUCT = { wanted: 'product', shape: anyObject, nameOf: (values: JsonObject) => firstStated(values, KEYS.id) };

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
/** Keys that nothing but a product has. */
const OWN_KEYS = ['csp', 'cso', 'impactlevel', 'leveragedsystems'];

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
  isDocument: ({ value }) => {
    const products = LISTS.safeParse(value).data?.data.Products ?? [];
    return products.some((each) => entriesCalled(anyObject.safeParse(each).data ?? {}, OWN_KEYS).length > 0);
  },
  async *read(input, recipe, notes) {
    const place = new Place(input.name, notes);
    const lists = LISTS.safeParse((await readDocument(input)).value).data?.data;
    if (lists === undefined) throw new BadList('document.none', { input, values: { wanted: 'list of Products' } });
    const others = Object.entries(lists).flatMap(([key, list]) =>
      Array.isArray(list) && key !== 'Products' ? [`${key} (${list.length})`] : [],
    );
    if (others.length > 0) place.problem('document.others', { wanted: 'the products', others: others.join(', ') });
    if ((recipe.certificate ?? recipe.environment ?? recipe.standard) !== undefined) place.problem('document.options');
    const words = wordsOf(recipe);
    const products = place.under('Products').items(lists.Products, PRODUCT, (values, at) => {
      const product = readProduct(values, at, words);
      if (product.id !== null) return product;
      at.ignore();
      at.problem('product.unnumbered');
      return [];
    });
    // A list in which no product has a status may call it otherwise.
    const isSilent = products.length > 0 && products.every(({ status }) => status === null);
    if (isSilent) place.problem('product.status', { count: products.length });
    const productById = new Map(products.map((product) => [product.id, product]));
    for (const product of products.filter(canBeTaken)) {
      yield productDraft(product);
      yield* serviceDrafts(product, recipe);
      yield* leverageDrafts(product, productById);
    }
  },
};

type MarketplaceProduct = ReturnType<typeof readProduct>;

function readProduct(values: JsonObject, place: Place, words: Words) {
  const stated = (key: keyof typeof KEYS) => firstStated(values, KEYS[key]);
  const [status, level, day, assessor] = [
    stated('status'),
    stated('level'),
    stated('authorizedOn'),
    stated('assessor'),
  ];
  const meaning = status === null ? undefined : meaningOfStatus(status, words);
  const authorizedOn = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(day ?? '')?.[1] ?? null;
  const authorizedBy = stated('authorizedBy');
  const [[, description] = []] = entriesCalled(values, ['servicedesc']);
  const isKnown = meaning !== undefined && meaning !== 'nothing';
  const said = [
    `Marketplace status: ${status ?? 'not stated'}`,
    authorizedBy === null ? null : `authorization by ${authorizedBy}`,
    assessor === null || meaning === 'IN_SCOPE' ? null : `assessor ${assessor}`,
  ];
  const product: Product = {
    ...systemIn(values),
    ...{ place, status, level, authorizedOn, assessor },
    statusOfServices: isKnown ? meaning : null,
    description: typeof description === 'string' ? description : null,
    services: listed(values, SERVICE_KEYS, place),
    words: { standardAsStated: level, note: said.filter((part) => part !== null).join('; ') },
  };
  return {
    ...product,
    /** False where nobody knows yet what its status means. */
    isUnderstood: status === null || meaning !== undefined,
    /** False where what is said of its day is none. */
    hasDay: day === null || isDay(authorizedOn ?? ''),
    /** Systems that rest on it. */
    leveraged: listed(values, ['leveragedsystems'], place),
  };
}

/** Undefined where the label is not known. */
function meaningOfStatus(label: string, words: Words) {
  const word = label.toLowerCase().replace(/^(legacy\s+)?fedramp\s+(20x\s+)?/, '$1');
  return saidOf(wordOf(label), words) ?? STATUSES.find((status) => MEANINGS[status]?.includes(word));
}

function canBeTaken({ status, isUnderstood, hasDay, statusOfServices, level, place }: MarketplaceProduct): boolean {
  if (!isUnderstood) place.notes.decide(wordMeaning(status ?? '', null), place.at);
  else if (!hasDay) place.problem('product.day');
  else if (statusOfServices === 'IN_SCOPE' && standardOfLevel(level) === null) {
    place.problem('product.level', { level: level ?? 'none is stated' });
  }
  return isUnderstood && hasDay;
}

/**
 * The systems that a product lists as leveraged rest on it, and not it on them: the values show it, as the
 * clouds that everyone builds on list hundreds, and the applications built on them none.
 */
function* leverageDrafts(
  product: MarketplaceProduct,
  productById: ReadonlyMap<string | null, NamedSystem>,
): Iterable<Draft> {
  for (const { value, place } of product.leveraged) {
    // It may be told by its number alone.
    const system = systemIn(anyObject.safeParse(value).data ?? { id: value });
    // Under the name of its own product, where the list has that.
    const known = system.id === null ? undefined : productById.get(system.id);
    const { id, offering, provider } = known ?? system;
    const from = { id, offering, provider };
    if ((id ?? offering ?? provider) === null) place.problem('product.nameless', { wanted: 'system' });
    else yield leverageDraft({ from, to: product }, place, known === undefined ? from : null);
  }
}

function systemIn(values: JsonObject): NamedSystem {
  const { id, provider, offering } = KEYS;
  const stated = (keys: readonly string[]) => firstStated(values, keys);
  return { id: stated(id), provider: stated(provider), offering: stated(offering) };
}

function firstStated(values: JsonObject, keys: readonly string[]): string | null {
  const texts = entriesCalled(values, keys).map(([, value]) => statedText(value));
  return texts.find((text) => text !== null) ?? null;
}

function listed(values: JsonObject, keys: readonly string[], place: Place): Listed[] {
  return entriesCalled(values, keys).flatMap(([name, list]) =>
    anyNumber.parse(list).map((value, index) => ({ value, place: place.under(singleLine(name)).item(index) })),
  );
}

function entriesCalled(values: JsonObject, keys: readonly string[]): readonly [string, unknown][] {
  const entries = Object.entries(values);
  return keys.flatMap((key) => entries.filter(([name]) => name.toLowerCase().replace(/[^a-z0-9]/g, '') === key));
}
