import type { Inline } from './markdown.ts';
import { BREAK, type ShownText, shownLine, shownText } from './shown-text.ts';

/** In place of what a cell draws and does not say, such as a picture without an `alt`. */
export const DRAWN = '[image]';

const LINE_END = new RegExp(`[\\n${BREAK}]`);

/** Tags that draw nothing, unless their style or class gives them an icon. */
const PLAIN_TAG =
  /^<(?:[/!?]|(?:a|abbr|b|br|center|code|div|em|font|i|kbd|nobr|p|small|span|strong|sub|sup|u|wbr)(?=[\s/>])(?![^>]*\s(?:class|style|title|aria-label)\s*=))/i;

/** What a cell of a table shows, as a single line. */
export function shownCell(nodes: readonly Inline[]): ShownText {
  return orDrawn(shownLine(nodes), nodes);
}

/** The same with the line ends that the cell shows. */
export function shownLinesOfCell(nodes: readonly Inline[]): ShownText {
  const shown = shownText(nodes);
  const lines = shown.text.split(LINE_END).map((line) => line.trim());
  return orDrawn({ ...shown, text: lines.join('\n').trim() }, nodes);
}

function orDrawn(shown: ShownText, nodes: readonly Inline[]): ShownText {
  return shown.text === '' && nodes.some(draws) ? { ...shown, text: DRAWN } : shown;
}

export function isDrawn(text: string): boolean {
  return text === DRAWN;
}

export function drawnOnly(what: string): string {
  return `${what} is drawn and has no text, so it is not known what it says: write it in words, or as the alt of a picture.`;
}

function draws(node: Inline): boolean {
  if ('children' in node) return node.children.some(draws);
  if (node.type === 'html') return !PLAIN_TAG.test(node.value);
  return node.type === 'image' || node.type === 'imageReference';
}
