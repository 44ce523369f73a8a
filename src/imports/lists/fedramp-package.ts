import { BadList } from '../facts/bad-list.ts';
import type { Draft } from '../facts/draft.ts';
import { leverageDraft, type ProductContext, productDraft, serviceDrafts } from './fedramp/drafts.ts';
import { type Overview, overviewsIn, readOverview } from './fedramp/overview.ts';
import { statedText } from './fedramp/product.ts';
import { JSON_FILE, readDocuments } from './json/documents.ts';
import { placeIn } from './json/places.ts';
import type { ListKind } from './list-kind.ts';

const KEY = 'serviceIdentification';

/** FedRAMP certifications as their providers describe them. */
export const fedrampPackage: ListKind = {
  name: 'fedramp-package',
  description:
    'FedRAMP Certification Package Overviews in JSON or YAML, one, a list or a folder of them: each is a certificate (by its FedRAMP id), its certified services are scope entries in its offering, and it leverages the certified resources of third parties. The document is kept, to be exported.',
  streams: false,
  isRegister: true,
  endingInFolders: JSON_FILE,
  hasKeys: (paths) => [...paths].some((path) => path === KEY || path.endsWith(`[].${KEY}`)),
  async *read(input, recipe, notes) {
    if ((recipe.certificate ?? recipe.environment ?? recipe.standard) !== undefined) {
      notes.problem('document.options', placeIn(input.name, null));
    }
    let count = 0;
    for await (const { file, value } of readDocuments(input)) {
      for (const placed of overviewsIn(value)) {
        count += 1;
        const overview = readOverview(placed, file, notes);
        if (overview !== null) yield* draftsOf(overview, { file, recipe, notes });
      }
    }
    if (count === 0) throw new BadList('There is no package overview here.', { input });
  },
};

function* draftsOf(overview: Overview, context: ProductContext): Iterable<Draft> {
  const { product, words, resources } = overview;
  const { file, notes } = context;
  yield productDraft(product, placeIn(file, product.path), words);
  yield* serviceDrafts(product, context);
  for (const { value, path } of resources) {
    const at = placeIn(file, path);
    const id = statedText(value);
    const to = { id, provider: null, offering: null };
    if (id === null) notes.problem('product.nameless', at, { wanted: 'resource' });
    else yield leverageDraft({ from: product, to }, at, to);
  }
}
