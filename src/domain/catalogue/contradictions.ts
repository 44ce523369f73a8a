import type { ScopeClaim } from '../statements/statements.ts';
import type { LineagePath } from './lineage.ts';

/** Entries of a certificate that contradict an entry in scope. */
export interface Contradictions<Entry extends ScopeClaim> {
  /** Not, or not yet, in scope in the same environment. */
  readonly exclusions: readonly Entry[];
  /** Exclusions of the very service that the entry lists: sources disagree, and neither prevails. */
  readonly contradictedBy: readonly Entry[];
  /** Possibly about the same environment: one of the two entries names none. */
  readonly possibleExclusions: readonly Entry[];
}

/** An entry, and the path from a subject to the node that it names. */
export interface Claimed<Entry extends ScopeClaim> {
  readonly entry: Entry;
  readonly path: LineagePath;
}

/** An entry not, or not yet, in scope, and the node that it names. */
export interface Opposing<Entry extends ScopeClaim> {
  readonly entry: Entry;
  readonly nodeId: string;
}

/** Entries by the node that they name, then by certificate. */
export type EntriesByNode<Entry extends ScopeClaim> = ReadonlyMap<string, ReadonlyMap<string, readonly Entry[]>>;

/** Shared, since most entries are not contradicted. */
const NOTHING: readonly never[] = [];
const NONE: Contradictions<never> = { exclusions: NOTHING, contradictedBy: NOTHING, possibleExclusions: NOTHING };

/** Returns the entries of a certificate about the nodes of a path that are not, or not yet, in scope. */
export function opposingEntries<Entry extends ScopeClaim>(
  certificateId: string,
  { nodeIds }: LineagePath,
  said: EntriesByNode<Entry>,
): readonly Opposing<Entry>[] {
  let found: Opposing<Entry>[] | null = null;
  for (const nodeId of nodeIds) {
    for (const entry of said.get(nodeId)?.get(certificateId) ?? NOTHING) {
      if (entry.status === 'IN_SCOPE') continue;
      found ??= [];
      found.push({ entry, nodeId });
    }
  }
  return found ?? NOTHING;
}

/**
 * Returns the entries of a certificate that contradict an entry at any node on its path, limited to those that `counts`
 * accepts.
 */
export function contradictionsOf<Entry extends ScopeClaim>(
  certificateId: string,
  claimed: Claimed<Entry>,
  said: EntriesByNode<Entry>,
  counts: (entry: Entry) => boolean = () => true,
): Contradictions<Entry> {
  const opposing = opposingEntries(certificateId, claimed.path, said);
  return contradictionsBy(
    opposing.filter(({ entry }) => counts(entry)),
    claimed,
  );
}

/** Finds the contradictions among opposing entries. All entries of a certificate about one node share them. */
export function contradictionsBy<Entry extends ScopeClaim>(
  opposing: readonly Opposing<Entry>[],
  claimed: Claimed<Entry>,
): Contradictions<Entry> {
  if (opposing.length === 0) return NONE;
  const found: Record<keyof Contradictions<Entry>, Entry[]> = {
    exclusions: [],
    contradictedBy: [],
    possibleExclusions: [],
  };
  for (const { entry, nodeId } of opposing) {
    const kind = kindOf(entry, claimed, nodeId === claimed.path.namedId);
    if (kind !== null) found[kind].push(entry);
  }
  return found;
}

/**
 * Entries without an environment may be about different environments. They contradict each other only if they have the
 * same certificate and subject.
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
