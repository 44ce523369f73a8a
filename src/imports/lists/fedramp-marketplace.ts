import { z } from 'zod';
import { BadList } from '../facts/bad-list.ts';
import { wordMeaning } from '../map/questions.ts';
import { type Words, wordsOf } from '../map/vocabulary.ts';
import { leverageDrafts, productDraft, serviceDrafts } from './fedramp/drafts.ts';
import { isOfProduct, type Product, readProduct, standardOfLevel, statedId } from './fedramp/product.ts';
import { readDocument } from './json/documents.ts';
import { Place } from './json/place.ts';
import { anyObject } from './json/shapes.ts';
import type { ListKind } from './list-kind.ts';

const LISTS = z.object({ data: z.object({ Products: z.array(z.unknown()) }).loose() });
const PRODUCT = { wanted: 'product', shape: anyObject, nameOf: statedId };

/** The authorizations of the FedRAMP Marketplace, with their services and what they leverage. */
export const fedrampMarketplace: ListKind = {
  name: 'fedramp-marketplace',
  description:
    "The FedRAMP Marketplace's data.json: a product is a certificate (by its number), its offering an environment, its services scope entries; the systems that it lists as leveraged rest on it.",
  isRegister: true,
  isDocument: ({ value }) => LISTS.safeParse(value).data?.data.Products.some(isOfProduct) === true,
  async *read(input, recipe, notes) {
    const place = new Place(input.name, notes);
    const lists = LISTS.safeParse((await readDocument(input)).value).data?.data;
    if (lists === undefined) throw new BadList('document.none', { input, values: { wanted: 'list of Products' } });
    const others = Object.entries(lists).flatMap(([key, list]) =>
      Array.isArray(list) && key !== 'Products' ? [`${key} (${list.length})`] : [],
    );
    if (others.length > 0) place.problem('document.others', { wanted: 'the products', others: others.join(', ') });
    if ((recipe.certificate ?? recipe.environment ?? recipe.standard) !== undefined) place.problem('document.options');
    const products = productsIn(lists.Products, place, wordsOf(recipe));
    const productById = new Map(products.map((product) => [product.id as string, product]));
    for (const product of products.filter(canBeTaken)) {
      yield productDraft(product);
      yield* serviceDrafts(product, recipe);
      yield* leverageDrafts(product, productById);
    }
  },
};

/** Products that have a number. */
function productsIn(values: readonly unknown[], document: Place, words: Words): readonly Product[] {
  const known = document.under('Products').items(values, PRODUCT, (value, place) => {
    const product = readProduct(value, place, words);
    if (product.id !== null) return [product];
    place.ignore();
    place.problem('product.unnumbered');
    return [];
  });
  // A list in which no product has a status may call it otherwise.
  if (known.length > 0 && known.every(({ status }) => status === null)) {
    document.problem('product.status', { count: known.length });
  }
  return known;
}

function canBeTaken({ status, isUnderstood, authorizedOn, statusOfServices, level, place }: Product): boolean {
  if (!isUnderstood) place.notes.decide(wordMeaning(status ?? '', null), place.at);
  else if (authorizedOn === undefined) place.problem('product.day');
  else if (statusOfServices === 'IN_SCOPE' && standardOfLevel(level) === null) {
    place.problem('product.level', { level: level ?? 'none is stated' });
  }
  return isUnderstood && authorizedOn !== undefined;
}
