import { z } from 'zod';
import { isObject } from '../../read/objects.ts';
import type { Place } from '../json/place.ts';
import { anyNumber, type JsonObject, misfit, objectUnder, optionalObject, optionalText } from '../json/shapes.ts';
import type { ProductWords } from './drafts.ts';
import type { Listed, Product } from './product.ts';

interface PlacedOverview {
  readonly value: JsonObject;
  readonly path: string;
}

/** A package overview as a product, and what it says beside. */
export interface Overview {
  readonly product: Product;
  readonly words: ProductWords;
  /** FedRAMP ids of the certified resources that it uses. */
  readonly resources: readonly Listed[];
}

const name = z.string('a text was expected').trim().min(1, 'a text was expected');
const OVERVIEW = z.object({
  serviceIdentification: z.object({
    fedRampPackageId: name,
    providerName: name,
    serviceName: name,
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

/** True for an overview, and for a list of them, which may stand under keys. */
export function holdsOverview(value: unknown, depth = 0): boolean {
  if (depth > DEEPEST || typeof value !== 'object') return false;
  const inside = Array.isArray(value) ? value.slice(0, ITEMS_LOOKED_AT) : Object.values(value ?? {});
  return isOverview(value) || inside.some((each) => holdsOverview(each, depth + 1));
}

function isOverview(value: unknown): value is JsonObject {
  return isObject(value) && 'serviceIdentification' in value;
}

/** The overviews of a document: itself, or the items of the lists in it. */
export function overviewsIn(document: unknown, path = '', depth = 0): readonly PlacedOverview[] {
  if (isOverview(document)) return [{ value: document, path }];
  if (depth === DEEPEST || typeof document !== 'object') return [];
  return Object.entries(document ?? {}).flatMap(([key, item]) => {
    const within = Array.isArray(document) ? `${path}[${key}]` : `${path}${path === '' ? '' : '.'}${key}`;
    return overviewsIn(item, within, depth + 1);
  });
}

/** Null where it lacks what tells it from others, which is reported. */
export function readOverview(value: JsonObject, place: Place): Overview | null {
  const { data: read, error } = OVERVIEW.safeParse(value);
  if (read === undefined) {
    place.problem('document.shape', { wanted: 'package overview', fault: misfit(error) });
    return null;
  }
  const { serviceIdentification: about, thirdPartyInformationResources: others } = read;
  const id = read.ZD_frid_retro ?? about.fedRampPackageId;
  const category = read.serviceProperties?.securityCategorization ?? null;
  const isOfClass = about.certificationType === 'Rev5' && CLASS.test(category ?? '');
  return {
    product: {
      place: place.under('serviceIdentification'),
      id,
      provider: about.providerName,
      offering: about.serviceName,
      status: null,
      statusOfServices: 'IN_SCOPE',
      isUnderstood: true,
      level: isOfClass ? (LEVEL.exec(category ?? '')?.[0] ?? null) : null,
      authorizedOn: null,
      authorizedBy: null,
      assessor: read.assessor?.name ?? null,
      description: about.serviceDescription ?? null,
      services: listedIn(read.certifiedServices, 'serviceName', place.under('certifiedServices')),
      leveraged: [],
    },
    words: {
      standardAsStated: [about.certificationType, category].filter((text) => text !== null).join(', ') || null,
      note: 'Described by its provider, in a FedRAMP Certification Package Overview.',
      packageOverview: JSON.stringify(withId(value, id)),
    },
    resources: listedIn(
      others?.certified ?? [],
      'fedRampCertifiedThirdPartyInformationResource',
      place.under('thirdPartyInformationResources.certified'),
    ),
  };
}

/** Returns the values that items of a list have under a key. */
function listedIn(items: readonly unknown[], key: string, place: Place): readonly Listed[] {
  return items.map((item, index) => ({ value: isObject(item) ? item[key] : null, place: place.item(index) }));
}

/** The document under the id by which FedRAMP knows it. */
function withId(value: JsonObject, fedRampPackageId: string): JsonObject {
  const own = Object.fromEntries(Object.entries(value).filter(([key]) => !ADDITIONS.includes(key)));
  return { ...own, serviceIdentification: { ...objectUnder(own, 'serviceIdentification'), fedRampPackageId } };
}
