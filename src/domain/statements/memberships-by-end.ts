import { groupBy } from '../grouping.ts';
import { compareText } from '../ids.ts';
import type { Membership, MembershipKind } from './statements.ts';

/** Memberships by kind, then by the node at one end. */
export type MembershipsByEnd = ReadonlyMap<MembershipKind, ReadonlyMap<string, readonly Membership[]>>;

/** Sorts the memberships of each node, usually one: sorting all at once doubles the time to build a catalogue. */
export function byEnd(
  memberships: ReadonlyMap<MembershipKind, readonly Membership[]>,
  endOf: (membership: Membership) => string,
): MembershipsByEnd {
  const ofKinds = [...memberships].map(([kind, all]) => [kind, groupBy(all, endOf)] as const);
  for (const [, groups] of ofKinds)
    for (const group of groups.values()) group.sort((left, right) => compareText(left.id, right.id));
  return new Map(ofKinds);
}
