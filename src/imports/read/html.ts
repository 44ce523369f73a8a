import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { isLeftOpen } from './html-end.ts';
import { rowsOfTable } from './html-grid.ts';
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
  readNodes(childrenOf(page), tables, looksOf(page));
  if (isCut) tables.breaksOff();
  return tables.all();
}

function readNodes(nodes: readonly Node[], tables: PageTables, looks: Looks): void {
  for (const node of nodes) {
    if (!isElement(node) || PASSED_OVER.includes(node.tagName)) continue;
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (level !== undefined) tables.heading(Number(level), textOf(node, looks));
    else if (node.tagName === 'table') readTable(node, tables, looks);
    else if (BLOCKS.includes(node.tagName) && !holdsBlock(node)) readText(node, tables, looks);
    else readNodes(childrenOf(node), tables, looks);
  }
}

/** A block may hold several footnotes, each on a line of its own. */
function readText(block: Element, tables: PageTables, looks: Looks): void {
  const { text } = new ShownCell(looks, { keepsLeadingMarks: true }).add(block);
  for (const each of text.split(/\n(?=\[\^)/)) tables.text(lineOf(block), each.replaceAll('\n', ' '));
}

/** Adds a table that stands in the HTML of another page, from a line on. */
export function readTablesIn(html: string, line: number, tables: PageTables): void {
  const page = parse('\n'.repeat(line - 1) + html, { sourceCodeLocationInfo: true });
  readNodes(childrenOf(page), tables, looksOf(page));
}

function readTable(table: Element, tables: PageTables, looks: Looks): void {
  const { rows, isKeyed, caption, inner } = rowsOfTable(table, looks);
  tables.table(rows, {
    isKeyed,
    caption: caption === null ? null : textOf(caption, looks),
    isCut: isLeftOpen(table),
  });
  for (const each of inner) readTable(each, tables, looks);
}

function holdsBlock(element: Element): boolean {
  return childrenOf(element).some(
    (child) =>
      isElement(child) &&
      (BLOCKS.includes(child.tagName) || /^(?:table|ul|ol|dl|h[1-6])$/.test(child.tagName) || holdsBlock(child)),
  );
}

function textOf(element: Element, looks: Looks): string {
  return new ShownCell(looks).add(element).text.replaceAll('\n', ' ');
}

export function lineOf(element: Element): number {
  return element.sourceCodeLocation?.startLine ?? 0;
}
