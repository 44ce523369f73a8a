import { isExpanded, lineageOf } from '../../domain/catalogue/lineage.ts';
import { compareText, sortedIds } from '../../domain/ids.ts';
import type { MatrixColumns } from '../../domain/scope/matrix-columns.ts';
import type { ScopeClaim } from '../../domain/statements/statements.ts';
import { ALL_REQUIREMENTS, coverageOfEntry } from '../../domain/supports/coverage.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { countingIn, keptIn } from '../inheritance/counting.ts';
import { environmentIdsOf, filtersByReason, keepsEnvironment } from '../inheritance/filter.ts';
import { participationGroupsOf } from '../inheritance/participation-groups.ts';
import type { InheritanceQuestion, Placed } from '../inheritance/question.ts';
import { showing } from './matrix-restriction.ts';

/** Column of entries without an environment. */
export const NO_ENVIRONMENT_COLUMN = '';

/**
 * Returns the ids of the columns: those that the filter names, by id, even if nothing is known there. Otherwise those
 * with entries about its subjects, most entries first. `NO_ENVIRONMENT_COLUMN` is last.
 */
export async function matrixColumns(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  columns: MatrixColumns,
): Promise<readonly string[]> {
  const named = namedColumns(snapshot, question, columns);
  if (named !== null) return named;
  const { day, certificatesKey, subjectIds, carryFamilies, filter } = question;
  if (filtersByReason(filter)) return mostFirst(await columnsOfGroups(snapshot, question, columns));
  const { environments, clauses } = filter;
  const key = ['matrix columns', columns, day, certificatesKey, subjectIds, carryFamilies, environments, clauses];
  return snapshot.remember(key, async () => mostFirst(await columnsOfEntries(snapshot, question, columns)));
}

/** Returns the columns of an entry or participation: more than one only if sources disagree on the standard. */
export function columnsBy(
  question: InheritanceQuestion,
  columns: MatrixColumns,
): (placed: Placed) => readonly string[] {
  const counts = countingIn(question);
  if (columns === 'STANDARDS') {
    return (placed) => question.standardsCovered(placed).filter((id) => counts(placed, id));
  }
  const columnOf = ({ certificateId, environmentId }: Placed) =>
    columns === 'CERTIFICATES' ? certificateId : (environmentId ?? NO_ENVIRONMENT_COLUMN);
  return (placed) => (counts(placed) ? [columnOf(placed)] : []);
}

function namedColumns(
  { catalogue }: Snapshot,
  { filter, certificates, standardsOf }: InheritanceQuestion,
  columns: MatrixColumns,
): readonly string[] | null {
  if (columns === 'ENVIRONMENTS') {
    if (filter.environments === null) return null;
    const ids = sortedIds(environmentIdsOf(filter).filter((id) => catalogue.find('Environment', id) !== null));
    return keepsEnvironment(filter, null) ? [...ids, NO_ENVIRONMENT_COLUMN] : ids;
  }
  if (columns === 'CERTIFICATES') return filter.certificates === null ? null : sortedIds([...certificates.keys()]);
  if (filter.standards === null && filter.certificates === null) return null;
  return sortedIds([...certificates.keys()].flatMap((id) => standardsOf(id)));
}

type Counts = ReadonlyMap<string, number>;

async function columnsOfGroups(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  columns: MatrixColumns,
): Promise<Counts> {
  const { groups } = await participationGroupsOf(snapshot, question);
  const columnsOf = columnsBy(question, columns);
  return counted(
    groups.filter(keptIn(question)).map((group) => ({ ids: columnsOf(group), count: group.participations })),
  );
}

async function columnsOfEntries(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  columns: MatrixColumns,
): Promise<Counts> {
  const { subjectIds, carryFamilies } = question;
  const scopeIndex = await snapshot.scopeIndex();
  const isShown = showing(question, countingIn(question));
  const columnsOf = columnsBy(question, columns);
  const idsOf = (claim: ScopeClaim) => placesOf(question, claim).flatMap(columnsOf);
  if (subjectIds === null) {
    const shown = scopeIndex.claims.filter(isShown);
    return counted(shown.map((claim) => ({ ids: idsOf(claim), count: scopeIndex.entriesBehind(claim) })));
  }
  const claimsOf = scopeIndex.claimsOf(isShown);
  const paths = subjectIds.flatMap((id) => lineageOf(snapshot.catalogue, id));
  const lineages = paths.filter((path) => carryFamilies || !isExpanded(path));
  const namedIds = [...new Set(lineages.map(({ namedId }) => namedId))];
  const claims = namedIds.flatMap((id) => [...claimsOf(id).values()].flat());
  return counted(claims.map((claim) => ({ ids: idsOf(claim), count: 1 })));
}

/**
 * Returns the places where an entry is shown: under its certificate, and under the certificates that this one
 * leverages.
 */
function placesOf({ certificates, leveraging }: InheritanceQuestion, claim: ScopeClaim): Placed[] {
  const { certificateId, environmentId, status } = claim;
  const own = certificates.has(certificateId) ? [{ ...claim, coverage: coverageOfEntry(claim) }] : [];
  const routes = status === 'IN_SCOPE' ? (leveraging.get(certificateId) ?? []) : [];
  return [
    ...own,
    ...routes.map((route) => ({ certificateId: route.certificateId, environmentId, coverage: ALL_REQUIREMENTS })),
  ];
}

function counted(parts: readonly { readonly ids: readonly string[]; readonly count: number }[]): Counts {
  const counts = new Map<string, number>();
  for (const { ids, count } of parts) for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + count);
  return counts;
}

function mostFirst(counts: Counts): readonly string[] {
  return [...counts]
    .sort(
      ([left, ofLeft], [right, ofRight]) =>
        Number(left === NO_ENVIRONMENT_COLUMN) - Number(right === NO_ENVIRONMENT_COLUMN) ||
        ofRight - ofLeft ||
        compareText(left, right),
    )
    .map(([id]) => id);
}
