import { BadList } from '../facts/bad-list.ts';
import type { Draft } from '../facts/draft.ts';
import type { Recipe } from '../map/recipe.ts';
import { leverageDraft, productDraft, serviceDrafts } from './fedramp/drafts.ts';
import { holdsOverview, type Overview, overviewsIn, readOverview } from './fedramp/overview.ts';
import { statedText } from './fedramp/product.ts';
import { readDocuments } from './json/documents.ts';
import { Place } from './json/place.ts';
import type { ListKind } from './list-kind.ts';

/** FedRAMP certifications as their providers describe them. */
export const fedrampPackage: ListKind = {
  name: 'fedramp-package',
  description:
    'FedRAMP Certification Package Overviews in JSON or YAML, one, a list or a folder of them: each is a certificate (by its FedRAMP id), its certified services are scope entries in its offering, and it leverages the certified resources of third parties. The document is kept, to be exported.',
  isRegister: true,
  readsFolders: true,
  isDocument: ({ value }) => holdsOverview(value),
  async *read(input, recipe, notes) {
    if ((recipe.certificate ?? recipe.environment ?? recipe.standard) !== undefined) {
      new Place(input.name, notes).problem('document.options');
    }
    let count = 0;
    for await (const { file, value } of readDocuments(input)) {
      for (const { value: document, path } of overviewsIn(value)) {
        count += 1;
        const overview = readOverview(document, new Place(file, notes, path || null));
        if (overview !== null) yield* draftsOf(overview, recipe);
      }
    }
    if (count === 0) throw new BadList('document.none', { input, values: { wanted: 'package overview' } });
  },
};

function* draftsOf({ product, words, resources }: Overview, recipe: Recipe): Iterable<Draft> {
  yield productDraft(product, words);
  yield* serviceDrafts(product, recipe);
  for (const { value, place } of resources) {
    const id = statedText(value);
    const to = { id, provider: null, offering: null };
    if (id === null) place.problem('product.nameless', { wanted: 'resource' });
    else yield leverageDraft({ from: product, to }, place, to);
  }
}
