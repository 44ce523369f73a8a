import type { MappingKind, ScopeStatus } from '../../domain/statements/statements.ts';
import type { Recipe } from './recipe.ts';

/** For each value: its label in a question, and the words in cells that mean it. */
export type Vocabulary<Value extends string> = Readonly<Record<Value, readonly [label: string, ...words: string[]]>>;

/** Splits words or headings at commas. */
export function listed(text: string): readonly string[] {
  return text === '' ? [] : text.split(/,\s+/);
}

/** Words for a status. They must be the whole cell; a part of a cell is never read. */
export const SCOPE_WORDS: Vocabulary<ScopeStatus> = {
  IN_SCOPE: [
    'In scope',
    ...listed(`in scope, in audit scope, yes, y, true, x, [x], ✔, ✓, ✅, ☑, 🗸, √, ●, ja, oui, :heavy check mark:,
      :white check mark:, :ballot box with check:, checkmark, check mark, checkmark icon, check mark icon, authorized,
      authorised, certified, included, covered, attested`),
  ],
  NOT_IN_SCOPE: [
    'Not in scope',
    ...listed(`no, n, false, ✗, ✘, ❌, ✖, :x:, nein, non, not in scope, out of scope, not in audit scope, excluded,
      not authorized, not authorised, not certified, not included, not covered`),
  ],
  IN_AUDIT: [
    'In audit',
    ...listed(`in audit, under audit, in process, in progress, in review, under review, in assessment,
      under assessment, being assessed, 3pao assessment, jab review, joint authorization board (jab) review`),
  ],
  PLANNED: ['Planned', ...listed('planned, roadmap, on roadmap, on the roadmap, upcoming, future')],
};
const STATUSES: ReadonlyMap<string, ScopeStatus> = new Map(
  Object.entries(SCOPE_WORDS).flatMap(([status, [, ...words]]) => words.map((word) => [word, status as ScopeStatus])),
);
const NOTHING = new Set(['', '-', '--', 'n/a', 'n.a.', 'n.a', 'na', 'not applicable']);
const LONGEST_LOOKED_AT = 200;

/** Words of OSCAL, NIST's STRM and OLIR, and CISO Assistant; `NONE`: no relationship. */
export const RELATIONSHIPS: Vocabulary<MappingKind | 'NONE'> = {
  SUBSET_OF: ['The first is a subset of the second', 'subset of', 'subset'],
  INTERSECTS: [
    'The two intersect',
    ...listed('intersects with, intersects, intersect, intersection, intersection of, overlaps'),
  ],
  EQUAL: ['The two are equal', 'equal to', 'equal', 'equals', 'identical'],
  EQUIVALENT: ['The two are equivalent', 'equivalent to', 'equivalent'],
  SUPERSET_OF: ['The first is a superset of the second', 'superset of', 'superset'],
  RELATED: ['The two are only named together', 'related to', 'related'],
  NONE: ['No relationship', ...listed('no relationship, not related, not related to, none, no relation, unrelated')],
};

/** Returns the value that a word means; undefined for a word that the vocabulary lacks. */
export function valueOfWord<Value extends string>(vocabulary: Vocabulary<Value>, word: string): Value | undefined {
  const compared = wordOf(word);
  return (Object.keys(vocabulary) as Value[]).find((each) => vocabulary[each].slice(1).includes(compared));
}

export type Meaning = ScopeStatus | 'nothing';
/** Meanings of words in the recipe, with the words in the form in which they are compared. */
export type Words = ReadonlyMap<string, NonNullable<Recipe['words']>[string]>;

export function wordsOf({ words = {} }: Recipe): Words {
  return new Map(Object.entries(words).map(([word, meaning]) => [wordOf(word), meaning]));
}

/** Returns the meaning of a word for scope according to the recipe. */
export function saidOf(word: string, words: Words): Meaning | undefined {
  const said = words.get(word);
  return said === 'nothing' || (said !== undefined && said in SCOPE_WORDS) ? (said as Meaning) : undefined;
}

/** Returns the meaning of a whole cell; null if the word is unknown. */
export function meaningOf(text: string, words: Words): Meaning | null {
  const word = wordOf(text);
  return saidOf(word, words) ?? (NOTHING.has(word) ? 'nothing' : (STATUSES.get(word) ?? null));
}

/** True for a cell such as `-` or `n/a`. */
export function saysNothing(text: string): boolean {
  return NOTHING.has(wordOf(text));
}

/** Returns the meaning of the beginning of a text, such as "Planned" in "Planned – for Q3". Only proposed to people, never used. */
export function resembled(text: string): Meaning {
  const opening = text.slice(0, LONGEST_LOOKED_AT).split(/[—–:;.,(]|\s-\s/)[0] ?? '';
  return meaningOf(opening, new Map()) ?? 'nothing';
}

/** Returns a word in the form in which cells are compared. */
export function wordOf(text: string): string {
  return text
    .replace(/[\uFE0E\uFE0F]/gu, '')
    .trim()
    .toLowerCase()
    .replace(/^[\u2010-\u2015]+$/u, '-')
    .replace(/(?<=.)[\s_\u2010-\u2015-]+/gu, ' ');
}

/** Returns a heading in the form in which headings are compared: `controlId` becomes "control id", and a lone `#` means "No.". */
export function labelOf(heading: string): string {
  const label = heading
    .normalize('NFKC')
    .replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return label === '' && /[#№]/u.test(heading) ? 'no' : label;
}
