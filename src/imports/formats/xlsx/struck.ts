import type { Input } from '../../input.ts';
import { isPart } from './is-part.ts';
import { attributeOf, tagsOf, type XmlTag } from './xml-tags.ts';

/** True for what makes a font strike its text through. */
export function strikes(tag: XmlTag): boolean {
  return tag.name === 'strike' && tag.opens && !['0', 'false'].includes(attributeOf(tag, 'val') ?? '');
}

/** Takes the tags of texts in their order, of which parts may have a font of their own; true where a struck one ends. */
export function struckParts(): (tag: XmlTag) => boolean {
  let isStruck = false;
  return (tag) => {
    if (tag.opens && BEGINNINGS.includes(tag.name)) isStruck = false;
    if (strikes(tag)) isStruck = true;
    return isStruck && tag.name === 't' && tag.closes && tag.text.trim() !== '';
  };
}

/** Of a text, in a cell or for several, and of a part of it. */
const BEGINNINGS = ['is', 'si', 'r'];

/** Texts that cells share, by their numbers, of which a part is struck through. */
export function struckTexts(texts: ReadonlyMap<string, string>, input: Input): ReadonlySet<string> {
  const [path = '', xml = ''] = [...texts].find(([name]) => isPart(name, 'strings')) ?? [];
  const struck = new Set<string>();
  // Nearly all have none, and may be long.
  if (!mayBeStruck(xml)) return struck;
  const endsStruck = struckParts();
  let count = 0;
  for (const tag of tagsOf(xml, path, input)) {
    if (tag.name === 'si' && tag.opens) count += 1;
    if (endsStruck(tag)) struck.add(String(count - 1));
  }
  return struck;
}

export function mayBeStruck(xml: string): boolean {
  return xml.includes('strike');
}
