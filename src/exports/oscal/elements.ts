import { OSCAL_NAMESPACE } from '../../domain/oscal-namespace.ts';
import { type Cites, citedIds } from '../fragments.ts';
import { uuidOf } from './uuid.ts';

/** Object of an OSCAL document. Tests check its form with NIST's schemas. */
export type Element = Readonly<Record<string, unknown>>;

export type Property = readonly [name: string, value: string | number | null];

/** Removes empty values, which OSCAL does not allow. */
export function filled(fields: Element): Element {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Returns properties in this program's namespace; omits those without a value. */
export function propertiesOf(properties: readonly Property[]): Element[] {
  return properties.flatMap(([name, value]) =>
    value === null || value === '' ? [] : [{ name, ns: OSCAL_NAMESPACE, value: inLine(String(value)) }],
  );
}

/** Returns a word of the API in OSCAL's token spelling, such as `provider-part`. */
export function tokenOf(word: string): string {
  return word.toLowerCase().replaceAll('_', '-');
}

/** Returns a text on one line, as OSCAL requires for titles and values. */
export function inLine(text: string): string {
  return text.trim().replace(/(?<!\s)\s+/g, ' ');
}

export function sourceUuid(id: string): string {
  return uuidOf('source', id);
}

/** Returns links to the sources in the back matter. */
export function sourceLinks(citing: readonly Cites[]): Element[] {
  return citedIds(citing).map((id) => ({ href: `#${sourceUuid(id)}`, rel: 'reference' }));
}

/** Joins the distinct sentences; omits empty ones. */
export function sentencesOf(sentences: readonly (string | null)[]): string {
  return [...new Set(sentences.filter((sentence) => sentence !== null && sentence !== ''))].join(' ');
}
