import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { BadList } from '../facts/bad-list.ts';
import {
  BLOCKS,
  childrenOf,
  type Element,
  holdsBlock,
  isElement,
  looksOf,
  rowsOfTable,
  shownOf,
} from './html-cells.ts';
import { itemsOf, lineOf, rowOfItem } from './html-lists.ts';
import { type Input, wholeText } from './input.ts';
import { type Table, type TextLine, wholeTable } from './table.ts';

type Node = DefaultTreeAdapterMap['node'];

/** Parts of a page that are invisible or used for navigation. */
const PASSED_OVER = ['script', 'style', 'template', 'nav', 'noscript', 'head'];
/** A page is cut off if one of these is left open and the page has no end tag. */
const PARTS = ['div', 'section', 'article', 'main'];
const PATH_SEPARATOR = ' › ';
/** A footnote in Markdown: `[^3]: text`. */
const FOOTNOTE = /^\[\^([^\]\s]{1,40})\]:\s*(.*)$/s;

/** Reads the tables of a saved web page, without anything that its scripts would add. */
export async function pageTables(input: Input): Promise<readonly Table[]> {
  const tables = tablesOfPage(await wholeText(input));
  if (tables.length === 0) throw new BadList('page.empty', { input });
  return tables;
}

/** Returns the tables of a page and, after them, each list of bullets as a table with one column. */
export function tablesOfPage(html: string): readonly Table[] {
  let breaksOff = false;
  const page = parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code }) => {
      breaksOff ||= code.startsWith('eof-');
    },
  });
  const { tables, bullets, texts, isLeftOpen } = readPage(page);
  // Without tables, bullets are the list; next to tables, they may be footnotes.
  if (tables.length === 0) return bullets.map((table) => ({ ...table, texts: texts.filter(({ isItem }) => !isItem) }));
  const all = texts.map(({ isItem: _isItem, ...text }) => text);
  // Footnotes may be at the end of the page, which may be cut off after its last table.
  const isLast = (index: number) => (breaksOff || isLeftOpen) && index === tables.length - 1;
  return [
    ...tables.map((table, index) => ({ ...table, texts: all, isCut: table.isCut || isLast(index) })),
    ...bullets.map((table) => ({ ...table, texts: all, at: `${table.at} (bullets)`.trim(), isBullets: true })),
  ];
}

/** Collects the tables and bullets of a page with the headings above them, and all other text; `isLeftOpen`: a part of the page is not closed. */
function readPage(page: Node) {
  const texts: (TextLine & { readonly isItem: boolean })[] = [];
  const tables: (Table & { readonly isCut: boolean })[] = [];
  const bullets: Table[] = [];
  let [hasOpenPart, isEnded] = [false, false];
  const looks = looksOf(page);
  const headings = new Map<number, string>();
  const [names, namesOfBullets] = [namer(), namer()];

  /** `under`: the enclosing item of a list. */
  function read(node: Node, under = ''): void {
    if (!isElement(node) || PASSED_OVER.includes(node.tagName)) return;
    const { tagName } = node;
    hasOpenPart ||= PARTS.includes(tagName) && !hasEnd(node);
    isEnded ||= ['html', 'body'].includes(tagName) && hasEnd(node);
    if (/^h[1-6]$/.test(tagName)) readHeading(Number(tagName[1]), node);
    else if (tagName === 'table') readTable(node);
    else if (['ul', 'ol'].includes(tagName)) readBullets(node, under);
    else if (BLOCKS.includes(tagName) && !holdsBlock(node)) readText(node);
    else readAll(childrenOf(node), under);
  }

  function readAll(nodes: readonly Node[], under = ''): void {
    for (const node of nodes) read(node, under);
  }

  /** Replaces the headings of the same and lower levels. */
  function readHeading(level: number, heading: Element): void {
    for (const each of [...headings.keys()]) if (each >= level) headings.delete(each);
    headings.set(level, onOneLine(heading));
  }

  /** Reads a block of text, which may have several footnotes, each on its own line. */
  function readText(block: Element, isItem = false): void {
    const shown = shownOf(block, looks, { keepsLeadingMarks: true }).text;
    const line = lineOf(block);
    for (const text of shown.split(/\n(?=\[\^)/).map((each) => each.replaceAll('\n', ' ').trim())) {
      const [, mark, explained = ''] = FOOTNOTE.exec(text) ?? [];
      if (mark !== undefined) texts.push({ line, text: explained, mark, isItem });
      else if (text !== '') texts.push({ line, text, isItem });
    }
  }

  /** Reads a table; a caption counts as a further heading. */
  function readTable(table: Element): void {
    const { rows, isKeyed, caption, inner } = rowsOfTable(table, looks);
    const title = caption === null ? '' : onOneLine(caption);
    const at = names([...headings.values(), title]);
    if (rows.length > 0) tables.push({ ...wholeTable(rows, { at, isKeyed }), isCut: !hasEnd(table) });
    for (const each of inner) readTable(each);
  }

  /** Reads a list as a table with one column, named after the item around it or the heading above it. */
  function readBullets(list: Element, under = ''): void {
    const items = itemsOf(list);
    const rows = items.flatMap(({ own }) => rowOfItem(own, looks) ?? []);
    const over = [...headings.values(), under].filter((text) => text !== '');
    const heading = { line: lineOf(list), texts: over.slice(-1) };
    if (rows.length > 0) bullets.push(wholeTable([heading, ...rows], { at: namesOfBullets(over), isKeyed: true }));
    for (const { own, rest } of items) {
      readText(own, true);
      readAll(rest, onOneLine(own) || under);
    }
  }

  function onOneLine(element: Element): string {
    return shownOf(element, looks).text.replaceAll('\n', ' ').trim();
  }

  readAll(childrenOf(page));
  // A page with an end tag may leave parts open.
  return { tables, bullets, texts, isLeftOpen: hasOpenPart && !isEnded };
}

/** Names tables by the last headings above them, with a number if several share these. */
function namer() {
  const counts = new Map<string, number>();
  return (over: readonly string[]): string => {
    const path = over
      .filter((text) => text !== '')
      .slice(-2)
      .join(PATH_SEPARATOR);
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    if (count === 1) return path;
    return path === '' ? `Table ${count}` : `${path} #${count}`;
  };
}

function hasEnd({ sourceCodeLocation }: Element): boolean {
  return sourceCodeLocation?.endTag !== undefined;
}
