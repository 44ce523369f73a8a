import { isMarkLabel, raisedMarks } from '../names/marks.ts';
import type { Inline } from './markdown.ts';
import { asLiteral, isStroke, isStruck, withoutLiteralMarks } from './struck.ts';

export interface ShownText {
  /** What a reader of the page sees, with the line ends of the page, and the breaks within its lines as BREAK. */
  readonly text: string;
  /** The texts of the links in it. */
  readonly links: readonly string[];
  /** True where a part of it is struck out. */
  readonly isStruck: boolean;
}

/** The text that a piece of Markdown shows: no links, no emphasis, raised numbers as `[1]`, strokes as `~~`. */
export function shownText(nodes: readonly Inline[]): ShownText {
  const pieces: string[] = [];
  const links: string[] = [];
  show(nodes, pieces, links);
  const marked = pieces
    .join('')
    .replaceAll(RAISED, (_all, raised: string) => raisedMarks(raised))
    .replace(BREAK_TAG, BREAK);
  const text = withoutLiteralMarks(marked).replace(BLANKS, ' ').trim();
  return { text, links: links.map(withoutLiteralMarks), isStruck: isStruck(marked) };
}

/** As a single line. */
export function shownLine(nodes: readonly Inline[]): ShownText {
  const shown = shownText(nodes);
  return { ...shown, text: shown.text.replace(/\s+/g, ' ') };
}

/** Markdown does not make bold what a raised number follows, and leaves the asterisks. */
export function withoutLeftAsterisks(text: string): string {
  return text.replace(/^\*\*([^*]+)\*\*/, '$1');
}

/** The line separator, which is a blank as well. */
export const BREAK = '\u2028';
const BLANKS = /[^\S\n\u2028]+/g;
/** Private characters around what is raised. */
const RAISE = '\uE000';
const LOWER = '\uE001';
const RAISED = /\uE000([^\uE000\uE001]*)\uE001?/g;
/** Breaks that no parser takes for such, like `< br` or `</br>`. */
const BREAK_TAG = /<\s{0,3}\/?\s{0,3}br\s{0,3}\/?\s{0,3}>?/gi;

function show(nodes: readonly Inline[], pieces: string[], links: string[]): void {
  for (const node of nodes) {
    const before = pieces.length;
    const mark = markOf(node);
    if (mark !== null) {
      pieces.push(mark);
      continue;
    }
    if ('children' in node) show(node.children, pieces, links);
    else pieces.push(ofLeaf(node));
    if (node.type === 'link' || node.type === 'linkReference') links.push(pieces.slice(before).join('').trim());
  }
}

/** Markdown takes a mark for a link where its note is but one word, and of two marks the first for the text of one. */
function markOf(node: Inline): string | null {
  if (node.type !== 'linkReference') return null;
  const { label, referenceType, children } = node;
  if (label == null || !isMarkLabel(label)) return null;
  if (referenceType !== 'full') return `[${label}]`;
  const { text } = shownText(children);
  return isMarkLabel(text) ? `[${text}][${label}]` : null;
}

function ofLeaf(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineCode':
      return asLiteral(node.value);
    case 'html':
      return ofTag(node.value);
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    default:
      return '';
  }
}

function ofTag(html: string): string {
  if (/^<\s*sup\b/i.test(html)) return RAISE;
  if (/^<\s*\/\s*sup\b/i.test(html)) return LOWER;
  if (isStroke(html)) return '~~';
  if (/^<\s*img\b/i.test(html)) return altOf(html);
  // A comment may hold line ends of the page.
  return /^<\s*(?:\/\s*)?br\b/i.test(html) ? BREAK : html.replace(/[^\n]+/g, '');
}

function altOf(image: string): string {
  const [, double, single, bare] = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(image) ?? [];
  return double ?? single ?? bare ?? '';
}
