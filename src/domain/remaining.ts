import { compareGrants } from './assessment.ts';
import { CERTAINTIES, type Certainty } from './grounds.ts';
import { compareText } from './ids.ts';
import type { Grant } from './inheritance.ts';

/** What other certificates give of what a grant gives. */
export interface Remaining {
  /** How surely; null: nothing gives it. */
  readonly remaining: Certainty | null;
  /** The certificates, by id. */
  readonly stillThrough: readonly string[];
}

/** Null where the others give it at least as surely. */
export function remainingOf(
  { certainty }: Pick<Grant, 'certainty'>,
  others: readonly Pick<Grant, 'certainty' | 'basis' | 'certificateId'>[],
): Remaining | null {
  const remaining = others.toSorted(compareGrants)[0]?.certainty ?? null;
  if (remaining !== null && CERTAINTIES.indexOf(remaining) <= CERTAINTIES.indexOf(certainty)) return null;
  return { remaining, stillThrough: others.map(({ certificateId }) => certificateId).sort(compareText) };
}
