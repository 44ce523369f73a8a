import { isUtf8 } from 'node:buffer';
import { BadList } from '../../bad-list.ts';
import type { Input } from '../../input.ts';

export interface XmlTag {
  /** Without the prefix of its namespace. */
  readonly name: string;
  readonly attributes: string;
  readonly opens: boolean;
  readonly closes: boolean;
  /** The text before it. */
  readonly text: string;
  /** Where it stands. */
  readonly start: number;
  readonly end: number;
}

const TAG = /<(\/?)([^\s/<>!?="']+)((?:\s+[^\s=<>/"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;

/** The text of an XML file in a workbook. Entities of its own could make a small text a huge one. */
export function xmlText(bytes: Buffer, name: string, input: Input): string {
  if (!isUtf8(bytes) || bytes.includes(0)) throw new BadList(`"${name}" in it is no UTF-8 text.`, { input });
  const text = bytes.toString('utf8');
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    throw new BadList(`"${name}" in it declares XML entities or a document type, which are refused.`, { input });
  }
  return text;
}

/** The tags of an XML text one by one; throws BadList where it is none. */
export function* tagsOf(xml: string, name: string, input: Input): Iterable<XmlTag> {
  let at = 0;
  let text = '';
  for (let start = xml.indexOf('<'); start !== -1; start = xml.indexOf('<', at)) {
    text += xml.slice(at, start);
    const passed = endOfPassed(xml, start);
    if (passed !== null) {
      at = passed;
      continue;
    }
    TAG.lastIndex = start;
    const [all, slash, tag = '', attributes = '', end] = TAG.exec(xml) ?? [];
    if (all === undefined) throw new BadList(`"${name}" in it is no XML that can be read.`, { input });
    at = start + all.length;
    yield {
      name: tag.slice(tag.indexOf(':') + 1),
      attributes,
      opens: slash === '',
      closes: slash + (end ?? '') !== '',
      text,
      start,
      end: at,
    };
    text = '';
  }
}

/** The value of an attribute by its name without a prefix; undefined where there is none. */
export function attributeOf({ attributes }: XmlTag, wanted: string): string | undefined {
  for (const [, name = '', double, single] of attributes.matchAll(/\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gy)) {
    if (name.slice(name.indexOf(':') + 1) === wanted) return double ?? single;
  }
  return undefined;
}

/** Where a comment or instruction ends, if one starts here. Text in CDATA is left to the reader of values. */
function endOfPassed(xml: string, start: number): number | null {
  for (const [opening, closing] of [
    ['<!--', '-->'],
    ['<?', '?>'],
    ['<![CDATA[', ']]>'],
  ] as const) {
    if (!xml.startsWith(opening, start)) continue;
    const end = xml.indexOf(closing, start + opening.length);
    return end === -1 ? xml.length : end + closing.length;
  }
  return null;
}
