import { statusOf } from './status-words.ts';

const NOTE =
  /^(?:notes?|sources?|legend|disclaimer|(?:last )?updated)\s*[:–—-]\s|^totals?\b[\s:=]*\d[\d.,]*$|^(?:©|copyright\b)/iu;

/** True for text that stands below a table and is none of its rows: `Note: …`, `Total: 57`, `✓ = in scope`. */
export function isNote(text: string): boolean {
  const [, sign = ''] = /^(\S{1,20}|in scope|not in scope)\s*[=:–]\s/iu.exec(text) ?? [];
  return NOTE.test(text) || (sign !== '' && statusOf(sign) !== null);
}

export function noteOnList(text: string): string {
  return `This is a note on the list, and of no row: "${text.slice(0, 80)}".`;
}

/** True for what stands over the notes on what is above it. */
export function isHeadingOfNotes(title: string): boolean {
  return /^(?:table )?(?:(?:foot|end)?[ -]?notes?|references?|legend|key|explanations?|remarks?)\W*$/i.test(title);
}
