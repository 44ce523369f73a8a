import type { LineagePath } from './lineage.ts';
import type { ScopeClaim } from './statements.ts';

/** Entries of a certificate that contradict an entry in scope. */
export interface Contradictions<Entry extends ScopeClaim> {
  /** Not, or not yet, in scope in the same environment. */
  readonly exclusions: readonly Entry[];
  /** The same, of the very service that the entry lists: sources disagree, and neither wins. */
  readonly contradictedBy: readonly Entry[];
  /** Possibly about the same environment: one of the two entries names none. */
  readonly possibleExclusions: readonly Entry[];
}

/** An entry, and the path from a subject to the node that it names. */
export interface Claimed<Entry extends ScopeClaim> {
  readonly entry: Entry;
  readonly path: LineagePath;
}

/** Entries by the node that they name, then by certificate. */
export type EntriesByNode<Entry extends ScopeClaim> = ReadonlyMap<string, ReadonlyMap<string, readonly Entry[]>>;

/** Shared, since most entries are not contradicted. */
const NOTHING: readonly never[] = [];
const NONE: Contradictions<never> = { exclusions: NOTHING, contradictedBy: NOTHING, possibleExclusions: NOTHING };

/** Returns the entries of a certificate that contradict an entry at any node on its path. */
export function contradictionsOf<Entry extends ScopeClaim>(
  certificateId: string,
  claimed: Claimed<Entry>,
  said: EntriesByNode<Entry>,
): Contradictions<Entry> {
  const { path } = claimed;
  let found: Record<keyof Contradictions<Entry>, Entry[]> | null = null;
  for (const id of path.nodeIds) {
    for (const other of said.get(id)?.get(certificateId) ?? NOTHING) {
      const kind = other.status === 'IN_SCOPE' ? null : kindOf(other, claimed, id === path.namedId);
      if (kind === null) continue;
      found ??= { exclusions: [], contradictedBy: [], possibleExclusions: [] };
      found[kind].push(other);
    }
  }
  return found ?? NONE;
}

/**
 * Entries without an environment may mean different ones. They contradict each other only if they are of the same
 * certificate and subject.
 */
function kindOf(
  other: ScopeClaim,
  { entry, path }: Claimed<ScopeClaim>,
  isOfNamed: boolean,
): keyof Contradictions<ScopeClaim> | null {
  const isOfSame = isOfNamed && other.certificateId === entry.certificateId;
  const surely = isOfSame && path.basis !== 'FAMILY' ? 'contradictedBy' : 'exclusions';
  if (entry.environmentId === null) {
    if (other.environmentId !== null) return null;
    return isOfSame ? surely : 'possibleExclusions';
  }
  if (other.environmentId === entry.environmentId) return surely;
  return other.environmentId === null && other.status === 'NOT_IN_SCOPE' ? 'possibleExclusions' : null;
}
