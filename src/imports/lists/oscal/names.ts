import { z } from 'zod';
import { anyNumber, fitting, optionalObject, optionalText, singleLine } from '../json/place.ts';

const PROP = z.object({
  name: z.string().toLowerCase(),
  value: z.union([z.string(), z.number(), z.boolean()]).transform((value) => singleLine(String(value))),
  class: z.string().nullish(),
  ns: z.string().nullish(),
});

/** Labels made for sorting or for another publication; taken only where there is no better. */
const SECONDARY_LABELS = new Set(['zero-padded', 'sp800-53a']);

/** Values of the properties of a name, such as `label`: those without a class first, the zero-padded ones last. */
export function valuesOf(props: readonly unknown[], name: string): readonly string[] {
  const rank = ({ class: kind, ns }: z.output<typeof PROP>) => {
    if (SECONDARY_LABELS.has(kind?.toLowerCase() ?? '')) return 2;
    return (kind ?? ns) == null ? 0 : 1;
  };
  const called = fitting(PROP, props).filter((prop) => prop.name === name && prop.value !== '');
  return called.sort((left, right) => rank(left) - rank(right)).map(({ value }) => value);
}

/** Names of a document in another one: its words first, then the readings of its file names. */
export interface ResourceName {
  readonly text: string;
  readonly alternatives: readonly string[];
}

const LINK = z.object({ href: optionalText });
const RESOURCE = z.object({
  uuid: optionalText,
  title: optionalText,
  description: optionalText,
  citation: optionalObject({ text: optionalText }),
  rlinks: anyNumber,
});
const RESOURCES = z.object({ resources: anyNumber });
const REFERENCE = z.object({ href: optionalText, title: optionalText });

/** Finds the names of a document by a reference to it, which may lead to the back matter; null where it says no name. */
export function resourceNames(backMatter: unknown): (reference: unknown) => ResourceName | null {
  const { resources = [] } = RESOURCES.safeParse(backMatter).data ?? {};
  const byUuid = new Map(fitting(RESOURCE, resources).map((each) => [normalizedUuid(each.uuid ?? ''), each]));
  return (reference) => {
    const { href, title } = REFERENCE.safeParse(reference).data ?? {};
    const isFragment = href?.startsWith('#') === true;
    const resource = isFragment ? byUuid.get(normalizedUuid(href.slice(1))) : undefined;
    const hrefs = [isFragment ? null : href, ...fitting(LINK, resource?.rlinks ?? []).map((link) => link.href)];
    const files = hrefs.flatMap((link) => (typeof link === 'string' ? [link, ...readingsOfFile(link)] : []));
    return namedBy([title, resource?.title, resource?.description, resource?.citation?.text, ...files, href]);
  };
}

/** The first name and the others, each once; null where there is none. */
export function namedBy(names: readonly (string | null | undefined)[]): ResourceName | null {
  const [text, ...alternatives] = new Set(names.flatMap((name) => name || []));
  return text === undefined ? null : { text, alternatives };
}

export function normalizedUuid(uuid: string): string {
  return uuid.trim().toLowerCase();
}

/**
 * `…/NIST_SP-800-53_rev5_catalog.json` is a catalog of NIST SP 800-53 Rev. 5. Profiles keep the word for what
 * they choose, as a baseline is another standard than the catalog that it is of.
 */
function readingsOfFile(href: string): string[] {
  const file = href.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  const name = file.replace(/\.(json|xml|ya?ml)$/i, '').replace(/[-_]min$/i, '');
  const document = name.replace(/[-_](catalog|profile)$/i, '').replace(/[-_]resolved[-_]profile$/i, '');
  const spelled = document.replace(/[-_ ](rev|r)[-_ .]?(\d+)/i, ' Rev. $2').replace(/_/g, ' ');
  return [spelled, document, name].filter((reading) => reading !== '');
}
