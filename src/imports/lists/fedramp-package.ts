import { BadList } from '../facts/bad-list.ts';
import type { Draft } from '../facts/draft.ts';
import type { Recipe } from '../map/recipe.ts';
import { leverageDraft, type Product, productDraft, serviceDrafts, statedText } from './fedramp/drafts.ts';
import { standardOfLevel } from './fedramp/levels.ts';
import { Place, readDocuments } from './json/documents.ts';
import type { ListKind } from './list-kind.ts';

/** Keys that FedRAMP's list adds to each package. */
const ADDITIONS = ['ZD_frid_retro', 'id_matches_expected', 'last_fetched_timestamp'];
/** Level as in `Moderate (FedRAMP Certification Level Class C)`. A class alone does not name a standard. */
const LEVEL = /\b(?:High|Moderate|Low)\b/i;
const CLASS = /\bClass [A-D]\b/i;
/** Depth to search; FedRAMP's list of all packages has the overviews two keys deep. */
const DEEPEST = 3;

/** FedRAMP certifications as their providers describe them. */
export const fedrampPackage: ListKind = {
  name: 'fedramp-package',
  description:
    'FedRAMP Certification Package Overviews in JSON or YAML, one, a list or a folder of them: each is a certificate (by its FedRAMP id), its certified services are scope entries in its offering, and it leverages the certified resources of third parties. The document is kept, to be exported.',
  isRegister: true,
  readsFolders: true,
  isDocument: (document) => [...overviewsIn(document)].length > 0,
  async *read(input, recipe, notes) {
    if ((recipe.certificate ?? recipe.environment ?? recipe.standard) !== undefined) {
      new Place(null, input.name, notes).problem('document.options');
    }
    let count = 0;
    for await (const document of readDocuments(input, notes)) {
      for (const overview of overviewsIn(document)) {
        count += 1;
        yield* draftsOf(overview, recipe);
      }
    }
    if (count === 0) throw new BadList('document.none', { input, values: { wanted: 'package overview' } });
  },
};

/** Yields the overviews of a document: the document itself, or the items of its lists, which may be nested under keys. */
function* overviewsIn(place: Place, depth = 0): Iterable<Place> {
  if (place.get('serviceIdentification') !== undefined) yield place;
  else if (depth < DEEPEST) {
    for (const [key, value] of Object.entries(place.value ?? {})) {
      const inner = Array.isArray(place.value) ? place.item(key, value) : place.under(key);
      if (typeof value === 'object') yield* overviewsIn(inner, depth + 1);
    }
  }
}

/** Drafts a package. Yields nothing, and reports it, if the package has no id. */
function* draftsOf(overview: Place, recipe: Recipe): Iterable<Draft> {
  const product = productOf(overview);
  if (product === null) return;
  yield productDraft(product);
  yield* serviceDrafts(product, recipe);
  for (const place of overview.under('thirdPartyInformationResources').items('certified')) {
    const id = statedText(place.get('fedRampCertifiedThirdPartyInformationResource'));
    const to = { id, provider: null, offering: null };
    if (id === null) place.problem('product.nameless', { wanted: 'resource' });
    else yield leverageDraft({ from: product, to }, place, to);
  }
}

function productOf(overview: Place): Product | null {
  const about = overview.under('serviceIdentification');
  // FedRAMP's own list of all packages states the id even if the provider wrote another.
  const id = overview.text('ZD_frid_retro') ?? about.text('fedRampPackageId');
  const [provider, offering] = [about.text('providerName'), about.text('serviceName')];
  if (id === null || provider === null || offering === null) {
    about.problem('document.shape', { needed: ' with "fedRampPackageId", "providerName" and "serviceName"' });
    return null;
  }
  const type = about.text('certificationType');
  const category = overview.under('serviceProperties').text('securityCategorization') ?? '';
  const level = type === 'Rev5' && CLASS.test(category) ? (LEVEL.exec(category)?.[0] ?? null) : null;
  const own = Object.entries(overview.value ?? {}).filter(([key]) => !ADDITIONS.includes(key));
  // Keep FedRAMP's id.
  const kept = { ...Object.fromEntries(own), serviceIdentification: { ...Object(about.value), fedRampPackageId: id } };
  return {
    ...{ id, provider, offering, status: null, statusOfServices: 'IN_SCOPE', authorization: null, authorizedOn: null },
    authorizedBy: null,
    ...{ standard: standardOfLevel(level), assessor: overview.under('assessor').text('name'), place: about },
    description: about.get('serviceDescription'),
    services: overview
      .items('certifiedServices')
      .map((place) => ({ text: statedText(place.get('serviceName')), place })),
    ...{ level, serviceModels: [], agencies: [] },
    standardAsStated: [type ?? '', category].filter((text) => text !== '').join(', ') || null,
    note: 'Described by its provider, in a FedRAMP Certification Package Overview.',
    packageOverview: JSON.stringify(kept),
  };
}
