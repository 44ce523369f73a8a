import { raisedMark } from '../names/marks.ts';
import type { Inline } from './markdown.ts';

export interface ShownText {
  /** What a reader of the page sees, with the line breaks of the page. */
  readonly text: string;
  /** The texts of the links in it. */
  readonly links: readonly string[];
}

/** The text that a piece of Markdown shows: no links, no emphasis, raised numbers as `[1]`. */
export function shownText(nodes: readonly Inline[]): ShownText {
  const pieces: string[] = [];
  const links: string[] = [];
  show(nodes, pieces, links);
  const text = pieces
    .join('')
    .replaceAll(RAISED, (_all, raised: string) => marksOf(raised))
    .replace(BREAK, '\n');
  return { text: text.replace(/[^\S\n]+/g, ' ').trim(), links };
}

/** As a single line. */
export function shownLine(nodes: readonly Inline[]): ShownText {
  const { text, links } = shownText(nodes);
  return { text: text.replace(/\s+/g, ' '), links };
}

/** Private characters around what is raised. */
const RAISE = '\uE000';
const LOWER = '\uE001';
const RAISED = /\uE000([^\uE000\uE001]*)\uE001?/g;
/** Breaks that no parser takes for such, like `< br` or `</br>`. */
const BREAK = /<\s{0,3}\/?\s{0,3}br\s{0,3}\/?\s{0,3}>?/gi;

function show(nodes: readonly Inline[], pieces: string[], links: string[]): void {
  for (const node of nodes) {
    const before = pieces.length;
    if ('children' in node) show(node.children, pieces, links);
    else pieces.push(ofLeaf(node));
    if (node.type === 'link' || node.type === 'linkReference') links.push(pieces.slice(before).join('').trim());
  }
}

function ofLeaf(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
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
  return /^<\s*\/?\s*br\b/i.test(html) ? '\n' : '';
}

function marksOf(raised: string): string {
  const marks = raised.split(',').map(raisedMark);
  return marks.includes(null) ? raised : marks.join(',');
}
