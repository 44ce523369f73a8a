import { daysAfter } from '../domain/days.ts';
import type { Snapshot } from '../loaders/snapshot.ts';
import { inTurns } from '../waiting/turns.ts';
import { concerns, withCarried } from './inheritance/concerned-subjects.ts';
import type { InheritanceFilter } from './inheritance/filter.ts';
import { bookedGrants } from './inheritance/grants.ts';
import { resolveQuestion } from './inheritance/question.ts';
import { type ExpiryLoss, lossesAmong, lossKeyOf } from './lost-grants.ts';

/** What a subject inherits no more, or less surely, from a day on on which an entry no longer holds. */
export interface ScopeEnding {
  readonly endsOn: string;
  readonly loss: ExpiryLoss;
}

/** By day, then as losses are listed. */
export function endingsOf(
  snapshot: Snapshot,
  filter: InheritanceFilter,
  { day, until }: { readonly day: string; readonly until: string },
): Promise<readonly ScopeEnding[]> {
  return snapshot.remember(['endings', filter, day, until], async () => {
    const { claims } = await snapshot.book();
    const ends = claims.flatMap(({ status, validUntil }) =>
      status === 'IN_SCOPE' && validUntil !== null && day < validUntil && validUntil <= until ? [validUntil] : [],
    );
    const endings: ScopeEnding[] = [];
    for await (const endsOn of inTurns([...new Set(ends)].sort())) {
      const losses = await lossesOn(snapshot, filter, endsOn);
      endings.push(...losses.map((loss) => ({ endsOn, loss })));
    }
    return endings;
  });
}

/** What is lost on the day since the entry that gave it most strongly on the day before holds no more. */
async function lossesOn(snapshot: Snapshot, filter: InheritanceFilter, endsOn: string): Promise<readonly ExpiryLoss[]> {
  const lastDay = await resolveQuestion(snapshot, filter, daysAfter(endsOn, -1));
  const isConcerned = concerns(lastDay);
  const book = await snapshot.book();
  const named = book.subjectsOf(
    (claim) => claim.status === 'IN_SCOPE' && claim.validUntil === endsOn && isConcerned(claim),
  );
  const asked = lastDay.subjectIds === null ? null : new Set(lastDay.subjectIds);
  const subjectIds = withCarried(snapshot, named, lastDay.carryFamilies).filter((id) => asked?.has(id) ?? true);
  if (subjectIds.length === 0) return [];
  const grants = await bookedGrants(snapshot, lastDay, subjectIds);
  const given = grants.filter(({ grounds: [strongest] }) => strongest.entry.validUntil === endsOn);
  return lossesAmong(snapshot, lastDay, { given, dayAfter: endsOn });
}

export function endingKeyOf({ endsOn, loss }: ScopeEnding): string {
  return `${endsOn} ${lossKeyOf(loss)}`;
}
