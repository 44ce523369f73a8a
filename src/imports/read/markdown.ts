import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { BadList } from '../facts/bad-list.ts';
import { BULLETS, tablesOfPage } from './html.ts';
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

/** Reads the tables of a Markdown page by converting it to HTML. After them, each list of bullets becomes a table with one column. */
export async function markdownTables(input: Input): Promise<readonly Table[]> {
  const text = withoutFrontMatter(await wholeText(input))
    // A blank line within an HTML table would begin another block.
    .replace(HTML_TABLE, (table) => table.replace(/\n[ \t\r]*(?=\n)/g, '\n<!-- -->'));
  const page = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const read = (bullets: boolean) => {
    // Tags left open between tables are closed at the end of the page.
    return tablesOfPage(`<html>${inLines(1, writePage(page, { text, bullets }))}</html>`);
  };
  const tables = read(false);
  const all = read(true);
  if (all.length === 0) throw new BadList('page.empty', { input });
  if (tables.length === 0) return all.map((table) => ({ ...table, isBullets: false }));
  // Bullets may be footnotes of the tables, so bullet tables use the texts of the page without bullets.
  const texts = tables[0]?.texts ?? [];
  const bullets = all.filter(({ isBullets }) => isBullets);
  return [...tables, ...bullets.map((table) => ({ ...table, texts, at: `${table.at} (bullets)` }))];
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

/** Writes the blocks of a page as HTML on their original lines; `bullets`: writes lists as tables. */
function writePage(
  page: Parent,
  { text, bullets }: { readonly text: string; readonly bullets: boolean },
): Iterable<Piece> {
  let heading = '';

  /** `under`: the enclosing list item as HTML; empty for none. */
  function* piecesOf(parent: Parent, under = ''): Iterable<Piece> {
    for (const block of parent.children as Block[]) {
      if (block.type === 'list' && bullets) yield* bulletsOf(block, under);
      else if ('children' in block && !['heading', 'paragraph', 'table'].includes(block.type))
        yield* piecesOf(block, under);
      else yield { line: lineOf(block), html: blockOf(block) };
    }
  }

  function blockOf(block: Block): string {
    if (block.type === 'table') return tableOf(block, endsWithinRow(block, text));
    if (block.type === 'html') return block.value;
    const html = htmlOf(block);
    if (block.type !== 'heading') return html.replaceAll('<br>', '</p><p>').replace(/^.*$/gm, '<p>$&</p>');
    heading = html;
    return `<h${block.depth}>${html}</h${block.depth}>`;
  }

  /** Writes a list as a table with one column, named after the heading or item above it. */
  function* bulletsOf(list: BlockOf<'list'>, under: string): Iterable<Piece> {
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
      const head = { line, html: `<tr><th>${under || heading}</th></tr>` };
      yield { line, html: `<table ${BULLETS}><caption>${under}</caption>${inLines(line, [head, ...rows])}</table>` };
    }
    for (const { first, within } of items) {
      yield* piecesOf({ children: within }, first === null ? under : htmlOf(first).replaceAll('\n', ' '));
    }
  }

  return piecesOf(page);
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

/** Writes a cell; footnote marks and struck text keep their notation. */
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

function lineOf(node: { readonly position?: { readonly start: { readonly line: number } } | undefined }): number {
  return node.position?.start.line ?? 0;
}
