import type { ScopeStatus } from '../../../domain/statements.ts';

/** Whole labels; nothing is guessed from a part of one. */
const WORDS: Record<ScopeStatus, readonly string[]> = {
  IN_SCOPE: [
    ...['in scope', 'in audit scope', 'yes', 'y', 'true', 'x', '✔', '✓', '✅', '☑', '🗸'],
    ...[':heavy check mark:', ':white check mark:', ':ballot box with check:'],
    ...['authorized', 'authorised', 'certified', 'included', 'covered', 'attested'],
  ],
  NOT_IN_SCOPE: [
    ...['not in scope', 'out of scope', 'not in audit scope', 'no', 'n', 'false', '✗', '✘', '❌', '✖', ':x:'],
    ...['not authorized', 'not authorised', 'not certified', 'not included', 'not covered', 'excluded'],
  ],
  IN_AUDIT: [
    ...['in audit', 'under audit', 'in process', 'in progress', 'in review', 'under review', 'in assessment'],
    ...['under assessment', 'being assessed', '3pao assessment', 'jab review'],
  ],
  PLANNED: ['planned', 'roadmap', 'on roadmap', 'on the roadmap', 'upcoming', 'future'],
};

const STATUS_BY_WORD = new Map(
  Object.entries(WORDS).flatMap(([status, words]) => words.map((word) => [word, status as ScopeStatus])),
);

/** The status that a label says; null where it is none of those known. */
export function statusOf(label: string): ScopeStatus | null {
  const word = label
    // Says that a sign is to be shown in colour or not.
    .replace(/[\uFE0E\uFE0F]/gu, '')
    .toLowerCase()
    .replace(/[\s_\u2010-\u2015-]+/gu, ' ')
    .trim();
  return STATUS_BY_WORD.get(word) ?? null;
}

/** For messages. */
export const STATUS_EXAMPLES = Object.values(WORDS)
  .map((words) => words.filter((word) => /^[a-z ]{2,}$/.test(word)).join(', '))
  .join('; ');
