import { attributeOf, childrenOf, type Element, flagsOf, isElement, type Looks, ShownCell } from './html-text.ts';
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
