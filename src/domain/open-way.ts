import { type Claimed, objectionsOf, type Said } from './objections.ts';
import type { RestingWay } from './resting.ts';
import type { ScopeClaim } from './statements.ts';

/** The shortest way between two certificates over others that may be passed, all in force; null where there is none. */
export type FindWay = (fromId: string, toId: string, mayPass: (certificateId: string) => boolean) => RestingWay | null;

/** A way that an entry gives something by, and what certificates on it say that may mean the environment of the entry. */
export interface OpenWay<Entry extends ScopeClaim> {
  readonly way: RestingWay;
  readonly doubts: readonly Entry[];
}

/**
 * The way of an entry to a certificate that its own rests on: the shortest on which no other certificate speaks against it, else the
 * shortest on which none says so of its environment. Null where there is none, or where the certificate at the end says so.
 */
export function openWay<Entry extends ScopeClaim>(
  claimed: Claimed<Entry>,
  shortest: RestingWay,
  { said, findWay }: { readonly said: Said<Entry>; readonly findWay: FindWay },
): OpenWay<Entry> | null {
  const { certificateId: endId } = shortest;
  const fromId = claimed.entry.certificateId;
  const saidBy = (certificateId: string) => objectionsOf(certificateId, claimed, said);
  const isSilent = (id: string) => {
    const { blockers, doubts } = saidBy(id);
    return blockers.length + doubts.length === 0;
  };
  const isOpen = (id: string) => saidBy(id).blockers.length === 0;
  const atEnd = saidBy(endId);
  if (atEnd.blockers.length > 0) return null;
  const passed = passedBy(shortest);
  if (passed.every(isSilent)) return { way: shortest, doubts: atEnd.doubts };
  const silent = findWay(fromId, endId, isSilent);
  if (silent !== null) return { way: silent, doubts: atEnd.doubts };
  const way = passed.every(isOpen) ? shortest : findWay(fromId, endId, isOpen);
  if (way === null) return null;
  return { way, doubts: [...passedBy(way).flatMap((id) => saidBy(id).doubts), ...atEnd.doubts] };
}

/** The certificates between the two ends. */
function passedBy({ statements }: RestingWay): string[] {
  return statements.slice(1).map(({ fromId }) => fromId);
}
