import { z } from 'zod';
import { anyNumber, fitting, optionalObject, optionalText } from '../json/shapes.ts';

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

/** Documents that a reference of the form `#uuid` may mean. */
export type BackMatter = ReadonlyMap<string, z.output<typeof RESOURCE>>;

export function backMatterOf(value: unknown): BackMatter {
  const { resources = [] } = RESOURCES.safeParse(value).data ?? {};
  return new Map(fitting(RESOURCE, resources).map((resource) => [normalizedUuid(resource.uuid ?? ''), resource]));
}

/** Null where the reference says nothing that could be a name. */
export function resourceNameOf(reference: unknown, backMatter: BackMatter): ResourceName | null {
  const { href, title } = REFERENCE.safeParse(reference).data ?? {};
  const isFragment = href?.startsWith('#') === true;
  const resource = isFragment ? backMatter.get(normalizedUuid(href.slice(1))) : undefined;
  const hrefs = [isFragment ? null : href, ...fitting(LINK, resource?.rlinks ?? []).map((link) => link.href)];
  const files = hrefs.flatMap((link) => (typeof link === 'string' ? [link, ...readingsOfFile(link)] : []));
  return namedBy([title, resource?.title, resource?.description, resource?.citation?.text, ...files, href]);
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
