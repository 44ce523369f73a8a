import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { readTablesIn } from './html.ts';
import { headText, type Input, wholeText } from './input.ts';
import { type Block, cellOf, type Parent, textOfBlock } from './markdown-text.ts';
import { PageTables } from './page-tables.ts';
import type { Table, TableRow } from './table.ts';

/** Reads the tables of a page in Markdown; of a page without one, each list of bullets is a table of one column. */
export async function markdownTables(input: Input): Promise<readonly Table[]> {
  const text = withoutFrontMatter(await wholeText(input));
  const page = fromMarkdown(text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const hasTable = blocksIn(page).some((block) => block.type === 'table' || isHtmlTable(block));
  const tables = new PageTables();
  readBlocks(page, tables, { bullets: !hasTable, under: null, text });
  return tables.all();
}

interface Reading {
  /** True if lists of bullets are tables. */
  readonly bullets: boolean;
  /** The item of a list that the blocks are within. */
  readonly under: string | null;
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
  if (block.type === 'heading') tables.heading(block.depth, textOfBlock(block));
  else if (block.type === 'table')
    tables.table(rowsOf(block), { isKeyed: true, isCut: endsWithinRow(block, reading.text) });
  else if (block.type === 'list' && reading.bullets) readBullets(block, tables, reading);
  else if ('children' in block && block.type !== 'paragraph') readBlocks(block as Parent, tables, reading);
  else readText(block, tables);
}

function readText(block: Block, tables: PageTables): void {
  const lines = textOfBlock(block, { keepsLeadingMarks: true }).split('\n');
  for (const [index, text] of lines.entries()) tables.text(lineOf(block) + index, text);
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
  readTablesIn(page.slice(start, end), lineOf(block), tables);
  return end;
}

function rowsOf(table: Extract<Block, { type: 'table' }>): TableRow[] {
  return table.children.map((row) => {
    const cells = row.children.map(cellOf);
    const flags = new Map(cells.flatMap((cell, position) => (cell.flags.length > 0 ? [[position, cell.flags]] : [])));
    const marks = new Map(cells.flatMap((cell, position) => (cell.marks.length > 0 ? [[position, cell.marks]] : [])));
    return {
      line: lineOf(row),
      texts: cells.map(({ text }) => text),
      ...(flags.size > 0 && { flags }),
      ...(marks.size > 0 && { marks }),
    };
  });
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
  const items = list.children.map((item) => {
    const [first, ...others] = item.children as Block[];
    const text = first !== undefined && first.type === 'paragraph' ? textOfBlock(first) : '';
    return { line: lineOf(item), text, within: text === '' ? item.children : others };
  });
  const rows = items.filter(({ text }) => text !== '').map(({ line, text }) => ({ line, texts: [text] }));
  const name = reading.under ?? tables.lastHeading;
  if (rows.length > 0)
    tables.table([{ line: lineOf(list), texts: [name] }, ...rows], { isKeyed: true, within: reading.under });
  for (const { text, within } of items)
    readBlocks({ children: within } as Parent, tables, { ...reading, under: text === '' ? reading.under : text });
}

function blocksIn(parent: Parent): Block[] {
  return (parent.children as Block[]).flatMap((block) =>
    'children' in block ? [block, ...blocksIn(block as Parent)] : [block],
  );
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
  return lines.some((line) => /^#{1,6} \S/.test(line)) && lines.some(isListed);
}

function isDelimiterRow(line: string): boolean {
  const cells = line
    .trim()
    .split('|')
    .map((cell) => cell.trim());
  return line.includes('|') && line.includes('-') && cells.every((cell) => cell === '' || /^:?-+:?$/.test(cell));
}
