import { nameOf } from '../domain/entities.ts';
import { compareText } from '../domain/ids.ts';
import { normalizedName } from '../domain/names.ts';
import {
  compareScopes,
  SCOPE_DIFF_KINDS,
  type ScopeAtPoint,
  type ScopeDifference,
  type ScopeDiffKind,
} from '../domain/scope-diff.ts';
import { SCOPE_STATUSES, type ScopeEntry } from '../domain/statements.ts';
import { loadEntity, type Snapshot } from '../loaders/snapshot.ts';
import { mayApplyIn } from './inheritance/unplaced.ts';

/** The scope of a certificate, in one environment or all, on a day. */
export interface ScopePoint {
  readonly snapshot: Snapshot;
  readonly certificateId: string;
  readonly environmentId: string | null;
  readonly day: string;
}

/** Subjects that a point names without an environment, and that may be meant in the one that is asked about. */
export type Unplaced = ReadonlySet<string>;

export interface ScopeDiff {
  readonly differences: readonly ScopeDifference[];
  readonly unplaced: { readonly from: Unplaced; readonly to: Unplaced };
  readonly counts: Readonly<Record<ScopeDiffKind, number>>;
  readonly unchanged: number;
}

/** More entries than a certificate has. */
const NO_LIMIT = 1_000_000;

/** How a scope differs from another one. Names and families are those of each point's revision. */
export async function diffScopes(from: ScopePoint, to: ScopePoint): Promise<ScopeDiff> {
  const [before, after] = await Promise.all([scopeAt(from), scopeAt(to)]);
  const formerIds = await formerIdsIn(to.snapshot, before, after);
  const isTwoPlaces =
    from.environmentId !== null && to.environmentId !== null && from.environmentId !== to.environmentId;
  const { differences, unchanged } = compareScopes({
    from: before,
    to: after,
    byEnvironment: !isTwoPlaces,
    bySource: !isTwoPlaces && from.certificateId === to.certificateId,
    formerIdsOf: (id) => formerIds.get(id) ?? [],
  });
  const counts = SCOPE_DIFF_KINDS.map(
    (kind) => [kind, differences.filter(({ kinds }) => kinds.includes(kind)).length] as const,
  );
  const unplaced = { from: before.unplaced, to: after.unplaced };
  return { differences, unplaced, unchanged, counts: Object.fromEntries(counts) as Record<ScopeDiffKind, number> };
}

interface ScopeThere extends ScopeAtPoint {
  readonly unplaced: Unplaced;
}

async function scopeAt({ snapshot, certificateId, environmentId, day }: ScopePoint): Promise<ScopeThere> {
  const all: readonly ScopeEntry[] = await snapshot.scope.Certificate.pages.load({
    id: certificateId,
    arguments: { statuses: SCOPE_STATUSES, others: null, day, after: '', limit: NO_LIMIT },
  });
  const entries = environmentId === null ? all : all.filter((entry) => entry.environmentId === environmentId);
  const isMeantPerhaps = environmentId !== null && mayApplyIn(snapshot.catalogue, certificateId, environmentId);
  const placeless = isMeantPerhaps ? all.filter((entry) => entry.environmentId === null) : [];
  const ids = [...new Set(entries.map(({ subjectId }) => subjectId))];
  const subjects = await Promise.all(ids.map((id) => loadEntity(snapshot, id)));
  return {
    entries,
    unplaced: new Set(placeless.map(({ subjectId }) => subjectId)),
    subjects: new Map(
      subjects
        .filter((subject) => subject !== null)
        .map((subject) => [subject.id, { name: nameOf(subject), families: familiesOf(snapshot, subject.id) }]),
    ),
  };
}

function familiesOf({ catalogue }: Snapshot, id: string): string[] {
  return catalogue
    .findAll('ServiceFamily', catalogue.linkedFrom(id, 'IN_FAMILY'))
    .map(({ name }) => name)
    .sort(compareText);
}

/**
 * For each subject that only the second point names, those that only the first names and that it was
 * before: replaced by it, or bearing a name that a source says it had formerly. What it is also called may well be the name of
 * something else.
 */
async function formerIdsIn(
  snapshot: Snapshot,
  before: ScopeAtPoint,
  after: ScopeAtPoint,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const gone = [...before.subjects].filter(([id]) => !after.subjects.has(id));
  const come = [...after.subjects.keys()].filter((id) => !before.subjects.has(id));
  const goneByName = new Map(gone.map(([id, { name }]) => [normalizedName(name), id]));
  const aliases = await Promise.all(come.map((id) => snapshot.aliases.load(id)));
  return new Map(
    come.map((id, position) => {
      const replaced = snapshot.catalogue
        .linkedTo(id, 'REPLACED_BY')
        .filter((formerId) => before.subjects.has(formerId));
      const formerly = (aliases[position] ?? []).filter(({ alias }) => alias === 'FORMERLY');
      const named = formerly.flatMap(({ name }) => goneByName.get(normalizedName(name)) ?? []);
      return [id, [...new Set([...replaced, ...named])]];
    }),
  );
}
