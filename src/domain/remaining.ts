import { compareGrants } from './assessment.ts';
import { CERTAINTIES, type Certainty } from './grounds.ts';
import { sortedIds } from './ids.ts';
import type { Grant } from './inheritance.ts';
import type { ScopeClaim } from './statements.ts';

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
  return { remaining, stillThrough: sortedIds(others.map(({ certificateId }) => certificateId)) };
}

/** What a grant holds by. */
export type Placed = Pick<Grant<ScopeClaim>, 'environmentId' | 'grounds'>;

/**
 * The surest of some grants to one subject that others do not give as surely in the same place, and what is left of it. Null where
 * they give all.
 */
export function lostAmong<Lost extends Grant<ScopeClaim>>(
  grants: readonly Lost[],
  others: readonly Grant<ScopeClaim>[],
): { readonly lost: Lost; readonly left: Remaining } | null {
  for (const lost of grants.toSorted(compareGrants)) {
    const left = remainingOf(lost, inPlaceOf(lost, others));
    if (left !== null) return { lost, left };
  }
  return null;
}

/** Those in the environment of a grant. Where none is stated, only what the very same entry gives is surely there, too. */
function inPlaceOf<Other extends Placed>({ environmentId, grounds }: Placed, others: readonly Other[]): Other[] {
  const there = others.filter((other) => other.environmentId === environmentId);
  if (environmentId !== null) return there;
  const [{ entry, path }] = grounds;
  return there.filter((other) =>
    // Entries of different subjects that are alike otherwise share an id in the book.
    other.grounds.some((ground) => ground.entry.id === entry.id && ground.path.namedId === path.namedId),
  );
}
