import { BadList } from '../../bad-list.ts';
import type { Input } from '../../input.ts';

/** Far above any page for people; Markdown can be written so that parsing takes the square of its length. */
export const LARGEST = 512 * 1024;
const MOST_LINES = 10_000;
const LONGEST_LINE = 10_000;
/** Each of its signs, and each step of its indentation, is a list or quote within the one before. */
const LONGEST_OPENING = 100;
const OPENING = /^(?:[\s>]|[-+*](?=\s)|\d{1,9}[.)](?=\s))*/;
/** A blank line, or one that is drawn. */
const OPENS_NOTHING = /^\s*(?:([-*_])(?:\s*\1)*\s*)?$/;
const MOST_SIGNS = 500;

/** Throws BadList where a page would take long to parse, or nests deeper than the stack of calls is. */
export function refuseHostile(text: string, input: Input): void {
  const lines = text.split('\n');
  if (lines.length > MOST_LINES) {
    throw new BadList(`The page has ${lines.length} lines; pages of tables may have ${MOST_LINES}.`, { input });
  }
  for (const [index, line] of lines.entries()) {
    const sentence = faultOf(line);
    if (sentence !== null) throw new BadList(sentence, { input, row: index + 1 });
  }
}

function faultOf(line: string): string | null {
  if (line.length > LONGEST_LINE) return `This line is longer than ${LONGEST_LINE} characters.`;
  const [opening = ''] = OPENING.exec(line) ?? [];
  if (columnsOf(opening) > LONGEST_OPENING && !OPENS_NOTHING.test(line)) {
    return `Blanks and signs of lists or quotes take more than ${LONGEST_OPENING} columns before the text of this line; take some out.`;
  }
  const signs = line.match(/[*_[`<]/g)?.length ?? 0;
  return signs > MOST_SIGNS
    ? `This line has more than ${MOST_SIGNS} of the signs * _ [ \` and <; take some out.`
    : null;
}

/** To Markdown a tab is worth four blanks. */
function columnsOf(opening: string): number {
  return opening.replaceAll('\t', '    ').length;
}
