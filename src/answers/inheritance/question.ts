import type { Catalogue } from '../../domain/catalogue.ts';
import type { Clause } from '../../domain/entities.ts';
import { groupBy } from '../../domain/grouping.ts';
import { sortedIds } from '../../domain/ids.ts';
import { applicable, weakestOf } from '../../domain/responsibility.ts';
import type { Responsibility } from '../../domain/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { pause } from '../../waiting/turns.ts';
import { type AskedCertificates, askedCertificates, fewestOf } from './asked-certificates.ts';
import type { InheritanceFilter } from './filter.ts';

/** The filter, with what the catalogue makes of it. */
export interface InheritanceQuestion extends Omit<AskedCertificates, 'requirementsOf' | 'weight'> {
  readonly filter: InheritanceFilter;
  readonly day: string;
  /** The subjects named, by id; null where nobody is. */
  readonly subjectIds: readonly string[] | null;
  /** Whether a family's entries are carried down to its services. */
  readonly carryFamilies: boolean;
  /** The requirements asked about that each row of a certificate in an environment stands for. */
  readonly requirementsOf: (certificateId: string, environmentId: string | null) => readonly Clause[];
}

export async function resolveQuestion(
  snapshot: Snapshot,
  filter: InheritanceFilter,
  day: string,
): Promise<InheritanceQuestion> {
  await pause(snapshot.mayGoOn);
  const { weight: _weight, requirementsOf, ...asked } = await askedCertificates(snapshot, filter, day);
  const question = {
    ...asked,
    filter,
    day,
    subjectIds: subjectsAsked(snapshot.catalogue, filter),
    carryFamilies: filter.services !== null || filter.expandFamilies,
  };
  if (filter.responsibilities === null) return { ...question, requirementsOf };
  return { ...question, ...(await narrowed(snapshot, filter, { ...asked, requirementsOf })) };
}

/** Null where none is named. */
export function subjectsAsked(catalogue: Catalogue, filter: InheritanceFilter): readonly string[] | null {
  if (filter.services === null && filter.families === null) return null;
  const families = filter.families ?? [];
  const members = filter.expandFamilies ? families.flatMap((id) => catalogue.linkedTo(id, 'IN_FAMILY')) : [];
  return sortedIds([...(filter.services ?? []), ...families, ...members]);
}

/** Only the requirements whose responsibility is one of those asked for. */
async function narrowed(
  snapshot: Snapshot,
  { responsibilities, environments }: InheritanceFilter,
  {
    certificates,
    standardsOf,
    requirementsOf,
  }: Pick<AskedCertificates, 'certificates' | 'standardsOf' | 'requirementsOf'>,
): Promise<Pick<InheritanceQuestion, 'requirementsOf' | 'fewestRequirements'>> {
  const { catalogue } = snapshot;
  const standardIds = [...certificates.keys()].flatMap(standardsOf);
  const wanted = new Set(responsibilities);
  const stated = await responsibilitiesOf(snapshot, [...new Set(standardIds)]);
  const kept = new Map<string, readonly Clause[]>();
  function narrowedRequirementsOf(certificateId: string, environmentId: string | null): readonly Clause[] {
    const key = `${certificateId} ${environmentId ?? ''}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const filtered = requirementsOf(certificateId).filter(({ id }) =>
      wanted.has(weakestOf(stated(id, { certificateId, environmentId }))),
    );
    kept.set(key, filtered);
    return filtered;
  }
  const places = environments ?? [null, ...catalogue.all('Environment').map(({ id }) => id)];
  const counts = [...certificates.keys()].flatMap((id) =>
    places.map((place) => narrowedRequirementsOf(id, place).length),
  );
  return { requirementsOf: narrowedRequirementsOf, fewestRequirements: fewestOf(counts) };
}

/** What applies to a row, for each clause of the standards; for a page of rows the loader by clause asks for less. */
export async function responsibilitiesOf(snapshot: Snapshot, standardIds: readonly string[]) {
  const statements = await Promise.all(standardIds.map((id) => snapshot.responsibilitiesOfStandard.load(id)));
  const byClause = groupBy(statements.flat(), ({ clauseId }) => clauseId);
  return (clauseId: string, row: { environmentId: string | null; certificateId: string }): readonly Responsibility[] =>
    applicable(byClause.get(clauseId) ?? [], row);
}
