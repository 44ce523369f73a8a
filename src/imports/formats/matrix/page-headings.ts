import { takeLeadingMark } from '../names/marks.ts';
import { type Block, lineOf, type Paragraph } from './markdown.ts';
import { shownLine } from './shown-text.ts';

export interface PageHeading {
  readonly text: string;
  readonly depth: number;
  readonly row: number | null;
  readonly isStruck: boolean;
}

/** The depth of a line in bold, which is under all headings. */
export const BOLD = 7;
const LONGEST_BOLD = 80;

/** A paragraph that is bold as a whole is meant as a heading, but for sentences and notes. */
export function boldLine(block: Block): PageHeading | null {
  if (block.type !== 'paragraph' || block.children.length !== 1 || block.children[0]?.type !== 'strong') return null;
  return lineAsHeading(block);
}

/** What an item of a list begins with is over all that is in it, bold or not. */
export function titleOfItem([first]: readonly Block[]): PageHeading | null {
  return first?.type === 'paragraph' ? lineAsHeading(first) : null;
}

function lineAsHeading(paragraph: Paragraph): PageHeading | null {
  const { text, isStruck } = shownLine(paragraph.children);
  if (text.length > LONGEST_BOLD || /[.;!?]$/.test(text) || takeLeadingMark(text) !== null) return null;
  return { text: text.replace(/(?<!\s)\s*:$/, ''), depth: BOLD, row: lineOf(paragraph), isStruck };
}
