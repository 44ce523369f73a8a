import { isLineOfDashes } from './line-of-dashes.ts';
import { withoutFrontMatter } from './markdown.ts';

/** The text of a cell of CSV in quotes, which may be a page itself. */
const QUOTED_CELL = /(^|[,;\t])"[^"]*"/gm;
/** A text in YAML that keeps its lines. */
const YAML_TEXT = /^(?:[^|\n]*[^|\s:-]:|[ \t]*-)[ \t]+[|>][+-]?\d?[ \t]*\r?$/m;

/** True for a page in Markdown, told by the line of dashes that each of its tables has. */
export function hasMarkdownTable(text: string): boolean {
  if (!text.split('\n').some(isLineOfDashes) || YAML_TEXT.test(withoutFrontMatter(text))) return false;
  return text.replace(QUOTED_CELL, '$1').split('\n').some(isLineOfDashes);
}
