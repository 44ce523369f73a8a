import type { Opposing } from '../catalogue/contradictions.ts';
import { groupBy } from '../grouping.ts';
import type { ScopeClaim } from '../statements/statements.ts';
import type { Standing } from './editions.ts';

/** The parts of an entry that its standards depend on. A null `standardId` means a certificate as a whole. */
export type Covering = Pick<ScopeClaim, 'certificateId' | 'standardId'>;
export type StandingOf = (covering: Covering) => Standing;

/** Standards with the same opposing entries; null: all standards of an entry. */
export interface OpposedPart<Entry extends ScopeClaim> {
  readonly covers: readonly string[] | null;
  readonly opposing: readonly Opposing<Entry>[];
}

/** True if an entry that is not in scope counts for a standard: the one that it names, or one of its certificate's. */
export function countsFor(standingOf: StandingOf, entry: Covering, standardId: string): boolean {
  return standingOf(entry).standardIds.includes(standardId);
}

/** True if the entry counts for all standards of another entry, or of a certificate. */
export function countsForAll(standingOf: StandingOf, entry: Covering, other: Covering): boolean {
  if (entry.standardId === other.standardId && entry.certificateId === other.certificateId) return true;
  const { standardIds } = standingOf(other);
  return standardIds.length > 0 && standardIds.every((id) => countsFor(standingOf, entry, id));
}

/**
 * Divides the standards of an entry by the opposing entries of its certificate that count for them; usually one part.
 */
export function opposedParts<Entry extends ScopeClaim>(
  entry: Entry,
  opposing: readonly Opposing<Entry>[],
  standingOf: StandingOf,
): readonly OpposedPart<Entry>[] {
  const alike = opposing.filter((other) => other.entry.standardId === entry.standardId);
  if (alike.length === opposing.length) return [{ covers: null, opposing }];
  const { standardIds } = standingOf(entry);
  if (standardIds.length === 0) return [{ covers: null, opposing: alike }];
  return partsBy(standardIds, (id) => opposing.filter((other) => countsFor(standingOf, other.entry, id)));
}

function partsBy<Entry extends ScopeClaim>(
  standardIds: readonly string[],
  opposingFor: (standardId: string) => readonly Opposing<Entry>[],
): readonly OpposedPart<Entry>[] {
  const parts = groupBy(
    standardIds.map((id) => ({ id, opposing: opposingFor(id) })),
    ({ opposing }) => opposing.map(({ entry, nodeId }) => `${entry.id} ${nodeId}`).join(' '),
  );
  return [...parts.values()].map((part) => ({
    covers: parts.size === 1 ? null : part.map(({ id }) => id),
    opposing: part[0].opposing,
  }));
}
