import { mapYielding, shouldYield, yieldIfDue } from '../../concurrency/yielding.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { isExpanded, lineageOf } from '../../domain/catalogue/lineage.ts';
import { isWithin } from '../../domain/days.ts';
import { groupBy, groupByEach } from '../../domain/grouping.ts';
import { compareText, kindOfId, sortedIds } from '../../domain/ids.ts';
import type { MatrixColumns } from '../../domain/scope/matrix-columns.ts';
import { cellOf, EMPTY_CELL, type ScopeCell } from '../../domain/scope/scope-cell.ts';
import type { ScopeEntry } from '../../domain/statements/statements.ts';
import { coverageOfEntry } from '../../domain/supports/coverage.ts';
import { loadEntity, type Snapshot } from '../../loaders/snapshot.ts';
import { withCarried } from '../inheritance/concerned-subjects.ts';
import { countingIn, keptIn } from '../inheritance/counting.ts';
import { entriesAbout } from '../inheritance/entries-about.ts';
import { filtersByReason, keepsEnvironment } from '../inheritance/filter.ts';
import { participationGroupsOf } from '../inheritance/participation-groups.ts';
import { participationsOfSubjects } from '../inheritance/participations.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import { columnsBy } from './matrix-columns.ts';
import { showing } from './matrix-restriction.ts';

/** Sorts after all ids of families: subjects without a family are last. */
const NO_FAMILY = '~';
export type MatrixKey = readonly [family: string, subjectId: string];

export interface MatrixRow {
  readonly subjectId: string;
  readonly familyId: string | null;
  readonly cells: readonly ScopeCell[];
}

export function matrixKeyOf({ familyId, subjectId }: Pick<MatrixRow, 'familyId' | 'subjectId'>): MatrixKey {
  return [familyId ?? NO_FAMILY, subjectId];
}

export async function matrixSubjects(snapshot: Snapshot, question: InheritanceQuestion): Promise<readonly MatrixKey[]> {
  const { subjectIds, carryFamilies, filter } = question;
  if (subjectIds !== null) return inRowOrder(snapshot, await known(snapshot, subjectIds));
  if (filtersByReason(filter)) return inRowOrder(snapshot, await subjectsWithReason(snapshot, question));
  const { environments, clauses } = filter;
  const key = ['matrix rows', question.day, question.certificatesKey, environments, clauses, carryFamilies];
  return snapshot.remember(key, async () => {
    const scopeIndex = await snapshot.scopeIndex();
    if (shouldYield()) await yieldIfDue(snapshot.mayGoOn);
    const named = scopeIndex.subjectsOf(showing(question, countingIn(question)));
    return inRowOrder(snapshot, withCarried(snapshot, named, carryFamilies));
  });
}

async function subjectsWithReason(snapshot: Snapshot, question: InheritanceQuestion): Promise<string[]> {
  const participationGroups = await participationGroupsOf(snapshot, question);
  const isKept = keptIn(question);
  return [...participationGroups.sumBySubject((group) => Number(isKept(group))).keys()];
}

export async function matrixRows(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  {
    subjects,
    columns,
    columnIds,
  }: {
    readonly subjects: readonly MatrixKey[];
    readonly columns: MatrixColumns;
    readonly columnIds: readonly string[];
  },
): Promise<MatrixRow[]> {
  const subjectIds = subjects.map(([, subjectId]) => subjectId);
  const asked = { certificates: new Set(question.certificates.keys()) };
  const [participations, said] = await Promise.all([
    participationsOfSubjects(snapshot, question, subjectIds),
    Promise.all(subjectIds.map(async (id) => (await entriesAbout(snapshot, asked, id)).filter(isOnTheDay(question)))),
  ]);
  const participationsBySubject = groupBy(participations, ({ subjectId }) => subjectId);
  const columnsOf = columnsBy(question, columns);
  const rowOf = ([family, subjectId]: MatrixKey, position: number): MatrixRow => {
    const cellParticipations = groupByEach(participationsBySubject.get(subjectId) ?? [], columnsOf);
    const paths = lineageOf(snapshot.catalogue, subjectId).filter(
      (path) => question.carryFamilies || !isExpanded(path),
    );
    const named = new Set(paths.map(({ namedId }) => namedId));
    const entries = (said[position] ?? []).filter((entry) => named.has(entry.subjectId));
    // If all entries are in scope, the participations are sufficient.
    const columnsOfEntry = ({ certificateId, environmentId, standardId }: ScopeEntry) =>
      columnsOf({ certificateId, environmentId, coverage: coverageOfEntry({ standardId }) });
    const contradictedColumns = new Set(entries.filter(({ status }) => status !== 'IN_SCOPE').flatMap(columnsOfEntry));
    const cellEntries = groupByEach(contradictedColumns.size === 0 ? [] : entries, (entry) =>
      columnsOfEntry(entry).filter((id) => contradictedColumns.has(id)),
    );
    const firmly = new Set(paths.flatMap(({ inferred, namedId }) => (inferred ? [] : namedId)));
    const onlyParticipations = filtersByReason(question.filter);
    return {
      subjectId,
      familyId: family === NO_FAMILY ? null : family,
      cells: columnIds.map((id) => {
        const own = cellParticipations.get(id) ?? [];
        // A filter by reason excludes cells without participations.
        return onlyParticipations && own.length === 0
          ? EMPTY_CELL
          : cellOf({ id: subjectId, firmly }, own, cellEntries.get(id) ?? []);
      }),
    };
  };
  return mapYielding(subjects.entries(), ([position, subject]) => rowOf(subject, position), snapshot.mayGoOn);
}

function isOnTheDay({ filter, day }: InheritanceQuestion): (entry: ScopeEntry) => boolean {
  return ({ environmentId, validFrom, validUntil }) =>
    keepsEnvironment(filter, environmentId) && isWithin(day, validFrom, validUntil);
}

/** Groups by family instead of sorting: there are few families and many subjects. */
async function inRowOrder({ catalogue, mayGoOn }: Snapshot, subjectIds: readonly string[]): Promise<MatrixKey[]> {
  const keys = await mapYielding(
    sortedIds(subjectIds),
    (subjectId) => matrixKeyOf({ subjectId, familyId: familyOf(catalogue, subjectId) }),
    mayGoOn,
  );
  const families = groupBy(keys, ([family]) => family);
  return [...families].sort(([left], [right]) => compareText(left, right)).flatMap(([, rows]) => rows);
}

/** Returns a family itself, or a subject's first family by id. */
function familyOf(catalogue: Catalogue, subjectId: string): string | null {
  if (kindOfId(subjectId) === 'ServiceFamily') return subjectId;
  return catalogue.linkedFrom(subjectId, 'IN_FAMILY')[0] ?? null;
}

async function known(snapshot: Snapshot, ids: readonly string[]): Promise<string[]> {
  const found = await Promise.all(ids.map((id) => loadEntity(snapshot, id)));
  return ids.filter((_id, position) => found[position] !== null);
}
