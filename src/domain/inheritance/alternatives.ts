import { CERTAINTIES, type Certainty } from '../certainty/certainty.ts';
import { sortedIds } from '../ids.ts';
import type { ScopeClaim } from '../statements/statements.ts';
import { compareParticipations } from './assessment.ts';
import type { Participation } from './inheritance.ts';

/** Coverage by other certificates after a loss. */
export interface Remaining {
  /** Certainty of the best alternative; null: no alternative. */
  readonly remaining: Certainty | null;
  readonly alternatives: readonly string[];
}

/** Returns null if the other participations are at least as certain. */
export function coverageLeft(
  { certainty }: Pick<Participation, 'certainty'>,
  others: readonly Pick<Participation, 'certainty' | 'basis' | 'certificateId'>[],
): Remaining | null {
  const remaining = others.toSorted(compareParticipations)[0]?.certainty ?? null;
  if (remaining !== null && CERTAINTIES.indexOf(remaining) <= CERTAINTIES.indexOf(certainty)) return null;
  return { remaining, alternatives: sortedIds(others.map(({ certificateId }) => certificateId)) };
}

export type Placed = Pick<Participation<ScopeClaim>, 'environmentId' | 'supports'>;

/** A lost participation that no other replaces, and the coverage that remains. */
export interface LostCoverage<Lost> {
  readonly lost: Lost;
  readonly left: Remaining;
}

/**
 * Returns the surest of a subject's participations that no other participation replaces with the same certainty in the
 * same environment, and the coverage that remains. Null if all are replaced.
 */
export function lostCoverage<Lost extends Participation<ScopeClaim>>(
  participations: readonly Lost[],
  others: readonly Participation<ScopeClaim>[],
): LostCoverage<Lost> | null {
  for (const lost of participations.toSorted(compareParticipations)) {
    const left = coverageLeft(lost, inPlaceOf(lost, others));
    if (left !== null) return { lost, left };
  }
  return null;
}

/**
 * Returns the participations in the same environment. Without a stated environment, only a participation by the same
 * entry is certain to be in the same place.
 */
function inPlaceOf<Other extends Placed>({ environmentId, supports }: Placed, others: readonly Other[]): Other[] {
  const there = others.filter((other) => other.environmentId === environmentId);
  if (environmentId !== null) return there;
  const [{ entry, path }] = supports;
  return there.filter((other) =>
    // Entries that differ only in their subject share an id in the scope index.
    other.supports.some((support) => support.entry.id === entry.id && support.path.namedId === path.namedId),
  );
}
