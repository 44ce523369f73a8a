import type { ScopeStatus } from '../../../domain/statements.ts';
import { labelOf } from './column-guide.ts';
import { readStatus, STATUS_BY_WORD, type StatusWords, statusOf } from './status-words.ts';
import { partsOfTitle } from './title-words.ts';

/** Words such as "no" and "x" stand in texts of all kinds. */
const SHORTEST = 6;

const PHRASES: ReadonlyMap<string, ScopeStatus> = new Map(
  [...STATUS_BY_WORD]
    .map(([word, status]) => [labelOf(word), status] as const)
    .filter(([phrase]) => phrase.length >= SHORTEST),
);

/** The longer ones first: "in audit" begins "in audit scope". */
const LONGEST_FIRST = [...PHRASES.keys()].sort((left, right) => right.length - left.length);
const OF_SCOPE = LONGEST_FIRST.filter((phrase) => PHRASES.get(phrase) === 'IN_SCOPE');
const SAID = new RegExp(
  `(?<![^ ])(?:(?<denied>(?:not|never|no longer) (?:[^ ]+ ){0,2}(?:${OF_SCOPE.join('|')}))|(?<phrase>${LONGEST_FIRST.join('|')}))(?![^ ])`,
  'gu',
);

/** The statuses whose words stand in a text for people, such as a title, the name of a sheet or a key like `notInScope`. */
export function statusesIn(text: string): ReadonlySet<ScopeStatus> {
  const words = labelOf(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  return new Set(
    [...words.matchAll(SAID)].map(({ groups }) => PHRASES.get(groups?.['phrase'] ?? '') ?? 'NOT_IN_SCOPE'),
  );
}

/** The same but for what explains signs. */
export function statusesBeside(text: string): ReadonlySet<ScopeStatus> {
  return statusesIn(unexplained(text));
}

/** The statuses that a title tells, also by words that tell one in titles alone. */
export function statusesOfTitle(title: string): ReadonlySet<ScopeStatus> {
  const { statuses, rest } = partsOfTitle(title);
  return new Set([...statuses, ...statusesIn(rest)]);
}

function unexplained(text: string): string {
  const parts = text.split(BETWEEN).filter((part) => !EXPLAINED.test(part.trim().replace(OPENING, '')));
  return parts.join(' | ');
}

/**
 * The nearest of some titles that says of rows with signs what they are, and not that they are in scope; null where none does,
 * or the rows say it themselves.
 */
export function titleOfOtherStatus(
  titles: readonly string[],
  rows: ReadonlySet<ScopeStatus | null | undefined>,
): string | null {
  for (const title of titles) {
    const statuses = statusesOfTitle(unexplained(title));
    if (statuses.size === 0) continue;
    return statuses.has('IN_SCOPE') || [...statuses].some((status) => rows.has(status)) ? null : title;
  }
  return null;
}

/** Between the explanations of several signs. */
const BETWEEN = /[,;|]|\s{3,}/;
/** Such as `x = planned`; apart from signs by which words like "Note: …" are told, only `=` explains. */
const EXPLAINED = /^(?:(\S{1,20}|in scope|not in scope)\s*=|([^\p{L}\s]{1,20}|\p{L}{1,2})\s*[:–](?=\s))\s*(\S.*)$/iu;
/** Before the first sign of a line. */
const OPENING = /^(?:(?:legend|key|notes?)\s*:\s+|(?:[*•·-]|\[\d{1,3}\])\s+(?![=:–]))/i;

/** Where a text explains a sign otherwise than it is read, what to do about it; null: it does not. */
export function explainedOtherwise(text: string, words: StatusWords): string | null {
  for (const part of text.split(BETWEEN)) {
    const [, before, behind, meaning = ''] = EXPLAINED.exec(part.trim().replace(OPENING, '')) ?? [];
    const sign = before ?? behind ?? '';
    const read = sign === '' ? null : readStatus(sign, words);
    const meant = read === null ? null : statusMeant(meaning);
    if (read === null || meant === null || meant === read.status) continue;
    const readAs = read.status ?? 'nothing';
    return `"${part.trim().slice(0, 80)}" explains "${sign}", which is read as ${readAs} here; say what it means with --word "${sign}=${meant}".`;
  }
  return null;
}

/** Null where an explanation speaks of no status, or of several. */
function statusMeant(meaning: string): ScopeStatus | null {
  const whole = statusOf(meaning.replace(/\.$/, ''));
  if (whole !== null) return whole;
  const [only = null, ...others] = statusesIn(meaning);
  return others.length === 0 ? only : null;
}
