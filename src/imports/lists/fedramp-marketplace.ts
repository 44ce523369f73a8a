import { BadList } from '../facts/bad-list.ts';
import type { Notes } from '../map/notes.ts';
import { problem } from '../map/problems.ts';
import { wordMeaning } from '../map/questions.ts';
import type { Recipe } from '../map/recipe.ts';
import { wordsOf } from '../map/vocabulary.ts';
import { leverageDrafts } from './fedramp/leverage-drafts.ts';
import { listsOf, productsOf, tellOtherLists } from './fedramp/lists.ts';
import { type Product, readProduct } from './fedramp/product.ts';
import { productDraft } from './fedramp/product-draft.ts';
import { serviceDrafts } from './fedramp/service-drafts.ts';
import { hasKeys, readDocument } from './json/documents.ts';
import { placeIn } from './json/places.ts';
import type { ListKind } from './list-kind.ts';

/** The authorizations of the FedRAMP Marketplace, with their services and what leans on what. */
export const fedrampMarketplace: ListKind = {
  name: 'fedramp-marketplace',
  description:
    "The FedRAMP Marketplace's data.json: a product is a certificate (by its number), its offering an environment, its services scope entries; the systems that it lists as leveraged lean on it.",
  streams: false,
  isRegister: true,
  is: async (input) => hasKeys(input, isMarketplace),
  async *read(input, recipe, notes) {
    const { value } = await readDocument(input);
    const lists = listsOf(value);
    const values = productsOf(lists);
    if (values === null) throw new BadList('The file has no list of Products.', { input });
    tellOtherLists(input.name, lists, notes);
    tellUnusedLines(input.name, recipe, notes);
    const { known, understood } = productsIn(values, { file: input.name, recipe, notes });
    const productById = new Map(known.map((product) => [product.id as string, product]));
    for (const product of understood) {
      const draft = productDraft(product, placeIn(input.name, product.path), notes);
      if (draft === null) continue;
      yield draft;
      yield* serviceDrafts(product, { file: input.name, recipe, notes });
      yield* leverageDrafts(product, { file: input.name, productById, notes });
    }
  },
};

const PRODUCT_KEY =
  /^(data\.)?(products|providers)\[\]\.(cso|csp|service_?offering|cloud_service_provider_name|impact_?level|leveraged_?systems)$/;

function isMarketplace(found: ReadonlySet<string>): boolean {
  const paths = new Set([...found].map((path) => path.toLowerCase()));
  // Filters and metrics stand before the products, and may fill all of the beginning.
  return (
    [...paths].some((path) => PRODUCT_KEY.test(path)) ||
    ['meta.produced_by', 'data.metrics', 'data.filters'].every((path) => paths.has(path))
  );
}

function tellUnusedLines(file: string, { certificate, environment, standard }: Recipe, notes: Notes): void {
  if ((certificate ?? environment ?? standard) === undefined) return;
  notes.problem(problem('document.options', placeIn(file, null)));
}

interface Products {
  readonly known: readonly Product[];
  /** Those of which it is known what their status means. */
  readonly understood: readonly Product[];
}

interface ProductContext {
  readonly file: string;
  readonly recipe: Recipe;
  readonly notes: Notes;
}

function productsIn(values: readonly unknown[], { file, recipe, notes }: ProductContext): Products {
  const words = wordsOf(recipe);
  const known: Product[] = [];
  for (const [position, value] of values.entries()) {
    const product = readProduct(value, position, words);
    const at = placeIn(file, product?.path ?? `Products[${position}]`);
    if (product === null) notes.problem(problem('document.shape', at, { wanted: 'product', fault: 'not an object' }));
    else if (product.id !== null) known.push(product);
    else {
      notes.ignore(at);
      notes.problem(problem('product.unnumbered', at));
    }
  }
  const silent = known.filter(({ status }) => status === null);
  // A list in which no product has a status may call it otherwise.
  if (silent.length > 0 && silent.length === known.length) {
    notes.problem(problem('product.status', placeIn(file, null), { count: silent.length }));
  }
  for (const { status, isUnderstood, path } of known) {
    if (!isUnderstood) notes.decide(wordMeaning(status ?? '', null), placeIn(file, path));
  }
  return { known, understood: known.filter(({ isUnderstood }) => isUnderstood) };
}
