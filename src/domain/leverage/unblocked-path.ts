import { type Claimed, contradictionsOf, type EntriesByNode } from '../catalogue/contradictions.ts';
import type { ScopeClaim } from '../statements/statements.ts';
import type { LeverageRoute } from './leverage-routes.ts';

/** Finds the shortest path with the same ends through certificates that `mayPass`, all of them in force, or null. */
export type PathFinder = (instead: LeverageRoute, mayPass: (certificateId: string) => boolean) => LeverageRoute | null;

/** A path of leverage for an entry, with possible exclusions by certificates on it. */
export interface UnblockedPath<Entry extends ScopeClaim> {
  readonly way: LeverageRoute;
  readonly possibleExclusions: readonly Entry[];
}

interface WayOpener<Entry extends ScopeClaim> {
  readonly said: EntriesByNode<Entry>;
  readonly findPath: PathFinder;
  /** True for entries that count for the standard in question. */
  readonly counts?: (entry: Entry) => boolean;
}

/**
 * Finds the shortest path without contradictions or, failing that, without exclusions. Null if no path exists, or if
 * the certificate at the end excludes the entry.
 */
export function unblockedPath<Entry extends ScopeClaim>(
  claimed: Claimed<Entry>,
  shortest: LeverageRoute,
  { said, findPath, counts }: WayOpener<Entry>,
): UnblockedPath<Entry> | null {
  const { certificateId: endId } = shortest;
  const saidBy = (certificateId: string) => contradictionsOf(certificateId, claimed, said, counts);
  const isSilent = (id: string) => {
    const { exclusions, possibleExclusions } = saidBy(id);
    return exclusions.length + possibleExclusions.length === 0;
  };
  const isOpen = (id: string) => saidBy(id).exclusions.length === 0;
  const atEnd = saidBy(endId);
  if (atEnd.exclusions.length > 0) return null;
  const passed = passedBy(shortest);
  if (passed.every(isSilent)) return { way: shortest, possibleExclusions: atEnd.possibleExclusions };
  const silent = findPath(shortest, isSilent);
  if (silent !== null) return { way: silent, possibleExclusions: atEnd.possibleExclusions };
  const way = passed.every(isOpen) ? shortest : findPath(shortest, isOpen);
  if (way === null) return null;
  return {
    way,
    possibleExclusions: [...passedBy(way).flatMap((id) => saidBy(id).possibleExclusions), ...atEnd.possibleExclusions],
  };
}

/** Returns the certificates between the two ends. */
function passedBy({ statements }: LeverageRoute): string[] {
  return statements.slice(1).map(({ fromId }) => fromId);
}
