import type { DefaultTreeAdapterMap } from 'parse5';
import type { Flag, TableRow } from './table.ts';

/** As browsers bound them. */
const MOST_COLUMNS = 1_000;
const MOST_ROWS = 65_534;

/** A cell that spans rows further down. */
interface Spanning {
  readonly until: number;
  readonly text: string;
  readonly flags: readonly Flag[];
}

interface Found {
  readonly rows: Element[];
  caption: Element | null;
  /** Tables within cells. */
  readonly inner: Element[];
}

/** Reads the rows of a table of a page; cells that span rows or columns are flagged as merged. */
export function rowsOfTable(table: Element, looks: Looks) {
  const found: Found = { rows: [], caption: null, inner: [] };
  collect(table, found, false);
  const spanning: (Spanning | undefined)[] = [];
  const rows = found.rows.map((row, index) => readRow(row, index, { spanning, looks }));
  const [first] = found.rows;
  const isKeyed = first !== undefined && cellsOf(first).every(({ tagName }) => tagName === 'th');
  return { rows, isKeyed, caption: found.caption, inner: found.inner };
}

function collect(element: Element, found: Found, isInCell: boolean): void {
  for (const child of childrenOf(element)) {
    if (!isElement(child)) continue;
    if (child.tagName === 'table') found.inner.push(child);
    else if (child.tagName === 'caption' && !isInCell) found.caption = child;
    else {
      if (child.tagName === 'tr' && !isInCell) found.rows.push(child);
      collect(child, found, isInCell || child.tagName === 'td' || child.tagName === 'th');
    }
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
    const shown = new ShownCell(looks).add(cell);
    const columns = spanOf(cell, 'colspan', MOST_COLUMNS - texts.length);
    const until = index + spanOf(cell, 'rowspan', MOST_ROWS);
    const isMerged = columns > 1 || until > index + 1;
    const own = isMerged ? [...shown.flags, 'merged' as const] : [...shown.flags];
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

/** Elements whose end tags HTML lets pages leave out. */
const WITHOUT_END = new Set('html body p li dd dt caption colgroup thead tbody tfoot tr td th'.split(' '));

/** True where the page ends before a table, or what holds it, is closed. */
export function isLeftOpen(table: Element): boolean {
  let [isOpen, isEnded] = [false, false];
  for (let around = table.parentNode; around !== null && isElement(around); around = around.parentNode) {
    isOpen ||= hasNoEnd(around);
    isEnded ||= /^(?:html|body)$/.test(around.tagName) && around.sourceCodeLocation?.endTag !== undefined;
  }
  return hasNoEnd(table) || (isOpen && !isEnded);
}

/** Elements that the page does not write itself have no place in it. */
function hasNoEnd({ tagName, sourceCodeLocation }: Element): boolean {
  return !WITHOUT_END.has(tagName) && sourceCodeLocation != null && sourceCodeLocation.endTag === undefined;
}

type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** Classes that the page's own styles hide or strike through. Which cells they really do is for a person to look at. */
export type Looks = ReadonlyMap<string, Flag>;

const FLAG_BY_TAG: Readonly<Record<string, Flag>> = {
  s: 'struck',
  del: 'struck',
  strike: 'struck',
  input: 'field',
  select: 'field',
  textarea: 'field',
};
const PICTURES = ['img', 'svg', 'i', 'picture'];
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

/** Collects what a person sees of a cell, with what makes its meaning doubtful. */
export class ShownCell {
  readonly flags = new Set<Flag>();
  readonly marks: string[] = [];
  readonly #looks: Looks;
  readonly #keepsLeadingMarks: boolean;
  #text = '';
  #hasPicture = false;

  /** Footnotes begin with their marks, which stay in their text as `[^1]: `. */
  constructor(looks: Looks, { keepsLeadingMarks = false }: { readonly keepsLeadingMarks?: boolean } = {}) {
    this.#looks = looks;
    this.#keepsLeadingMarks = keepsLeadingMarks;
  }

  add(element: Element): this {
    for (const flag of flagsOf(element, this.#looks)) this.flags.add(flag);
    this.#addAll(childrenOf(element));
    if (this.text === '' && this.#hasPicture) this.flags.add('image only');
    return this;
  }

  get text(): string {
    return this.#text
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '')
      .join('\n');
  }

  #addAll(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if ('value' in node && node.nodeName === '#text') this.#text += node.value.replace(/\s/g, ' ');
      else if (isElement(node)) this.#addElement(node);
    }
  }

  #addElement(element: Element): void {
    const { tagName } = element;
    if (tagName === 'table' || tagName === 'script' || tagName === 'style') return;
    for (const flag of flagsOf(element, this.#looks)) this.flags.add(flag);
    if (tagName === 'sup') {
      const mark = new ShownCell(this.#looks).add(element).text;
      const leads = this.#text.slice(this.#text.lastIndexOf('\n') + 1).trim() === '';
      if (leads && this.#keepsLeadingMarks) this.#text += `[^${mark}]: `;
      else this.marks.push(mark);
      return;
    }
    if (LINES.includes(tagName)) this.#text += '\n';
    if (PICTURES.includes(tagName)) this.#addPicture(element);
    else this.#addAll(childrenOf(element));
    if (LINES.includes(tagName)) this.#text += '\n';
  }

  /** A picture says what it is called; icons of fonts are elements without text. */
  #addPicture(element: Element): void {
    const name = attributeOf(element, 'alt') ?? attributeOf(element, 'aria-label') ?? attributeOf(element, 'title');
    if (name) this.#text += ` ${name} `;
    else {
      this.#addAll(childrenOf(element));
      this.#hasPicture = true;
    }
  }
}

function flagsOf(element: Element, looks: Looks): readonly Flag[] {
  const flags: Flag[] = [];
  const byTag = FLAG_BY_TAG[element.tagName];
  if (byTag !== undefined) flags.push(byTag);
  const style = flagOfStyle(attributeOf(element, 'style') ?? '');
  if (style !== null) flags.push(style);
  if (attributeOf(element, 'hidden') !== null) flags.push('hidden');
  for (const name of (attributeOf(element, 'class') ?? '').split(/\s+/)) {
    const flag = looks.get(name);
    if (flag !== undefined) flags.push(flag);
  }
  return flags;
}

function flagOfStyle(style: string): Flag | null {
  const written = style.toLowerCase().replace(/\s/g, '');
  if (written.includes('display:none') || written.includes('visibility:hidden')) return 'hidden';
  return written.includes('line-through') ? 'struck' : null;
}

/** Classes named by the rules of the page's `<style>` that hide or strike. */
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
