import type { LineagePath } from './lineage.ts';
import type { ScopeClaim } from './statements.ts';

/** What a certificate says against an entry that has something in scope. */
export interface Contradictions<Entry extends ScopeClaim> {
  /** That it is not, or not yet, in scope in the same environment. */
  readonly exclusions: readonly Entry[];
  /** What may mean the same environment, since it or the entry names none. */
  readonly possibleExclusions: readonly Entry[];
}

/** An entry, and the way from a subject to what it names. */
export interface Claimed<Entry extends ScopeClaim> {
  readonly entry: Entry;
  readonly path: LineagePath;
}

/** What entries say, by what they name, then by certificate. */
export type Said<Entry extends ScopeClaim> = ReadonlyMap<string, ReadonlyMap<string, readonly Entry[]>>;

/** What nothing speaks against shares these: most of a graph is so. */
const NOTHING: readonly never[] = [];
const NONE: Contradictions<never> = { exclusions: NOTHING, possibleExclusions: NOTHING };

/** What a certificate says of the nodes on the path, all but that they are in scope. */
export function contradictionsOf<Entry extends ScopeClaim>(
  certificateId: string,
  { entry, path }: Claimed<Entry>,
  said: Said<Entry>,
): Contradictions<Entry> {
  let found: { exclusions: Entry[]; possibleExclusions: Entry[] } | null = null;
  for (const id of path.nodeIds) {
    for (const other of said.get(id)?.get(certificateId) ?? NOTHING) {
      const kind = other.status === 'IN_SCOPE' ? null : kindOf(other, entry, id === path.namedId);
      if (kind === null) continue;
      found ??= { exclusions: [], possibleExclusions: [] };
      found[kind].push(other);
    }
  }
  return found ?? NONE;
}

/**
 * Two that name no environment may mean different ones. Only where one certificate has the very same subject both in scope and not,
 * they contradict each other.
 */
function kindOf(
  other: ScopeClaim,
  entry: ScopeClaim,
  isOfSameSubject: boolean,
): keyof Contradictions<ScopeClaim> | null {
  if (entry.environmentId === null) {
    if (other.environmentId !== null) return null;
    return isOfSameSubject && other.certificateId === entry.certificateId ? 'exclusions' : 'possibleExclusions';
  }
  if (other.environmentId === entry.environmentId) return 'exclusions';
  return other.environmentId === null && other.status === 'NOT_IN_SCOPE' ? 'possibleExclusions' : null;
}
