import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { BadList } from '../facts/bad-list.ts';
import { tablesOfPage } from './html.ts';
import { type Input, wholeText, withoutFrontMatter } from './input.ts';
import type { Table } from './table.ts';

type Block = ReturnType<typeof fromMarkdown>['children'][number];
type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;
type Parent = { readonly children: readonly unknown[] };

interface Inline {
  readonly type: string;
  readonly value?: string;
  readonly alt?: string | null | undefined;
  readonly children?: readonly Inline[];
}

/** HTML that must begin on a given line. */
interface Piece {
  readonly line: number;
  readonly html: string;
}

/** A table in HTML. Stops at the next opening tag, so that no text is scanned twice. */
const HTML_TABLE = /<table[\s>](?:(?!<table[\s>])[\s\S])*?<\/table\s*>/gi;

/** Reads the tables and bullets of a Markdown page by converting it to HTML. */
export async function markdownTables(input: Input): Promise<readonly Table[]> {
  const text = withoutFrontMatter(await wholeText(input))
    // A blank line within an HTML table would begin another block.
    .replace(HTML_TABLE, (table) => table.replace(/\n[ \t\r]*(?=\n)/g, '\n<!-- -->'));
  const page = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  // Tags left open between tables are closed at the end of the page.
  const tables = tablesOfPage(`<html>${inLines(1, piecesOf(page, text))}</html>`);
  if (tables.length === 0) throw new BadList('page.empty', { input });
  return tables;
}

/** Puts each piece on its line. */
function inLines(first: number, pieces: Iterable<Piece>): string {
  let at = first;
  let html = '';
  for (const piece of pieces) {
    html += '\n'.repeat(Math.max(0, piece.line - at)) + piece.html;
    at = Math.max(at, piece.line) + piece.html.split('\n').length - 1;
  }
  return html;
}

/** Writes the blocks of a page as HTML on their original lines. */
function* piecesOf(parent: Parent, text: string): Iterable<Piece> {
  for (const block of parent.children as Block[]) {
    if (block.type === 'list') yield* listOf(block, text);
    else if ('children' in block && !['heading', 'paragraph', 'table'].includes(block.type))
      yield* piecesOf(block, text);
    else yield { line: lineOf(block), html: blockOf(block, text) };
  }
}

function blockOf(block: Block, text: string): string {
  if (block.type === 'table') return tableOf(block, endsWithinRow(block, text));
  if (block.type === 'html') return block.value;
  const html = htmlOf(block);
  if (block.type !== 'heading') return html.replaceAll('<br>', '</p><p>').replace(/^.*$/gm, '<p>$&</p>');
  return `<h${block.depth}>${html}</h${block.depth}>`;
}

/** Writes a list; its items are read like cells. */
function* listOf(list: BlockOf<'list'>, text: string): Iterable<Piece> {
  yield { line: lineOf(list), html: '<ul>' };
  for (const item of list.children) {
    const [first, ...others] = item.children as Block[];
    const isNamed = first?.type === 'paragraph';
    yield { line: lineOf(item), html: `<li>${isNamed ? markedOf(first) : ''}` };
    yield* piecesOf({ children: isNamed ? others : item.children }, text);
    yield { line: 0, html: '</li>' };
  }
  yield { line: 0, html: '</ul>' };
}

function tableOf(table: BlockOf<'table'>, isCut: boolean): string {
  const rows = table.children.map((row, index) => {
    const cells = row.children.map((cell) => cellOf(index === 0 ? 'th' : 'td', cell));
    return { line: lineOf(row), html: `<tr>${cells.join('')}</tr>` };
  });
  return `<table>${inLines(lineOf(table), rows)}${isCut ? '' : '</table>'}`;
}

/** True if the page ends within a row: other rows end with a vertical bar and have more cells. */
function endsWithinRow({ children, position }: BlockOf<'table'>, page: string): boolean {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || page.slice(end?.offset).trim() !== '') return false;
  const lines = page.slice(start.offset, end?.offset).split('\n');
  const last = lines.pop() ?? '';
  const [width = 0, ...widths] = children.map((row) => row.children.length).reverse();
  const isShort = !page.endsWith('\n') && widths.every((other) => width < other);
  return lines.every(isClosed) && (!isClosed(last) || isShort);
}

/** Returns the HTML of inline content. */
function htmlOf(node: Inline): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return /^<br\b/i.test(node.value ?? '') ? '<br>' : (node.value ?? '');
  if (node.type === 'image') return `<img alt="${escaped(node.alt ?? '')}">`;
  return node.children?.map(htmlOf).join('') ?? escaped(node.value ?? '');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function cellOf(tag: 'td' | 'th', cell: Inline): string {
  return `<${tag}>${markedOf(cell)}</${tag}>`;
}

/** Writes a cell or item; footnote marks and struck text keep their notation. */
function markedOf(cell: Inline): string {
  const html = htmlOf(cell)
    .replaceAll('\n', '<br>')
    .replace(/\[\^([^\]\s]{1,40})\](?!:)/g, '<sup>$1</sup>');
  const shown = html.replaceAll('~~', '');
  return shown === html ? html : `<s>${shown}</s>`;
}

function isClosed(line: string): boolean {
  return /[^\\]\|$/.test(line.trimEnd());
}

function lineOf(node: { readonly position?: { readonly start: { readonly line: number } } | undefined }): number {
  return node.position?.start.line ?? 0;
}
