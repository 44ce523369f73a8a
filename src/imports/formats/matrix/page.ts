import { isHeadingOfNotes } from '../table/note-row.ts';
import { innermost, partsOf } from './blocks.ts';
import { cutRowOf } from './cut-row.ts';
import { type Block, blocksOf, type Heading, lineOf, type Table } from './markdown.ts';
import { boldLine, type PageHeading, titleOfItem } from './page-headings.ts';
import { shownLine } from './shown-text.ts';
import { type StrayRow, strayRows } from './stray-rows.ts';
import { linesOf, type TextLine } from './text-lines.ts';

export interface PageTable {
  readonly table: Table;
  /** From the nearest outwards. */
  readonly headings: readonly PageHeading[];
  readonly above: readonly TextLine[];
  /** Up to the next table, or heading of other things. */
  readonly below: readonly TextLine[];
  /** Where the page ends within a row of it. */
  readonly cutRow: number | null;
}

export interface Page {
  readonly tables: readonly PageTable[];
  /** Where tables stand that are written in HTML. */
  readonly htmlTables: readonly (number | null)[];
  readonly strayRows: readonly StrayRow[];
}

export function readPage(text: string): Page {
  const blocks = blocksOf(text);
  const isHtmlTable = (block: Block) => block.type === 'html' && /<table\b/i.test(block.value);
  const htmlTables = innermost(blocks).filter(isHtmlTable).map(lineOf);
  const reader = new TableReader(text);
  reader.readAll(blocks);
  return { tables: reader.tables, htmlTables, strayRows: strayRows(blocks, text) };
}

/** The tables of a page with what is around each, from the blocks in their order. */
class TableReader {
  readonly tables: (PageTable & { readonly below: TextLine[] })[] = [];
  readonly #page: string;
  #headings: readonly PageHeading[] = [];
  /** The headings over the item or quote that is read. */
  #outer: readonly PageHeading[] = [];
  #above: TextLine[] = [];
  #below: TextLine[] = [];

  constructor(page: string) {
    this.#page = page;
  }

  readAll(blocks: readonly Block[]): void {
    for (const [index, block] of blocks.entries()) this.#read(block, blocks[index - 1]);
  }

  #read(block: Block, previous: Block | undefined): void {
    if (block.type === 'heading') this.#readHeading(block);
    else if (block.type === 'table') this.#readTable(block);
    else if (holdsTable(block)) this.#readParts(block);
    else this.#readText(block, previous);
  }

  #readHeading(block: Heading): void {
    const { text, isStruck } = shownLine(block.children);
    this.#begin({ text, depth: block.depth, row: lineOf(block), isStruck });
    this.#above = [];
    if (!isHeadingOfNotes(text)) this.#below = [];
  }

  #readTable(table: Table): void {
    this.#below = [];
    const headings = [...this.#headings, ...this.#outer];
    this.tables.push({ table, headings, above: this.#above, below: this.#below, cutRow: cutRowOf(table, this.#page) });
    this.#above = [];
  }

  #readParts(block: Block): void {
    const [headings, outer] = [this.#headings, this.#outer];
    for (const { children } of partsOf(block)) {
      const title = block.type === 'list' ? titleOfItem(children) : null;
      this.#outer = [...(title === null ? [] : [title]), ...headings, ...outer];
      this.#headings = [];
      this.readAll(children);
    }
    this.#headings = headings;
    this.#outer = outer;
  }

  #readText(block: Block, previous: Block | undefined): void {
    const bold = boldLine(block);
    if (bold !== null && bold.row !== this.#outer[0]?.row) this.#begin(bold);
    const lines = linesOf(block, this.#page, previous);
    this.#above.push(...lines);
    this.#below.push(...lines);
  }

  #begin(heading: PageHeading): void {
    this.#headings = [heading, ...this.#headings.filter(({ depth }) => depth < heading.depth)];
  }
}

function holdsTable(block: Block): boolean {
  return partsOf(block).some(({ children }) => innermost(children).some(({ type }) => type === 'table'));
}
