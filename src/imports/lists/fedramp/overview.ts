import { z } from 'zod';
import type { Notes } from '../../map/notes.ts';
import { placeIn, placeUnder } from '../json/places.ts';
import { shaped } from '../json/shaped.ts';
import { anyNumber, anyObject, optionalText } from '../json/shapes.ts';
import type { ProductWords } from './drafts.ts';
import type { Listed, Product } from './product.ts';

interface PlacedOverview {
  readonly value: Readonly<Record<string, unknown>>;
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
  serviceProperties: z.object({ securityCategorization: optionalText }).nullish().catch(null),
  assessor: z.object({ name: optionalText }).nullish().catch(null),
  certifiedServices: anyNumber,
  thirdPartyInformationResources: z.object({ certified: anyNumber }).nullish().catch(null),
  // FedRAMP's own list of all packages gives its id where the provider writes another.
  ZD_frid_retro: optionalText,
});
const SERVICE = z.object({ serviceName: z.unknown() });
const RESOURCE = z.object({ fedRampCertifiedThirdPartyInformationResource: z.unknown() });
/** FedRAMP's list adds these to each. */
const ADDITIONS = ['ZD_frid_retro', 'id_matches_expected', 'last_fetched_timestamp'];
/** As in `Moderate (FedRAMP Certification Level Class C)`: a class alone names no standard. */
const LEVEL = /\b(?:High|Moderate|Low)\b/i;
const CLASS = /\bClass [A-D]\b/i;
/** FedRAMP's list of all packages has them under two keys. */
const DEEPEST = 3;

/** The overviews of a document: itself, or the items of the lists in it. */
export function overviewsIn(document: unknown, path = '', depth = 0): readonly PlacedOverview[] {
  const value = anyObject.safeParse(document).data;
  if (value !== undefined && 'serviceIdentification' in value) return [{ value, path }];
  if (depth === DEEPEST) return [];
  const inside: readonly (readonly [string, unknown])[] = Array.isArray(document)
    ? document.map((item, position) => [`${path}[${position}]`, item])
    : Object.entries(value ?? {}).map(([key, item]) => [placeUnder(path, key), item]);
  return inside.flatMap(([within, item]) => overviewsIn(item, within, depth + 1));
}

/** Null where it lacks what tells it from others, which is reported. */
export function readOverview({ value, path }: PlacedOverview, file: string, notes: Notes): Overview | null {
  const at = placeIn(file, path === '' ? null : path);
  const read = shaped(OVERVIEW, value, { wanted: 'package overview', at, notes });
  if (read === null) return null;
  const { serviceIdentification: about, assessor, certifiedServices, thirdPartyInformationResources: others } = read;
  const id = read.ZD_frid_retro ?? about.fedRampPackageId;
  const category = read.serviceProperties?.securityCategorization ?? null;
  const isOfClass = about.certificationType === 'Rev5' && CLASS.test(category ?? '');
  const inside = (key: string) => placeUnder(path, key);
  return {
    product: {
      path: inside('serviceIdentification'),
      id,
      provider: about.providerName,
      offering: about.serviceName,
      status: null,
      statusOfServices: 'IN_SCOPE',
      isUnderstood: true,
      level: isOfClass ? (LEVEL.exec(category ?? '')?.[0] ?? null) : null,
      authorizedOn: null,
      authorizedBy: null,
      assessor: assessor?.name ?? null,
      description: about.serviceDescription ?? null,
      services: certifiedServices.map((service, position) => ({
        value: SERVICE.safeParse(service).data?.serviceName,
        path: inside(`certifiedServices[${position}]`),
      })),
      leveraged: [],
    },
    words: {
      standardAsStated: [about.certificationType, category].filter((text) => text !== null).join(', ') || null,
      note: 'Described by its provider, in a FedRAMP Certification Package Overview.',
      packageOverview: JSON.stringify(withId(value, id)),
    },
    resources: (others?.certified ?? []).map((resource, position) => ({
      value: RESOURCE.safeParse(resource).data?.fedRampCertifiedThirdPartyInformationResource,
      path: inside(`thirdPartyInformationResources.certified[${position}]`),
    })),
  };
}

/** The document under the id by which FedRAMP knows it. */
function withId(value: PlacedOverview['value'], fedRampPackageId: string): PlacedOverview['value'] {
  const own = Object.fromEntries(Object.entries(value).filter(([key]) => !ADDITIONS.includes(key)));
  return { ...own, serviceIdentification: { ...anyObject.parse(own['serviceIdentification']), fedRampPackageId } };
}
