import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { isLeftOpen, rowsOfTable } from './html-grid.ts';
import { childrenOf, type Element, isElement, type Looks, looksOf, ShownCell } from './html-text.ts';
import { type Input, wholeText } from './input.ts';
import { PageTables } from './page-tables.ts';
import type { Table } from './table.ts';

type Node = DefaultTreeAdapterMap['node'];

/** Parts of a page that a browser shows nothing of, or that lead elsewhere. */
const PASSED_OVER = ['script', 'style', 'template', 'nav', 'noscript', 'head'];
const BLOCKS = ['p', 'li', 'dt', 'dd', 'div', 'blockquote', 'pre', 'figcaption', 'td', 'th'];

/** Reads the tables of a web page as it was saved; what its programs would show is not there. */
export async function pageTables(input: Input): Promise<readonly Table[]> {
  let isCut = false;
  const page = parse(await wholeText(input), {
    sourceCodeLocationInfo: true,
    onParseError: ({ code }) => {
      isCut ||= code.startsWith('eof-');
    },
  });
  const tables = new PageTables();
  readNodes(childrenOf(page), { tables, looks: looksOf(page), linesOver: 0 });
  if (isCut) tables.breaksOff();
  return tables.all();
}

/** Adds what stands in a piece of HTML, which begins in a line of another page. */
export function readPiece(html: string, line: number, tables: PageTables): void {
  const piece = parse(html, { sourceCodeLocationInfo: true });
  readNodes(childrenOf(piece), { tables, looks: looksOf(piece), linesOver: line - 1 });
}

interface Page {
  readonly tables: PageTables;
  readonly looks: Looks;
  readonly linesOver: number;
}

function readNodes(nodes: readonly Node[], page: Page): void {
  for (const node of nodes) {
    if (!isElement(node) || PASSED_OVER.includes(node.tagName)) continue;
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (level !== undefined) page.tables.heading(Number(level), textOf(node, page));
    else if (node.tagName === 'table') readTable(node, page);
    else if (BLOCKS.includes(node.tagName) && !holdsBlock(node)) readText(node, page);
    else readNodes(childrenOf(node), page);
  }
}

/** A block may hold several footnotes, each on a line of its own. */
function readText(block: Element, { tables, looks, linesOver }: Page): void {
  const { text } = new ShownCell(looks, { keepsLeadingMarks: true }).add(block);
  const line = linesOver + (block.sourceCodeLocation?.startLine ?? 0);
  for (const each of text.split(/\n(?=\[\^)/)) tables.text(line, each.replaceAll('\n', ' '));
}

function readTable(table: Element, page: Page): void {
  const { rows, isKeyed, caption, inner } = rowsOfTable(table, page);
  page.tables.table(rows, {
    isKeyed,
    caption: caption === null ? '' : textOf(caption, page),
    isCut: isLeftOpen(table),
  });
  for (const each of inner) readTable(each, page);
}

function holdsBlock(element: Element): boolean {
  return childrenOf(element).some(
    (child) =>
      isElement(child) &&
      (BLOCKS.includes(child.tagName) || /^(?:table|ul|ol|dl|h[1-6])$/.test(child.tagName) || holdsBlock(child)),
  );
}

function textOf(element: Element, { looks }: Page): string {
  return new ShownCell(looks).add(element).text.replaceAll('\n', ' ');
}
