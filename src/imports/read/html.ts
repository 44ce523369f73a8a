import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { BadList } from '../facts/bad-list.ts';
import { childrenOf, type Element, isElement, looksOf, rowsOfTable, shownOf } from './html-cells.ts';
import { type Input, wholeText } from './input.ts';
import { type Table, type TextLine, wholeTable } from './table.ts';

type Node = DefaultTreeAdapterMap['node'];

/** Parts of a page that are invisible or used for navigation. */
const PASSED_OVER = ['script', 'style', 'template', 'nav', 'noscript', 'head'];
const BLOCKS = ['p', 'li', 'dt', 'dd', 'div', 'blockquote', 'pre', 'figcaption', 'td', 'th'];
/** A page is cut off if one of these is left open and the page has no end tag. */
const PARTS = ['div', 'section', 'article', 'main'];
const PATH_SEPARATOR = ' › ';
/** Attribute of tables that were made from bullets. */
export const BULLETS = 'data-bullets';
/** A footnote in Markdown: `[^3]: text`. */
const FOOTNOTE = /^\[\^([^\]\s]{1,40})\]:\s*(.*)$/s;

/** Reads the tables of a saved web page, without anything that its scripts would add. */
export async function pageTables(input: Input): Promise<readonly Table[]> {
  const tables = tablesOfPage(await wholeText(input));
  if (tables.length === 0) throw new BadList('page.tableless', { input });
  return tables;
}

export function tablesOfPage(html: string): readonly Table[] {
  let breaksOff = false;
  const page = parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code }) => {
      breaksOff ||= code.startsWith('eof-');
    },
  });
  const { tables, texts, isLeftOpen } = readPage(page);
  // Footnotes may be at the end of the page, which may be cut off after its last table.
  const isLast = (index: number) => (breaksOff || isLeftOpen) && index === tables.length - 1;
  return tables.map((table, index) => ({ ...table, texts, isCut: table.isCut || isLast(index) }));
}

/** Collects the tables of a page with the headings above them, and all other text; `isLeftOpen`: a part of the page is not closed. */
function readPage(page: Node) {
  const texts: TextLine[] = [];
  const tables: (Table & { readonly isCut: boolean })[] = [];
  let [hasOpenPart, isEnded] = [false, false];
  const looks = looksOf(page);
  const headings = new Map<number, string>();
  const counts = new Map<string, number>();

  function read(node: Node): void {
    if (!isElement(node) || PASSED_OVER.includes(node.tagName)) return;
    const { tagName } = node;
    hasOpenPart ||= PARTS.includes(tagName) && !hasEnd(node);
    isEnded ||= ['html', 'body'].includes(tagName) && hasEnd(node);
    const level = /^h([1-6])$/.exec(tagName)?.[1];
    if (level !== undefined) readHeading(Number(level), node);
    else if (tagName === 'table') readTable(node);
    else if (BLOCKS.includes(tagName) && !holdsBlock(node)) readText(node);
    else childrenOf(node).forEach(read);
  }

  /** Replaces the headings of the same and lower levels. */
  function readHeading(level: number, heading: Element): void {
    for (const each of [...headings.keys()]) if (each >= level) headings.delete(each);
    headings.set(level, onOneLine(heading));
  }

  /** Reads a block of text, which may have several footnotes, each on its own line. */
  function readText(block: Element): void {
    const shown = shownOf(block, looks, { keepsLeadingMarks: true }).text;
    const line = block.sourceCodeLocation?.startLine ?? 0;
    for (const text of shown.split(/\n(?=\[\^)/).map((each) => each.replaceAll('\n', ' ').trim())) {
      const [, mark, explained = ''] = FOOTNOTE.exec(text) ?? [];
      if (mark !== undefined) texts.push({ line, text: explained, mark });
      else if (text !== '') texts.push({ line, text });
    }
  }

  /** Reads a table; a caption counts as a further heading. */
  function readTable(table: Element): void {
    const { rows, isKeyed, caption, inner } = rowsOfTable(table, looks);
    const title = caption === null ? '' : onOneLine(caption);
    const over = [...headings.values(), ...(title === '' ? [] : [title])];
    const at = nameOf(over);
    const isBullets = table.attrs.some(({ name }) => name === BULLETS);
    if (rows.length > 0) tables.push({ ...wholeTable(rows, { at, isKeyed, isBullets }), isCut: !hasEnd(table) });
    inner.forEach(readTable);
  }

  /** Names a table by its headings, with a number if several tables share them. */
  function nameOf(over: readonly string[]): string {
    const path = over.slice(-2).join(PATH_SEPARATOR);
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    if (count === 1) return path;
    return path === '' ? `Table ${count}` : `${path} #${count}`;
  }

  function onOneLine(element: Element): string {
    return shownOf(element, looks).text.replaceAll('\n', ' ').trim();
  }

  childrenOf(page).forEach(read);
  // A page with an end tag may leave parts open.
  return { tables, texts, isLeftOpen: hasOpenPart && !isEnded };
}

function hasEnd({ sourceCodeLocation }: Element): boolean {
  return sourceCodeLocation?.endTag !== undefined;
}

function holdsBlock(element: Element): boolean {
  return childrenOf(element).some(
    (child) =>
      isElement(child) &&
      (BLOCKS.includes(child.tagName) || /^(?:table|ul|ol|dl|h[1-6])$/.test(child.tagName) || holdsBlock(child)),
  );
}
