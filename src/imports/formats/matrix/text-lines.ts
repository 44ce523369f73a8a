import { isMarkLabel } from '../names/marks.ts';
import { isAddress } from './addresses.ts';
import { type Block, type Definition, lineOf } from './markdown.ts';
import { BREAK, shownLine, shownText } from './shown-text.ts';

/** A line of text beside a table. */
export interface TextLine {
  readonly text: string;
  readonly row: number | null;
  /** True where it starts a paragraph or item. */
  readonly starts: boolean;
  /** The bullet was made to look like a mark: `*` or the number of an item. */
  readonly isItem: boolean;
}

/** The lines of a block that may be notes, by the block before it; what holds tables has none. */
export function linesOf(block: Block, page: string, previous?: Block): TextLine[] {
  if (block.type === 'paragraph') {
    const [first, ...others] = paragraphLines(shownText(block.children).text, lineOf(block));
    return first === undefined ? [] : [{ ...first, starts: !continues(block, previous) }, ...others];
  }
  if (block.type === 'definition') return noteLines(block);
  if (block.type === 'blockquote') return linesOfAll(block.children, page).flat();
  if (block.type !== 'list') return [];
  return block.children.flatMap((item, index) => {
    const [first, ...rest] = linesOfAll(item.children, page);
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

function linesOfAll(blocks: readonly Block[], page: string): readonly TextLine[][] {
  return blocks.map((block, index) => linesOf(block, page, blocks[index - 1]));
}

/** A note of one word, such as `[1]: Preview`, which Markdown takes for where a link leads. */
function noteLines({ label, url, title, position }: Definition): TextLine[] {
  if (label == null || !isMarkLabel(label)) return [];
  const value = [`[${label}]`, url, title ?? ''].join(' ');
  return paragraphLines(shownLine([{ type: 'text', value }]).text, lineOf({ position }));
}

/** True for the further lines of such a note: they are a paragraph of their own to Markdown. */
function continues({ position }: Block, previous: Block | undefined): boolean {
  if (previous?.type !== 'definition' || isAddress(previous.url)) return false;
  return previous.position !== undefined && previous.position.end.line + 1 === position?.start.line;
}

function paragraphLines(text: string, row: number | null): TextLine[] {
  return text.split('\n').flatMap((line, index) =>
    line.split(BREAK).map((part, position) => ({
      text: part.trim(),
      row: row === null ? null : row + index,
      starts: index + position === 0,
      isItem: false,
    })),
  );
}
