import { headText, type Input } from '../../input.ts';

const PAGE = /<(?:!doctype\s+html|html)(?=[\s>])/iy;
const FIRST_TAG =
  /<(?:article|aside|body|center|details|div|figure|h[1-6]|head|header|link|main|meta|nav|p|section|span|style|table|title|ul)(?=[\s>])/iy;
/** Headings, rows, code and items as Markdown writes them below a blank line: a page in it may begin with tags, too. */
const MARKDOWN = /\n[ \t]*\r?\n {0,3}(?:#{1,6}[ \t]|\||```|~~~|[*+-][ \t]+\S)/;

/** True for a web page, or a part of one that holds a table; told by what the file begins with. */
export function isPage(input: Input): boolean {
  if (input.isFolder) return false;
  const text = headText(input);
  const { start, isXml } = prologOf(text);
  if (startsWith(PAGE, text, start)) return true;
  return !isXml && startsWith(FIRST_TAG, text, start) && /<table(?=[\s>])/i.test(text) && !MARKDOWN.test(text);
}

function startsWith(expression: RegExp, text: string, at: number): boolean {
  expression.lastIndex = at;
  return expression.test(text);
}

/** Where a text begins behind blanks, comments and what XML says of itself. */
function prologOf(text: string): { readonly start: number; readonly isXml: boolean } {
  let start = 0;
  let isXml = false;
  for (;;) {
    while (/[\s\uFEFF]/.test(text.charAt(start))) start += 1;
    const [, closing = ''] = PASSED.find(([opening]) => text.startsWith(opening, start)) ?? [];
    const end = closing === '' ? -1 : text.indexOf(closing, start + 2);
    if (end === -1) return { start, isXml };
    isXml ||= closing === '?>';
    start = end + closing.length;
  }
}

const PASSED = [
  ['<!--', '-->'],
  ['<?', '?>'],
] as const;
