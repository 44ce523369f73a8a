import { compareParticipations } from './assessment.ts';
import { sortedIds } from './ids.ts';
import type { Participation } from './inheritance.ts';
import type { ScopeClaim } from './statements.ts';
import { CERTAINTIES, type Certainty } from './supports.ts';

/** What other certificates give of what a participation gives. */
export interface Remaining {
  /** How surely; null: nothing gives it. */
  readonly remaining: Certainty | null;
  /** The certificates, by id. */
  readonly alternatives: readonly string[];
}

/** Null where the others give it at least as surely. */
export function coverageLeft(
  { certainty }: Pick<Participation, 'certainty'>,
  others: readonly Pick<Participation, 'certainty' | 'basis' | 'certificateId'>[],
): Remaining | null {
  const remaining = others.toSorted(compareParticipations)[0]?.certainty ?? null;
  if (remaining !== null && CERTAINTIES.indexOf(remaining) <= CERTAINTIES.indexOf(certainty)) return null;
  return { remaining, alternatives: sortedIds(others.map(({ certificateId }) => certificateId)) };
}

/** What a participation holds by. */
export type Placed = Pick<Participation<ScopeClaim>, 'environmentId' | 'supports'>;

/**
 * The surest of some participations to one subject that others do not give as surely in the same place, and what is left of it. Null where
 * they give all.
 */
export function lostCoverage<Lost extends Participation<ScopeClaim>>(
  participations: readonly Lost[],
  others: readonly Participation<ScopeClaim>[],
): { readonly lost: Lost; readonly left: Remaining } | null {
  for (const lost of participations.toSorted(compareParticipations)) {
    const left = coverageLeft(lost, inPlaceOf(lost, others));
    if (left !== null) return { lost, left };
  }
  return null;
}

/** Those in the environment of a participation. Where none is stated, only what the very same entry gives is surely there, too. */
function inPlaceOf<Other extends Placed>({ environmentId, supports }: Placed, others: readonly Other[]): Other[] {
  const there = others.filter((other) => other.environmentId === environmentId);
  if (environmentId !== null) return there;
  const [{ entry, path }] = supports;
  return there.filter((other) =>
    // Entries of different subjects that are alike otherwise share an id in the scope index.
    other.supports.some((support) => support.entry.id === entry.id && support.path.namedId === path.namedId),
  );
}
