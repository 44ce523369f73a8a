import { takeLeadingMark } from '../names/marks.ts';
import { type Block, blocksOf, lineOf, type Table } from './markdown.ts';
import { shownLine, shownText } from './shown-text.ts';

/** A line of text beside a table. */
export interface TextLine {
  readonly text: string;
  readonly row: number | null;
  /** True where it starts a paragraph or item. */
  readonly starts: boolean;
  /** The bullet was made to look like a mark: `*` or the number of an item. */
  readonly isItem: boolean;
}

export interface PageHeading {
  readonly text: string;
  readonly depth: number;
  readonly row: number | null;
}

/** The depth of a line in bold, which is under all headings. */
export const BOLD = 7;
const LONGEST_BOLD = 80;

export interface PageTable {
  readonly table: Table;
  /** From the nearest outwards. */
  readonly headings: readonly PageHeading[];
  readonly above: readonly TextLine[];
  /** Up to the next heading or table. */
  readonly below: readonly TextLine[];
}

export interface Page {
  readonly tables: readonly PageTable[];
  /** Where tables stand that are written in HTML. */
  readonly htmlTables: readonly (number | null)[];
}

export async function readPage(text: string): Promise<Page> {
  const tables: (PageTable & { readonly below: TextLine[] })[] = [];
  const htmlTables: (number | null)[] = [];
  let headings: PageHeading[] = [];
  let above: TextLine[] = [];
  let below: TextLine[] = [];
  for (const block of await blocksOf(text)) {
    if (block.type === 'heading') {
      const heading = { text: shownLine(block.children).text, depth: block.depth, row: lineOf(block) };
      headings = [heading, ...headings.filter(({ depth }) => depth < block.depth)];
      above = [];
      below = [];
    } else if (block.type === 'table') {
      below = [];
      tables.push({ table: block, headings, above, below });
      above = [];
    } else {
      if (block.type === 'html' && /<table\b/i.test(block.value)) htmlTables.push(lineOf(block));
      const bold = boldLine(block);
      if (bold !== null) headings = [bold, ...headings.filter(({ depth }) => depth < BOLD)];
      const lines = linesOf(block, text);
      above.push(...lines);
      below.push(...lines);
    }
  }
  return { tables, htmlTables };
}

/** A paragraph that is bold as a whole is meant as a heading, but for sentences and notes. */
function boldLine(block: Block): PageHeading | null {
  if (block.type !== 'paragraph' || block.children.length !== 1 || block.children[0]?.type !== 'strong') return null;
  const { text } = shownLine(block.children);
  if (text.length > LONGEST_BOLD || /[.;!?]$/.test(text) || takeLeadingMark(text) !== null) return null;
  return { text: text.replace(/\s*:$/, ''), depth: BOLD, row: lineOf(block) };
}

function linesOf(block: Block, page: string): TextLine[] {
  if (block.type === 'paragraph') return paragraphLines(shownText(block.children).text, lineOf(block));
  if (block.type === 'blockquote') return block.children.flatMap((child) => linesOf(child, page));
  if (block.type !== 'list') return [];
  return block.children.flatMap((item, index) => {
    const [first, ...rest] = item.children.map((child) => linesOf(child, page));
    const bullet = page[item.position?.start.offset ?? 0];
    const alone = block.children.length === 1 && bullet === '*';
    const numbered = block.ordered === true ? `[${(block.start ?? 1) + index}]` : '';
    const mark = alone ? '*' : numbered;
    const lines = (first ?? []).map((line, position) =>
      position === 0 && mark !== '' ? { ...line, text: `${mark} ${line.text}`, isItem: true } : line,
    );
    return [...lines, ...rest.flat()];
  });
}

function paragraphLines(text: string, row: number | null): TextLine[] {
  return text.split('\n').map((line, index) => ({
    text: line.trim(),
    row: row === null ? null : row + index,
    starts: index === 0,
    isItem: false,
  }));
}
