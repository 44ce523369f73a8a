import { headText, type Input } from '../../input.ts';
import { isLineOfDashes } from '../matrix/line-of-dashes.ts';

const PAGE = /<(?:!doctype\s+html|html)(?=[\s>])/iy;
const IN_BODY =
  'a|address|article|aside|b|blockquote|br|button|center|details|div|dl|em|fieldset|figure|font|footer|form|h[1-6]';
const FURTHER =
  'header|hr|i|iframe|img|input|label|main|nav|noscript|ol|p|section|small|span|strong|svg|table|template|u|ul';
const FIRST_TAG = new RegExp(`<(?:${IN_BODY}|${FURTHER}|base|body|head|link|meta|script|style|title)(?=[\\s/>])`, 'iy');
/** Headings, rows and code as Markdown writes them below a blank line: a page in it may begin with tags, too. */
const MARKDOWN = /(?:^|\n[ \t]*\r?\n) {0,3}(?:#{1,6}[ \t]|\||```|~~~)/;
/** How lists begin that are no text: in cells, or as objects. */
const NO_TEXT = /^[^\n]*(?:[;\t|]|,\S)|^[[{<"-]/;

/** True for a web page, or a part of one that holds a table; told by what the file begins with. */
export function isPage(input: Input): boolean {
  if (input.isFolder || isWebArchive(input)) return false;
  const text = headText(input);
  const { start, isXml } = prologOf(text);
  if (startsWith(PAGE, text, start)) return true;
  if (isXml || isMarkdown(text)) return false;
  if (startsWith(FIRST_TAG, text, start)) return /<table(?=[\s>])/i.test(text);
  return start < text.length && !NO_TEXT.test(text.slice(start)) && beginsTable(text);
}

/** True for a page with its pictures and styles in one file, which browsers save as `.mhtml`. */
export function isWebArchive(input: Input): boolean {
  if (input.isFolder) return false;
  const [head = ''] = headText(input)
    .trimStart()
    .split(/\r?\n\r?\n/, 1);
  return /^[\w-]+:/.test(head) && /^mime-version:/im.test(head) && /multipart\/related/i.test(head);
}

/** A table that begins a line, with a cell: cells of other lists may hold HTML, too. */
function beginsTable(text: string): boolean {
  let rest = text;
  for (const expression of [/^[ \t]*<table(?=[\s>])/im, /<tr(?=[\s>])/i, /<t[dh](?=[\s>])/i]) {
    const at = rest.search(expression);
    if (at === -1) return false;
    rest = rest.slice(at + 1);
  }
  return true;
}

function isMarkdown(text: string): boolean {
  return MARKDOWN.test(text) || text.split('\n').some(isLineOfDashes);
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
