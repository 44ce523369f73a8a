import type { ReadingNotes } from '../../draft.ts';
import type { Location } from '../../facts.ts';

/** Thrown while a row is read that cannot be taken; caught where rows become drafts. */
export class RefusedRow extends Error {
  readonly at: Location;
  constructor(at: Location, sentence: string) {
    super(sentence);
    this.at = at;
  }
}

/** Tells of a row that cannot be taken; any other failure is thrown on. */
export function rejectRefused(error: unknown, notes: ReadingNotes): void {
  if (!(error instanceof RefusedRow)) throw error;
  notes.reject(error.at, error.message);
}

export function footnoteRow(text: string, at: Location): RefusedRow {
  return new RefusedRow(
    at,
    `"${text.slice(0, 80)}" looks like a footnote. Which rows it is a condition of must stand in a column of theirs.`,
  );
}
