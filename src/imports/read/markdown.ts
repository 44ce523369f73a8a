import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { BadList } from '../facts/bad-list.ts';
import { readPiece } from './html.ts';
import { headText, type Input, wholeText } from './input.ts';
import { PageTables } from './page-tables.ts';
import type { Table } from './table.ts';

type Block = ReturnType<typeof fromMarkdown>['children'][number];
type Parent = { readonly children: readonly unknown[] };

interface Inline {
  readonly type: string;
  readonly value?: string;
  readonly alt?: string | null | undefined;
  readonly children?: readonly Inline[];
}

const NO_TABLE =
  'This page has neither a table nor bullets, so it holds no list. Put its names into one of these, or into CSV under a heading such as Service.';

/** Reads the tables of a page in Markdown by the HTML that it stands for; of a page without one, each list of bullets is a table of one column. */
export async function markdownTables(input: Input): Promise<readonly Table[]> {
  const text = withoutFrontMatter(await wholeText(input));
  const page = fromMarkdown(text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const hasTable = blocksIn(page).some((block) => block.type === 'table' || isHtmlTable(block));
  const tables = new PageTables();
  readBlocks(page, tables, { bullets: !hasTable, under: '', text });
  const found = tables.all();
  if (found.length === 0) throw new BadList(NO_TABLE, { input });
  return found;
}

interface Reading {
  /** True if lists of bullets are tables. */
  readonly bullets: boolean;
  /** The item of a list that the blocks are within, as HTML; empty: none. */
  readonly under: string;
  /** The whole page. */
  readonly text: string;
}

function readBlocks(parent: Parent, tables: PageTables, reading: Reading): void {
  let read = 0;
  for (const block of parent.children as Block[]) {
    // A blank line within a table in HTML begins another block.
    if ((block.position?.start.offset ?? 0) < read) continue;
    if (isHtmlTable(block)) read = readHtmlTable(block, tables, reading.text);
    else readBlock(block, tables, reading);
  }
}

function readBlock(block: Block, tables: PageTables, reading: Reading): void {
  const read = (html: string) => readPiece(html, lineOf(block), tables);
  if (block.type === 'heading') read(`<h${block.depth}>${htmlOf(block)}</h${block.depth}>`);
  else if (block.type === 'table') read(htmlOfTable(block, endsWithinRow(block, reading.text)));
  else if (block.type === 'list' && reading.bullets) readBullets(block, tables, reading);
  else if ('children' in block && block.type !== 'paragraph') readBlocks(block, tables, reading);
  else if (block.type === 'html') read(block.value);
  else read(htmlOf(block).replace(/^.*$/gm, '<p>$&</p>'));
}

function isHtmlTable(block: Block): boolean {
  return block.type === 'html' && /<table[\s>]/i.test(block.value);
}

/** Returns where it ends. */
function readHtmlTable(block: Block, tables: PageTables, page: string): number {
  const start = block.position?.start.offset ?? 0;
  const closing = /<\/table\s*>/i.exec(page.slice(start));
  const length = closing === null ? page.length : closing.index + closing[0].length;
  const end = Math.max(start + length, block.position?.end.offset ?? 0);
  readPiece(page.slice(start, end), lineOf(block), tables);
  return end;
}

/** HTML of what stands in a line; a break in it is a line end. */
function htmlOf(node: Inline): string {
  if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value ?? ''))) return '\n';
  if (node.type === 'html') return node.value ?? '';
  if (node.type === 'image') return `<img alt="${escaped(node.alt ?? '')}">`;
  return node.children?.map(htmlOf).join('') ?? escaped(node.value ?? '');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Footnote marks and struck text, which stand in a cell as they are written. */
function cellOf(tag: 'td' | 'th', cell: Inline): string {
  const html = htmlOf(cell)
    .replaceAll('\n', '<br>')
    .replace(/\[\^([^\]\s]{1,40})\]/g, '<sup>$1</sup>');
  const shown = html.replaceAll('~~', '');
  return `<${tag}>${shown === html ? html : `<s>${shown}</s>`}</${tag}>`;
}

function htmlOfTable(table: Extract<Block, { type: 'table' }>, isCut: boolean): string {
  const rows = table.children.map((row, index) => ({
    line: lineOf(row),
    html: row.children.map((cell) => cellOf(index === 0 ? 'th' : 'td', cell)).join(''),
  }));
  return `<table>${rowsFrom(lineOf(table), rows)}${isCut ? '' : '</table>'}`;
}

/** Each row in its line. */
function rowsFrom(first: number, rows: readonly { readonly line: number; readonly html: string }[]): string {
  let at = first;
  let html = '';
  for (const row of rows) {
    html += `${'\n'.repeat(row.line - at)}<tr>${row.html}</tr>`;
    at = row.line;
  }
  return html;
}

/** True where the page ends within a row: others are closed by a bar, and have more cells. */
function endsWithinRow({ children, position }: Extract<Block, { type: 'table' }>, text: string): boolean {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || text.slice(end?.offset).trim() !== '') return false;
  const lines = text.slice(start.offset, end?.offset).split('\n');
  const last = lines.pop() ?? '';
  const [width = 0, ...widths] = children.map((row) => row.children.length).reverse();
  const isShort = !text.endsWith('\n') && widths.every((other) => width < other);
  return lines.every(isClosed) && (!isClosed(last) || isShort);
}

function isClosed(line: string): boolean {
  return /[^\\]\|$/.test(line.trimEnd());
}

/** A list under a heading or an item is a table of one column, which is called so. */
function readBullets(list: Extract<Block, { type: 'list' }>, tables: PageTables, reading: Reading): void {
  const { under } = reading;
  const items = list.children.map((item) => {
    const [first, ...others] = item.children as Block[];
    return first?.type === 'paragraph' ? { item, first, within: others } : { item, first: null, within: item.children };
  });
  const rows = items.flatMap(({ item, first }) =>
    first === null ? [] : { line: lineOf(item), html: cellOf('td', first) },
  );
  if (rows.length > 0) {
    const heading = { line: lineOf(list), html: `<th>${under || escaped(tables.lastHeading)}</th>` };
    const table = `<table><caption>${under}</caption>${rowsFrom(heading.line, [heading, ...rows])}</table>`;
    readPiece(table, heading.line, tables);
  }
  for (const { first, within } of items) {
    readBlocks({ children: within }, tables, { ...reading, under: first === null ? under : htmlOf(first) });
  }
}

function blocksIn(parent: Parent): Block[] {
  return (parent.children as Block[]).flatMap((block) => ('children' in block ? [block, ...blocksIn(block)] : [block]));
}

function lineOf(node: { readonly position?: { readonly start: { readonly line: number } } | undefined }): number {
  return node.position?.start.line ?? 0;
}

/** Keeps its lines, as blank ones, so that reports lead to the right place. */
function withoutFrontMatter(text: string): string {
  const lines = text.split('\n');
  const end =
    lines[0]?.trimEnd() === '---' ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') : -1;
  return end === -1 ? text : lines.map((line, index) => (index <= end ? '' : line)).join('\n');
}

/** True for a page with a table, or with bullets or a table in HTML under a heading; front matter alone may be YAML. */
export function isMarkdown(input: Input): boolean {
  const lines = withoutFrontMatter(headText(input)).split('\n');
  if (lines.some((line, index) => isDelimiterRow(line) && (lines[index - 1] ?? '').includes('|'))) return true;
  const isListed = (line: string) => /^ {0,3}(?:[-*+] \S|<table[\s>])/i.test(line);
  const isNamedSo = /\.mdx?$/i.test(input.name);
  return lines.some((line) => /^#{1,6} \S/.test(line)) && (isNamedSo || lines.some(isListed));
}

function isDelimiterRow(line: string): boolean {
  const cells = line
    .trim()
    .split('|')
    .map((cell) => cell.trim());
  return line.includes('|') && line.includes('-') && cells.every((cell) => cell === '' || /^:?-+:?$/.test(cell));
}
