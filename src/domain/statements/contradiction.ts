import { type Group, groupBy } from '../grouping.ts';
import { compareText } from '../ids.ts';
import type { ScopeClaim, ScopeEntry } from './statements.ts';

/**
 * Finds entries that contradict each other: the same certificate, subject, environment and standard, but different
 * statuses in overlapping periods.
 */
export function contradictionsAmong<Entry extends ScopeClaim & Pick<ScopeEntry, 'subjectId'>>(
  entries: readonly Entry[],
  standardIdsOf: (certificateId: string) => readonly string[],
): [place: string, contradictory: Group<Entry>][] {
  const places = groupBy(entries, ({ certificateId, subjectId, environmentId, standardId }) => {
    const place = `${certificateId} ${subjectId} ${environmentId ?? ''}`;
    const isOther = standardId !== null && !standardIdsOf(certificateId).includes(standardId);
    return isOther ? `${place} ${standardId}` : place;
  });
  return [...places].flatMap(([place, said]): [string, Group<Entry>][] => {
    const [first, ...others] = said
      .filter((entry) => said.some((other) => disagree(entry, other)))
      .sort((left, right) => compareText(left.id, right.id));
    return first === undefined ? [] : [[place, [first, ...others]]];
  });
}

/** True if the entries overlap in time and differ in status. */
function disagree(left: ScopeClaim, right: ScopeClaim): boolean {
  const meet =
    (left.validFrom === null || right.validUntil === null || left.validFrom < right.validUntil) &&
    (right.validFrom === null || left.validUntil === null || right.validFrom < left.validUntil);
  return meet && left.status !== right.status;
}
