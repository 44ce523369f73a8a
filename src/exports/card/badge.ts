import { VERDICT_WORDS } from '../../domain/scope/verdict-words.ts';
import { escapeXml } from '../xml.ts';
import type { Card } from './card.ts';
import { VERDICT_LOOKS } from './verdict-looks.ts';

const HEIGHT = 20;
const CHARACTER = 6.5;
const PADDING = 8;
/** Longest text of either half, in characters. */
const LONGEST = 64;

/** Writes a card as a badge: what it is about, the verdict and the day. */
export function writeBadge({ names, verdict, sentence, point }: Card): string {
  const { mark, ground } = VERDICT_LOOKS[verdict];
  const left = cut(names.join(' · '));
  const right = `${mark} ${VERDICT_WORDS[verdict]} · as of ${point.asOf}`;
  const [leftWidth, rightWidth] = [widthOf(left), widthOf(right)];
  const width = leftWidth + rightWidth;
  const title = escapeXml(`${sentence} As of ${point.asOf}, revision ${point.revision}.`);
  const text = (words: string, from: number, whole: number) =>
    `<text x="${from + PADDING}" y="14" textLength="${whole - 2 * PADDING}" lengthAdjust="spacingAndGlyphs">${escapeXml(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    `<clipPath id="round"><rect width="${width}" height="${HEIGHT}" rx="4"/></clipPath>`,
    '<g clip-path="url(#round)">',
    `<rect width="${leftWidth}" height="${HEIGHT}" fill="#22302f"/>`,
    `<rect x="${leftWidth}" width="${rightWidth}" height="${HEIGHT}" fill="${ground}"/>`,
    '</g>',
    '<g fill="#fff" font-family="Inter,Verdana,Geneva,sans-serif" font-size="11">',
    text(left, 0, leftWidth),
    text(right, leftWidth, rightWidth),
    '</g></svg>',
  ].join('');
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
}

function widthOf(text: string): number {
  return Math.ceil([...text].length * CHARACTER) + 2 * PADDING;
}
