import type { ScopeStatus } from '../../domain/statements.ts';
import type { Recipe } from './recipe.ts';

/** Words that say a status; whole cells, nothing is taken from a part of one. */
const WORDS: Readonly<Record<ScopeStatus, readonly string[]>> = {
  IN_SCOPE: [
    ...['in scope', 'in audit scope', 'yes', 'y', 'true', 'x', '[x]', '✔', '✓', '✅', '☑', '🗸', '√', '●', 'ja', 'oui'],
    ...[':heavy check mark:', ':white check mark:', ':ballot box with check:', 'checkmark', 'check mark'],
    ...['checkmark icon', 'check mark icon', 'authorized', 'authorised', 'certified', 'included', 'covered'],
    ...['attested'],
  ],
  NOT_IN_SCOPE: [
    ...['no', 'n', 'false', '✗', '✘', '❌', '✖', ':x:', 'nein', 'non', 'not in scope', 'out of scope'],
    ...['not in audit scope', 'not authorized', 'not authorised', 'not certified', 'not included', 'not covered'],
    ...['excluded'],
  ],
  IN_AUDIT: [
    ...['in audit', 'under audit', 'in process', 'in progress', 'in review', 'under review', 'in assessment'],
    ...['under assessment', 'being assessed', '3pao assessment', 'jab review'],
    ...['joint authorization board (jab) review'],
  ],
  PLANNED: ['planned', 'roadmap', 'on roadmap', 'on the roadmap', 'upcoming', 'future'],
};
const STATUSES: ReadonlyMap<string, ScopeStatus> = new Map(
  Object.entries(WORDS).flatMap(([status, words]) => words.map((word) => [word, status as ScopeStatus])),
);
const NOTHING = new Set(['', '-', '--', 'n/a', 'n.a.', 'n.a', 'na', 'not applicable']);
const LONGEST_LOOKED_AT = 200;

export type Meaning = ScopeStatus | 'nothing';
export type Words = ReadonlyMap<string, Meaning>;

/** Meanings for scope that the recipe gives to words of the list, which are spelled as they are compared. */
export function wordsOf({ words = {} }: Recipe): Words {
  return new Map(
    Object.entries(words).flatMap(([word, meaning]) => (isMeaning(meaning) ? [[wordOf(word), meaning]] : [])),
  );
}

function isMeaning(meaning: string): meaning is Meaning {
  return meaning === 'nothing' || meaning in WORDS;
}

/** The meaning of a whole cell; null where the word is not known. */
export function meaningOf(text: string, words: Words): Meaning | null {
  const word = wordOf(text);
  return words.get(word) ?? (NOTHING.has(word) ? 'nothing' : (STATUSES.get(word) ?? null));
}

/** True for a cell such as `-` or `n/a`. */
export function saysNothing(text: string): boolean {
  return NOTHING.has(wordOf(text));
}

/** The meaning of the opening of a text, such as "Planned" of "Planned – for Q3". Proposed to people, never taken. */
export function resembled(text: string): Meaning {
  const opening = text.slice(0, LONGEST_LOOKED_AT).split(/[—–:;.,(]|\s-\s/)[0] ?? '';
  return meaningOf(opening, new Map()) ?? 'nothing';
}

/** As words of cells are compared. */
export function wordOf(text: string): string {
  return text
    .replace(/[\uFE0E\uFE0F]/gu, '')
    .trim()
    .toLowerCase()
    .replace(/^[\u2010-\u2015]+$/u, '-')
    .replace(/(?<=.)[\s_\u2010-\u2015-]+/gu, ' ');
}

/** As headings are compared: `controlId` is "control id", and `#` alone is how lists write "No.". */
export function labelOf(heading: string): string {
  const label = heading
    .normalize('NFKC')
    .replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return label === '' && /[#№]/u.test(heading) ? 'no' : label;
}
