import { groupBy } from '../../domain/grouping.ts';
import { BadList } from '../bad-list.ts';
import type { ReadingNotes } from '../draft.ts';
import { shown } from '../shown.ts';
import { leverageDrafts } from './fedramp/leverage-drafts.ts';
import { listsOf, productsOf, tellOtherLists } from './fedramp/lists.ts';
import { type Product, readProduct } from './fedramp/product.ts';
import { productDraft } from './fedramp/product-draft.ts';
import { serviceDrafts } from './fedramp/service-drafts.ts';
import type { ListFormat } from './format.ts';
import { guessOf, readDocument } from './json/documents.ts';
import { placeIn } from './json/places.ts';
import type { StatusWords } from './table/status-words.ts';

/** The authorizations of the FedRAMP Marketplace, with their services and what leans on what. */
export const fedrampMarketplace: ListFormat = {
  name: 'fedramp-marketplace',
  description:
    "The FedRAMP Marketplace's data.json: a product is a certificate (by its number), its offering an environment, its services scope entries; the systems that it lists as leveraged lean on it. --unmatched create makes what is not known yet.",
  streams: false,
  isRegister: true,
  detect: (input) => guessOf(input, likelihood),
  async *read(input, options, notes) {
    const { value } = await readDocument(input);
    const lists = listsOf(value);
    const values = productsOf(lists);
    if (values === null) throw new BadList('The file has no list of Products.', { input });
    tellOtherLists(input.name, lists, notes);
    if (options.certificate !== null || options.environment !== null || options.standard !== null) {
      const sentence =
        'Each product names its certificate, environment and standard itself; the options for them were not used.';
      notes.remark(placeIn(input.name, null), sentence);
    }
    const words = options.words;
    const products = values.flatMap((each, position) => productOf(each, position, { file: input.name, words, notes }));
    tellUnknownStatuses(input.name, products, notes);
    const productById = new Map(products.flatMap((product) => (product.id === null ? [] : [[product.id, product]])));
    for (const product of products) {
      const draft = productDraft(product, placeIn(input.name, product.path), notes);
      if (draft === null) continue;
      yield draft;
      yield* serviceDrafts(product, { file: input.name, options, notes });
      yield* leverageDrafts(product, { file: input.name, productById, notes });
    }
  },
};

/** Most products list no services, of which it would be told. */
function tellUnknownStatuses(file: string, products: readonly Product[], notes: ReadingNotes): void {
  const unknown = products.filter((product) => product.statusOfServices === undefined);
  for (const [status, group] of groupBy(unknown, (product) => product.status)) {
    const what = status === null ? 'no status' : `the status "${status}", whose meaning is not known`;
    const ids = group.map(({ id }) => id ?? '');
    const count = group.length === 1 ? '1 product has' : `${group.length} products have`;
    const sentence = `${count} ${what} (${shown(ids, MOST_SHOWN)}): nothing is taken to be certified, and services are left out.`;
    const at = placeIn(file, null);
    // One without a status says nothing; a list in which none has one may call it otherwise.
    if (status !== null)
      notes.remarkOpen(at, `${sentence} Say with --word "${status}=IN_SCOPE" what it means, or NOTHING.`);
    else if (unknown.length === products.length) notes.remarkOpen(at, sentence);
    else notes.remark(at, sentence);
  }
}

const MOST_SHOWN = 3;

const PRODUCT_KEY =
  /^(data\.)?(products|providers)\[\]\.(cso|csp|service_?offering|cloud_service_provider_name|impact_?level|leveraged_?systems)$/;

function likelihood(found: ReadonlySet<string>): number {
  const paths = new Set([...found].map((path) => path.toLowerCase()));
  if ([...paths].some((path) => PRODUCT_KEY.test(path))) return 0.95;
  // Filters and metrics stand before the products, and may fill all of the beginning.
  return ['meta.produced_by', 'data.metrics', 'data.filters'].every((path) => paths.has(path)) ? 0.8 : 0;
}

function productOf(
  value: unknown,
  position: number,
  { file, words, notes }: { readonly file: string; readonly words: StatusWords; readonly notes: ReadingNotes },
): Product[] {
  const product = readProduct(value, position, words);
  if (product !== null && product.id !== null) return [product];
  const at = placeIn(file, product?.path ?? `Products[${position}]`);
  if (product === null) notes.reject(at, 'An object was expected.');
  else notes.leaveOpen(at, 'The product has no id, which is its number: nothing would tell it from others.');
  return [];
}
