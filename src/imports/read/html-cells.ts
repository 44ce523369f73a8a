import type { DefaultTreeAdapterMap } from 'parse5';
import type { Flag, TableRow } from './table.ts';

/** The limit of browsers. */
const MOST_COLUMNS = 1_000;
const MOST_ROWS = 65_534;

/** A cell that spans rows further down. */
interface Spanning {
  readonly until: number;
  readonly text: string;
  readonly flags: readonly Flag[];
}

/** Reads the rows of a table of a page; cells that span rows or columns are flagged as merged. */
export function rowsOfTable(table: Element, looks: Looks) {
  const parts = [...partsOf(table, false)];
  const called = (name: string) => parts.filter(({ tagName }) => tagName === name);
  const spanning: (Spanning | undefined)[] = [];
  const rows = called('tr').map((row, index) => readRow(row, index, { spanning, looks }));
  const [first] = called('tr');
  const isKeyed = first !== undefined && cellsOf(first).every(({ tagName }) => tagName === 'th');
  return { rows, isKeyed, caption: called('caption').at(-1) ?? null, inner: called('table') };
}

/** Rows and caption of a table, and the tables within its cells. */
function* partsOf(element: Element, isInCell: boolean): Iterable<Element> {
  for (const child of childrenOf(element)) {
    if (!isElement(child)) continue;
    const { tagName } = child;
    if (tagName === 'table' || (!isInCell && ['tr', 'caption'].includes(tagName))) yield child;
    if (tagName !== 'table') yield* partsOf(child, isInCell || ['td', 'th', 'caption'].includes(tagName));
  }
}

function cellsOf(row: Element): Element[] {
  return childrenOf(row).filter((child): child is Element => isElement(child) && /^t[dh]$/.test(child.tagName));
}

function readRow(
  row: Element,
  index: number,
  { spanning, looks }: { readonly spanning: (Spanning | undefined)[]; readonly looks: Looks },
): TableRow {
  const texts: string[] = [];
  const flags = new Map<number, readonly Flag[]>();
  const marks = new Map<number, readonly string[]>();
  const ofRow = [row, row.parentNode].flatMap((each) => (each !== null && isElement(each) ? flagsOf(each, looks) : []));
  const put = (text: string, own: readonly Flag[]) => {
    const all = [...new Set([...ofRow, ...own])];
    if (all.length > 0) flags.set(texts.length, all);
    texts.push(text);
  };
  const putSpanning = () => {
    for (let above = spanning[texts.length]; above !== undefined && above.until > index; above = spanning[texts.length])
      put(above.text, above.flags);
  };
  for (const cell of cellsOf(row)) {
    putSpanning();
    const shown = shownOf(cell, looks);
    const columns = spanOf(cell, 'colspan', MOST_COLUMNS - texts.length);
    const until = index + spanOf(cell, 'rowspan', MOST_ROWS);
    const isMerged = columns > 1 || until > index + 1;
    const own = isMerged ? [...shown.flags, 'merged' as const] : shown.flags;
    if (shown.marks.length > 0) marks.set(texts.length, shown.marks);
    for (let column = 0; column < columns; column += 1) {
      const text = column === 0 ? shown.text : '';
      spanning[texts.length] = { until, text, flags: own };
      put(text, own);
    }
  }
  putSpanning();
  const line = row.sourceCodeLocation?.startLine ?? index + 1;
  return { line, texts, ...(flags.size > 0 && { flags }), ...(marks.size > 0 && { marks }) };
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan', most: number): number {
  const span = Number(attributeOf(cell, name) ?? '1');
  return Number.isInteger(span) && span > 0 ? Math.min(span, Math.max(most, 1)) : 1;
}

type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** Classes that the page's own styles hide or strike through. A person must check which cells are really affected. */
export type Looks = ReadonlyMap<string, Flag>;

const FLAG_BY_TAG: ReadonlyMap<string, Flag> = new Map([
  ...['s', 'del', 'strike'].map((tag) => [tag, 'struck'] as const),
  ...['input', 'select', 'textarea'].map((tag) => [tag, 'field'] as const),
]);
const PICTURES = ['img', 'svg', 'i', 'picture'];
/** Elements whose text is a block of its own. */
export const BLOCKS = ['p', 'li', 'dt', 'dd', 'div', 'blockquote', 'pre', 'figcaption', 'td', 'th'];
const LINES = ['br', 'p', 'li', 'div', 'dt', 'dd'];

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null;
}

/**
 * Returns the visible text of an element, with flags for anything that makes its meaning doubtful. If leading marks are kept,
 * as for footnotes, they are written as `[^1]: `.
 */
export function shownOf(element: Element, looks: Looks, { keepsLeadingMarks = false } = {}) {
  const flags = new Set<Flag>();
  const marks: string[] = [];
  let written = '';
  let hasPicture = false;

  function add(node: Node): void {
    if ('value' in node && node.nodeName === '#text') written += node.value.replace(/\s/g, ' ');
    if (!isElement(node) || ['table', 'script', 'style'].includes(node.tagName)) return;
    for (const flag of flagsOf(node, looks)) flags.add(flag);
    const lineEnd = LINES.includes(node.tagName) ? '\n' : '';
    written += lineEnd;
    if (node.tagName === 'sup') addMark(shownOf(node, looks).text);
    else if (PICTURES.includes(node.tagName)) addPicture(node);
    else childrenOf(node).forEach(add);
    written += lineEnd;
  }

  function addMark(mark: string): void {
    const leads = written.slice(written.lastIndexOf('\n') + 1).trim() === '';
    if (leads && keepsLeadingMarks) written += `[^${mark}]: `;
    else marks.push(mark);
  }

  /** Adds the alternative text of a picture. Font icons are elements without text. */
  function addPicture(picture: Element): void {
    const name = attributeOf(picture, 'alt') ?? attributeOf(picture, 'aria-label') ?? attributeOf(picture, 'title');
    if (name) written += ` ${name} `;
    else {
      childrenOf(picture).forEach(add);
      hasPicture = true;
    }
  }

  for (const flag of flagsOf(element, looks)) flags.add(flag);
  childrenOf(element).forEach(add);
  const lines = written.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  const text = lines.filter((line) => line !== '').join('\n');
  if (text === '' && hasPicture) flags.add('image only');
  return { text, flags: [...flags], marks };
}

function flagsOf(element: Element, looks: Looks): readonly Flag[] {
  const [style, classes] = ['style', 'class'].map((name) => attributeOf(element, name) ?? '');
  const found = [
    FLAG_BY_TAG.get(element.tagName),
    flagOfStyle(style ?? ''),
    attributeOf(element, 'hidden') === null ? null : ('hidden' as const),
    ...(classes ?? '').split(/\s+/).map((name) => looks.get(name)),
  ];
  return found.filter((flag) => flag != null);
}

function flagOfStyle(style: string): Flag | null {
  const written = style.toLowerCase().replace(/\s/g, '');
  if (written.includes('display:none') || written.includes('visibility:hidden')) return 'hidden';
  return written.includes('line-through') ? 'struck' : null;
}

/** Finds the classes that rules in the page's `<style>` hide or strike through. */
export function looksOf(page: Node): Looks {
  const looks = new Map<string, Flag>();
  for (const rule of stylesIn(page).join('\n').split('}')) {
    const [selectors = '', style = ''] = rule.split('{');
    const flag = flagOfStyle(style);
    if (flag === null) continue;
    for (const [, name = ''] of selectors.matchAll(/\.([\w-]+)/g)) looks.set(name, flag);
  }
  return looks;
}

function stylesIn(node: Node): string[] {
  if (isElement(node) && node.tagName === 'style')
    return childrenOf(node).flatMap((child) => ('value' in child ? [child.value] : []));
  return childrenOf(node).flatMap(stylesIn);
}

export function holdsBlock(element: Element): boolean {
  return childrenOf(element).some((child) => isElement(child) && (isBlock(child) || holdsBlock(child)));
}

/** True for blocks of text, tables, lists and headings. */
export function isBlock({ tagName }: Element): boolean {
  return BLOCKS.includes(tagName) || /^(?:table|ul|ol|dl|h[1-6])$/.test(tagName);
}
