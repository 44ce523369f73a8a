import { asIs, type Say } from './people-words.ts';

/** Entry that contributes no participation, with its certificate. */
export interface EntryWords {
  readonly status: string;
  readonly condition: string | null;
  /** Null if the entry names no environment. */
  readonly environment: { readonly id: string } | null;
  readonly certificate: { readonly id: string };
}

export const SAID = 'status condition environment { id } certificate { id }';

/**
 * Returns phrases such as `NOT_IN_SCOPE in certificate/a (withdrawn after the audit)` or `IN_SCOPE in certificate/b
 * without environment`, without duplicates.
 */
export function scopeWords(entries: readonly EntryWords[], say: Say): string[] {
  return wordsOf(
    entries,
    say,
    ({ environment, certificate }) => `in ${certificate.id}${environment === null ? ' without environment' : ''}`,
  );
}

/** Returns phrases by environment, such as `NOT_IN_SCOPE in environment/a`. */
export function wordsElsewhere(entries: readonly Omit<EntryWords, 'certificate'>[], say: Say): string[] {
  return wordsOf(entries, say, ({ environment }) =>
    environment === null ? 'without environment' : `in ${environment.id}`,
  );
}

function wordsOf<Entry extends Pick<EntryWords, 'status' | 'condition'>>(
  entries: readonly Entry[],
  say: Say,
  placeOf: (entry: Entry) => string,
): string[] {
  return [...new Set(entries.map((entry) => withCondition(`${say(entry.status)} ${placeOf(entry)}`, entry.condition)))];
}

/** Joins the words of a cell; omits null. */
export function spoken(words: readonly (string | null)[], say: Say): string {
  const joint = say === asIs ? ' ' : ', ';
  return words
    .filter((word) => word !== null)
    .map(say)
    .join(joint);
}

export function withCondition(words: string, condition: string | null): string {
  return condition === null ? words : `${words} (${condition})`;
}

/** Returns column heads; equal names are followed by their ids. */
export function headsOf(nodes: readonly { readonly id: string | null; readonly name: string }[]): string[] {
  const names = nodes.map(({ name }) => name);
  return nodes.map(({ id, name }) =>
    id !== null && names.indexOf(name) !== names.lastIndexOf(name) ? `${name} (${id})` : name,
  );
}
