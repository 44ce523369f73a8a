import { z } from 'zod';
import { BadList } from '../facts/bad-list.ts';
import type { Notes } from '../map/notes.ts';
import { wordMeaning } from '../map/questions.ts';
import { type Words, wordsOf } from '../map/vocabulary.ts';
import { leverageDrafts, productDraft, serviceDrafts } from './fedramp/drafts.ts';
import { type Product, readProduct, standardOfLevel } from './fedramp/product.ts';
import { readDocument } from './json/documents.ts';
import { placeIn } from './json/places.ts';
import type { ListKind } from './list-kind.ts';

const LISTS = z.object({ data: z.object({ Products: z.array(z.unknown()) }).loose() });
const PRODUCT_KEY = /^data\.Products\[\]\.(?:cso|csp|impact_?level|leveraged_?systems)$/i;
/** Filters and metrics stand before the products, and may fill all of the beginning. */
const FIRST_KEYS = ['meta.produced_by', 'data.Metrics', 'data.Filters'];

/** The authorizations of the FedRAMP Marketplace, with their services and what they leverage. */
export const fedrampMarketplace: ListKind = {
  name: 'fedramp-marketplace',
  description:
    "The FedRAMP Marketplace's data.json: a product is a certificate (by its number), its offering an environment, its services scope entries; the systems that it lists as leveraged rest on it.",
  streams: false,
  isRegister: true,
  hasKeys: (paths) => [...paths].some((path) => PRODUCT_KEY.test(path)) || FIRST_KEYS.every((path) => paths.has(path)),
  async *read(input, recipe, notes) {
    const file = input.name;
    const lists = LISTS.safeParse((await readDocument(input)).value).data?.data;
    if (lists === undefined) throw new BadList('The file has no list of Products.', { input });
    tellOtherLists(file, lists, notes);
    if ((recipe.certificate ?? recipe.environment ?? recipe.standard) !== undefined) {
      notes.problem('document.options', placeIn(file, null));
    }
    const products = productsIn(lists.Products, { file, words: wordsOf(recipe), notes });
    const productById = new Map(products.map((product) => [product.id as string, product]));
    for (const product of products) {
      if (!canBeTaken(product, file, notes)) continue;
      yield productDraft(product, placeIn(file, product.path));
      yield* serviceDrafts(product, { file, recipe, notes });
      yield* leverageDrafts(product, { file, recipe, productById, notes });
    }
  },
};

function tellOtherLists(file: string, lists: Readonly<Record<string, unknown>>, notes: Notes): void {
  const others = Object.entries(lists).flatMap(([key, list]) =>
    Array.isArray(list) && key !== 'Products' ? [`${key} (${list.length})`] : [],
  );
  if (others.length === 0) return;
  notes.problem('document.others', placeIn(file, null), { wanted: 'the products', others: others.join(', ') });
}

/** Products that have a number. */
function productsIn(
  values: readonly unknown[],
  { file, words, notes }: { readonly file: string; readonly words: Words; readonly notes: Notes },
): readonly Product[] {
  const known = values.flatMap((value, position) => {
    const product = readProduct(value, position, words);
    if (product !== null && product.id !== null) return [product];
    const at = placeIn(file, product?.path ?? `Products[${position}]`);
    if (product === null) notes.problem('document.shape', at, { wanted: 'product', fault: 'not an object' });
    else {
      notes.ignore(at);
      notes.problem('product.unnumbered', at);
    }
    return [];
  });
  // A list in which no product has a status may call it otherwise.
  if (known.length > 0 && known.every(({ status }) => status === null)) {
    notes.problem('product.status', placeIn(file, null), { count: known.length });
  }
  return known;
}

function canBeTaken(product: Product, file: string, notes: Notes): boolean {
  const { status, isUnderstood, authorizedOn, statusOfServices, level, path } = product;
  const at = placeIn(file, path);
  if (!isUnderstood) notes.decide(wordMeaning(status ?? '', null), at);
  else if (authorizedOn === undefined) notes.problem('product.day', at);
  else if (statusOfServices === 'IN_SCOPE' && standardOfLevel(level) === null) {
    notes.problem('product.level', at, { level: level ?? 'none is stated' });
  }
  return isUnderstood && authorizedOn !== undefined;
}
