import { isLineOfDashes } from './line-of-dashes.ts';
import { withoutFrontMatter } from './markdown.ts';

/** The text of a cell of CSV in quotes, which may be a page itself. */
const QUOTED_CELL = /(^|[,;\t])"[^"]*"/gm;

/** True for a page in Markdown, told by the line of dashes that each of its tables has. */
export function hasMarkdownTable(text: string): boolean {
  if (!text.split('\n').some(isLineOfDashes)) return false;
  if (withoutFrontMatter(text).split('\n').some(beginsYamlText)) return false;
  return text.replace(QUOTED_CELL, '$1').split('\n').some(isLineOfDashes);
}

/** True for a key or item in YAML whose text keeps its lines, and begins in the next one. */
function beginsYamlText(line: string): boolean {
  const plain = line.trimEnd();
  const { index } = /[ \t][|>][+-]?\d?$/.exec(plain) ?? {};
  if (index === undefined) return false;
  const before = plain.slice(0, index).trimEnd();
  return before.trimStart() === '-' || (!before.includes('|') && /[^|\s:-]:$/.test(before));
}
