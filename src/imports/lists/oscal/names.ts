import type { Place } from '../json/documents.ts';

/** Labels made for sorting or for another publication, used only if there is no other. */
const SECONDARY_LABELS = new Set(['zero-padded', 'sp800-53a']);

/** Returns the values of properties with a name, such as `label`: those without a class first, zero-padded ones last. */
export function propsOf(element: Place, name: string): readonly string[] {
  const rank = (prop: Place) => {
    const kind = prop.text('class');
    if (SECONDARY_LABELS.has(kind?.toLowerCase() ?? '')) return 2;
    return (kind ?? prop.text('ns')) === null ? 0 : 1;
  };
  const called = element.items('props').filter((prop) => prop.text('name')?.toLowerCase() === name);
  return called.sort((left, right) => rank(left) - rank(right)).flatMap((prop) => prop.text('value') ?? []);
}

/** Names by which one document refers to another: its words first, then readings of file names. */
export interface ResourceName {
  readonly text: string;
  readonly alternatives: readonly string[];
}

/** Finds the names of a referenced document, also by way of the back matter; null if none is given. */
export function resourceNames(document: Place): (href: string | null, title?: string | null) => ResourceName | null {
  const resources = document.under('back-matter').items('resources');
  const byUuid = new Map(resources.map((resource) => [uuidIn(resource, 'uuid'), resource]));
  return (href, title = null) => {
    const isFragment = href?.startsWith('#') === true;
    const resource = isFragment ? byUuid.get(normalizedUuid(href.slice(1))) : undefined;
    const links = resource?.items('rlinks').map((link) => link.text('href')) ?? [];
    const files = [isFragment ? null : href, ...links].flatMap((link) =>
      link === null ? [] : [link, ...readingsOfFile(link)],
    );
    const words = [resource?.text('title'), resource?.text('description'), resource?.under('citation').text('text')];
    return namedBy([title, ...words, ...files, href]);
  };
}

/** Returns the first name and the others, each once; null if there is none. */
export function namedBy(names: readonly (string | null | undefined)[]): ResourceName | null {
  const [text, ...alternatives] = new Set(names.flatMap((name) => name || []));
  return text === undefined ? null : { text, alternatives };
}

export function uuidIn(object: Place, key: string): string | null {
  const text = object.text(key);
  return text && normalizedUuid(text);
}

export function normalizedUuid(uuid: string): string {
  return uuid.trim().toLowerCase();
}

/**
 * `…/NIST_SP-800-53_rev5_catalog.json` is a catalog of NIST SP 800-53 Rev. 5. Profiles keep the word for the
 * baseline, which is a different standard from its catalog.
 */
function readingsOfFile(href: string): string[] {
  const file = href.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  const name = file.replace(/\.(json|xml|ya?ml)$/i, '').replace(/[-_]min$/i, '');
  const document = name.replace(/[-_](catalog|profile)$/i, '').replace(/[-_]resolved[-_]profile$/i, '');
  const spelled = document.replace(/[-_ ](rev|r)[-_ .]?(\d+)/i, ' Rev. $2').replace(/_/g, ' ');
  return [spelled, document, name].filter((reading) => reading !== '');
}
