import { z } from 'zod';
import { BadList } from '../facts/bad-list.ts';
import type { Draft } from '../facts/draft.ts';
import type { Recipe } from '../map/recipe.ts';
import { isObject } from '../read/objects.ts';
import { type Listed, leverageDraft, type Product, productDraft, serviceDrafts, statedText } from './fedramp/drafts.ts';
import { readDocuments } from './json/documents.ts';
import { anyNumber, type JsonObject, misfit, objectUnder, optionalObject, optionalText, Place } from './json/place.ts';
import type { ListKind } from './list-kind.ts';

const name = z.string('a text was expected').trim().min(1, 'a text was expected');
const OVERVIEW = z.object({
  serviceIdentification: z.object({
    ...{ fedRampPackageId: name, providerName: name, serviceName: name },
    serviceDescription: z.string().nullish().catch(null),
    certificationType: optionalText,
  }),
  serviceProperties: optionalObject({ securityCategorization: optionalText }),
  assessor: optionalObject({ name: optionalText }),
  certifiedServices: anyNumber,
  thirdPartyInformationResources: optionalObject({ certified: anyNumber }),
  // FedRAMP's own list of all packages gives its id where the provider writes another.
  ZD_frid_retro: optionalText,
});
/** FedRAMP's list adds these to each. */
const ADDITIONS = ['ZD_frid_retro', 'id_matches_expected', 'last_fetched_timestamp'];
/** As in `Moderate (FedRAMP Certification Level Class C)`: a class alone names no standard. */
const LEVEL = /\b(?:High|Moderate|Low)\b/i;
const CLASS = /\bClass [A-D]\b/i;
/** FedRAMP's list of all packages has them under two keys. */
const DEEPEST = 3;
const ITEMS_LOOKED_AT = 20;

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
      for (const { value: overview, path } of overviewsIn(value)) {
        count += 1;
        yield* draftsOf(overview, new Place(file, notes, path || null), recipe);
      }
    }
    if (count === 0) throw new BadList('document.none', { input, values: { wanted: 'package overview' } });
  },
};

/** True for an overview, and for a list of them, which may stand under keys. */
function holdsOverview(value: unknown, depth = 0): boolean {
  if (depth > DEEPEST || typeof value !== 'object') return false;
  const inside = Array.isArray(value) ? value.slice(0, ITEMS_LOOKED_AT) : Object.values(value ?? {});
  return isOverview(value) || inside.some((each) => holdsOverview(each, depth + 1));
}

function isOverview(value: unknown): value is JsonObject {
  return isObject(value) && 'serviceIdentification' in value;
}

/** The overviews of a document: itself, or the items of the lists in it. */
function overviewsIn(value: unknown, path = '', depth = 0): readonly { value: JsonObject; path: string }[] {
  if (isOverview(value)) return [{ value, path }];
  if (depth === DEEPEST || typeof value !== 'object') return [];
  return Object.entries(value ?? {}).flatMap(([key, item]) => {
    const within = Array.isArray(value) ? `${path}[${key}]` : `${path}${path === '' ? '' : '.'}${key}`;
    return overviewsIn(item, within, depth + 1);
  });
}

/** Nothing where it lacks what tells it from others, which is reported. */
function* draftsOf(value: JsonObject, place: Place, recipe: Recipe): Iterable<Draft> {
  const { data: read, error } = OVERVIEW.safeParse(value);
  if (read === undefined) {
    place.problem('document.shape', { wanted: 'package overview', fault: misfit(error) });
    return;
  }
  const product = productOf(read, value, place);
  yield productDraft(product);
  yield* serviceDrafts(product, recipe);
  const resources = read.thirdPartyInformationResources?.certified ?? [];
  const within = place.under('thirdPartyInformationResources.certified');
  for (const listed of listedIn(resources, 'fedRampCertifiedThirdPartyInformationResource', within)) {
    const id = statedText(listed.value);
    const to = { id, provider: null, offering: null };
    if (id === null) listed.place.problem('product.nameless', { wanted: 'resource' });
    else yield leverageDraft({ from: product, to }, listed.place, to);
  }
}

function productOf(read: z.output<typeof OVERVIEW>, value: JsonObject, place: Place): Product {
  const { serviceIdentification: about, certifiedServices, assessor } = read;
  const id = read.ZD_frid_retro ?? about.fedRampPackageId;
  const category = read.serviceProperties?.securityCategorization ?? null;
  const isOfClass = about.certificationType === 'Rev5' && CLASS.test(category ?? '');
  const standardAsStated = [about.certificationType, category].filter((text) => text !== null).join(', ') || null;
  const own = Object.fromEntries(Object.entries(value).filter(([key]) => !ADDITIONS.includes(key)));
  // Under the id by which FedRAMP knows it.
  const identified = { ...objectUnder(own, 'serviceIdentification'), fedRampPackageId: id };
  return {
    ...{ id, provider: about.providerName, offering: about.serviceName, status: null, statusOfServices: 'IN_SCOPE' },
    level: isOfClass ? (LEVEL.exec(category ?? '')?.[0] ?? null) : null,
    ...{ authorizedOn: null, assessor: assessor?.name ?? null, description: about.serviceDescription ?? null },
    place: place.under('serviceIdentification'),
    services: listedIn(certifiedServices, 'serviceName', place.under('certifiedServices')),
    words: {
      standardAsStated,
      note: 'Described by its provider, in a FedRAMP Certification Package Overview.',
      packageOverview: JSON.stringify({ ...own, serviceIdentification: identified }),
    },
  };
}

/** Returns the values that items of a list have under a key. */
function listedIn(items: readonly unknown[], key: string, place: Place): readonly Listed[] {
  return items.map((item, index) => ({ value: isObject(item) ? item[key] : null, place: place.item(index) }));
}
