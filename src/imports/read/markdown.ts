import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { BadList } from '../facts/bad-list.ts';
import { withoutFrontMatter } from './form.ts';
import { tablesOfPage } from './html.ts';
import { type Input, wholeText } from './input.ts';
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

/** HTML that is to begin in a line. */
interface Piece {
  readonly line: number;
  readonly html: string;
}

/** Reads the tables of a page in Markdown by the HTML that it stands for; of a page without one, each list of bullets is a table of one column. */
export async function markdownTables(input: Input): Promise<readonly Table[]> {
  const text = withoutFrontMatter(await wholeText(input));
  const page = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const hasTable = blocksIn(page).some((block) => block.type === 'table' || isHtmlTable(block));
  const pieces = new PageWriter(text, !hasTable).piecesOf(page);
  // Tags that are left open between its tables end with the page.
  const found = tablesOfPage(`${inLines(1, pieces)}</body></html>`);
  if (found.length === 0) throw new BadList('page.empty', { input });
  return found;
}

/** Each piece in its line. */
function inLines(first: number, pieces: Iterable<Piece>): string {
  let at = first;
  let html = '';
  for (const piece of pieces) {
    html += '\n'.repeat(Math.max(0, piece.line - at)) + piece.html;
    at = Math.max(at, piece.line) + piece.html.split('\n').length - 1;
  }
  return html;
}

/** Writes the blocks of a page as HTML, in the lines in which they stand. */
class PageWriter {
  readonly #text: string;
  /** True if lists of bullets are tables. */
  readonly #bullets: boolean;
  #heading = '';

  constructor(text: string, bullets: boolean) {
    this.#text = text;
    this.#bullets = bullets;
  }

  /** `under`: the item of a list that the blocks are within, as HTML; empty: none. */
  *piecesOf(parent: Parent, under = ''): Iterable<Piece> {
    let end = 0;
    for (const block of parent.children as Block[]) {
      const start = block.position?.start.offset ?? 0;
      // A blank line within a table in HTML begins another block.
      if (start < end) continue;
      if (isHtmlTable(block)) end = this.#endOfTable(block);
      if (isHtmlTable(block)) yield { line: lineOf(block), html: this.#text.slice(start, end) };
      else if (block.type === 'list' && this.#bullets) yield* this.#bulletsOf(block, under);
      else if ('children' in block && !['heading', 'paragraph', 'table'].includes(block.type))
        yield* this.piecesOf(block, under);
      else yield { line: lineOf(block), html: this.#htmlOf(block) };
    }
  }

  #htmlOf(block: Block): string {
    if (block.type === 'table') return this.#tableOf(block);
    if (block.type === 'html') return block.value;
    const html = htmlOf(block);
    if (block.type !== 'heading') return html.replaceAll('<br>', '</p><p>').replace(/^.*$/gm, '<p>$&</p>');
    this.#heading = html;
    return `<h${block.depth}>${html}</h${block.depth}>`;
  }

  #endOfTable({ position }: Block): number {
    const start = position?.start.offset ?? 0;
    const closing = /<\/table\s*>/i.exec(this.#text.slice(start));
    const length = closing === null ? this.#text.length : closing.index + closing[0].length;
    return Math.max(start + length, position?.end.offset ?? 0);
  }

  #tableOf(table: BlockOf<'table'>): string {
    const rows = table.children.map((row, index) => {
      const cells = row.children.map((cell) => cellOf(index === 0 ? 'th' : 'td', cell));
      return { line: lineOf(row), html: `<tr>${cells.join('')}</tr>` };
    });
    return `<table>${inLines(lineOf(table), rows)}${this.#endsWithinRow(table) ? '' : '</table>'}`;
  }

  /** True where the page ends within a row: others are closed by a bar, and have more cells. */
  #endsWithinRow({ children, position }: BlockOf<'table'>): boolean {
    const { start, end } = position ?? {};
    if (start?.offset === undefined || this.#text.slice(end?.offset).trim() !== '') return false;
    const lines = this.#text.slice(start.offset, end?.offset).split('\n');
    const last = lines.pop() ?? '';
    const [width = 0, ...widths] = children.map((row) => row.children.length).reverse();
    const isShort = !this.#text.endsWith('\n') && widths.every((other) => width < other);
    return lines.every(isClosed) && (!isClosed(last) || isShort);
  }

  /** A list under a heading or an item is a table of one column, which is called so. */
  *#bulletsOf(list: BlockOf<'list'>, under: string): Iterable<Piece> {
    const items = list.children.map((item) => {
      const [first, ...others] = item.children as Block[];
      const isNamed = first?.type === 'paragraph';
      return { line: lineOf(item), first: isNamed ? first : null, within: isNamed ? others : item.children };
    });
    const rows = items.flatMap(({ line, first }) =>
      first === null ? [] : { line, html: `<tr>${cellOf('td', first)}</tr>` },
    );
    if (rows.length > 0) {
      const line = lineOf(list);
      const heading = { line, html: `<tr><th>${under || this.#heading}</th></tr>` };
      yield { line, html: `<table><caption>${under}</caption>${inLines(line, [heading, ...rows])}</table>` };
    }
    for (const { first, within } of items) {
      yield* this.piecesOf({ children: within }, first === null ? under : htmlOf(first).replaceAll('\n', ' '));
    }
  }
}

function isHtmlTable(block: Block): boolean {
  return block.type === 'html' && /<table[\s>]/i.test(block.value);
}

/** HTML of what stands in a line. */
function htmlOf(node: Inline): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return /^<br\b/i.test(node.value ?? '') ? '<br>' : (node.value ?? '');
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

function isClosed(line: string): boolean {
  return /[^\\]\|$/.test(line.trimEnd());
}

function blocksIn(parent: Parent): Block[] {
  return (parent.children as Block[]).flatMap((block) => ('children' in block ? [block, ...blocksIn(block)] : [block]));
}

function lineOf(node: { readonly position?: { readonly start: { readonly line: number } } | undefined }): number {
  return node.position?.start.line ?? 0;
}
