import type { Input } from '../../input.ts';
import { isPart } from './is-part.ts';
import { BUILT_IN_FORMATS, formatCode, isTelling } from './number-formats.ts';
import { strikes } from './struck.ts';
import { attributeOf, tagsOf, type XmlTag } from './xml-tags.ts';

/** What the style of a cell says of the value in it. */
export interface CellStyle {
  readonly format: string;
  readonly isStruck: boolean;
}

/** By the number that cells bear, the styles in which a value may be shown otherwise than it is kept, or not be meant. */
export type TellingStyles = ReadonlyMap<string, CellStyle>;

export function tellingStyles(texts: ReadonlyMap<string, string>, input: Input): TellingStyles {
  const { formats, struckFonts, ofCells } = readStyles(texts, input);
  const styles = ofCells.map((tag, style) => {
    const format = formats.get(attributeOf(tag, 'numFmtId') ?? '0') ?? '';
    const isStruck = struckFonts[Number(attributeOf(tag, 'fontId') ?? '0')] ?? false;
    return [String(style), { format, isStruck }] as const;
  });
  return new Map(styles.filter(([, { format, isStruck }]) => isStruck || isTelling(format)));
}

function readStyles(texts: ReadonlyMap<string, string>, input: Input) {
  const formats = new Map(BUILT_IN_FORMATS);
  const struckFonts: boolean[] = [];
  const ofCells: XmlTag[] = [];
  for (const { part, tag } of tagsInParts(texts, input)) {
    const what = `${part} ${tag.name}`;
    if (what === 'numFmts numFmt') formats.set(attributeOf(tag, 'numFmtId') ?? '0', formatCode(tag));
    else if (what === 'cellXfs xf') ofCells.push(tag);
    else if (what === 'fonts font') struckFonts.push(false);
    else if (what === 'fonts strike' && strikes(tag)) struckFonts[struckFonts.length - 1] = true;
  }
  return { formats, struckFonts, ofCells };
}

/** What styles are made of, and what holds under a condition, has fonts and formats as well. */
const PARTS = ['numFmts', 'fonts', 'cellXfs', 'cellStyleXfs', 'dxfs'];

function* tagsInParts(texts: ReadonlyMap<string, string>, input: Input): Iterable<{ part: string; tag: XmlTag }> {
  const [path = '', xml = ''] = [...texts].find(([name]) => isPart(name, 'styles')) ?? [];
  let part = '';
  for (const tag of tagsOf(xml, path, input)) {
    if (PARTS.includes(tag.name)) part = tag.opens && !tag.closes ? tag.name : '';
    else if (tag.opens) yield { part, tag };
  }
}
