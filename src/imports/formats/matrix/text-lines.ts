import { type Block, lineOf } from './markdown.ts';
import { BREAK, shownText } from './shown-text.ts';

/** A line of text beside a table. */
export interface TextLine {
  readonly text: string;
  readonly row: number | null;
  /** True where it starts a paragraph or item. */
  readonly starts: boolean;
  /** The bullet was made to look like a mark: `*` or the number of an item. */
  readonly isItem: boolean;
}

/** The lines of a block that may be notes; what holds tables has none. */
export function linesOf(block: Block, page: string): TextLine[] {
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
  return text.split('\n').flatMap((line, index) =>
    line.split(BREAK).map((part, position) => ({
      text: part.trim(),
      row: row === null ? null : row + index,
      starts: index + position === 0,
      isItem: false,
    })),
  );
}
