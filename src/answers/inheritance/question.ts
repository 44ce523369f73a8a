import { mapYielding, yieldIfDue } from '../../concurrency/yielding.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { Clause } from '../../domain/entities/clause.ts';
import { sortedIds } from '../../domain/ids.ts';
import { weakestOf } from '../../domain/inheritance/responsibility.ts';
import { coverageOfEntry } from '../../domain/supports/coverage.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { type AskedCertificates, askedCertificates, type Covered, fewestOf } from './asked-certificates.ts';
import type { InheritanceFilter } from './filter.ts';
import { responsibilitiesOf } from './stated-responsibilities.ts';

/** The parts of a participation or an entry that its requirements in an environment depend on. */
export interface Placed extends Covered {
  readonly environmentId: string | null;
}

/** A filter resolved against the catalogue. */
export interface InheritanceQuestion extends Omit<AskedCertificates, 'weight' | 'requirementsOf'> {
  readonly filter: InheritanceFilter;
  readonly day: string;
  /** Selected subjects, by id; null if the filter names none. */
  readonly subjectIds: readonly string[] | null;
  /** True if entries of a family expand to its services. */
  readonly carryFamilies: boolean;
  /** Selected requirements of each row of a certificate in an environment. */
  readonly requirementsOf: (placed: Placed) => readonly Clause[];
}

export async function resolveQuestion(
  snapshot: Snapshot,
  filter: InheritanceFilter,
  day: string,
): Promise<InheritanceQuestion> {
  await yieldIfDue(snapshot.mayGoOn);
  const { weight: _weight, ...asked } = await askedCertificates(snapshot, filter, day);
  const question = {
    ...asked,
    filter,
    day,
    subjectIds: subjectsAsked(snapshot.catalogue, filter),
    carryFamilies: filter.services !== null || filter.expandFamilies,
  };
  return filter.responsibilities === null ? question : { ...question, ...(await narrowed(snapshot, filter, asked)) };
}

/** Returns null if the filter names no subjects. */
export function subjectsAsked(catalogue: Catalogue, filter: InheritanceFilter): readonly string[] | null {
  if (filter.services === null && filter.families === null) return null;
  const families = filter.families ?? [];
  const members = filter.expandFamilies ? families.flatMap((id) => catalogue.linkedTo(id, 'IN_FAMILY')) : [];
  return sortedIds([...(filter.services ?? []), ...families, ...members]);
}

async function narrowed(
  snapshot: Snapshot,
  { responsibilities, environments }: InheritanceFilter,
  { certificates, standardsOf, standardsCovered, requirementsOf }: Omit<AskedCertificates, 'weight'>,
): Promise<Pick<InheritanceQuestion, 'requirementsOf' | 'fewestRequirements'>> {
  const standardIds = [...certificates.keys()].flatMap((id) => standardsOf(id));
  const wanted = new Set(responsibilities);
  const stated = await responsibilitiesOf(snapshot, [...new Set(standardIds)]);
  const kept = new Map<string, readonly Clause[]>();
  function narrowedRequirementsOf(placed: Placed): readonly Clause[] {
    const place = stated.placeOf(placed);
    if (place === null) return wanted.has('UNKNOWN') ? requirementsOf(placed) : [];
    const key = `${place} ${standardsCovered(placed).join(' ')} ${placed.coverage.key}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const filtered = requirementsOf(placed).filter(({ id }) => wanted.has(weakestOf(stated.of(id, placed))));
    kept.set(key, filtered);
    return filtered;
  }
  // Environments without a stated responsibility give the same result as null.
  const places = environments ?? [null, ...stated.environmentIds];
  const perCertificate = await mapYielding(
    certificates.keys(),
    (certificateId) =>
      // Each standard separately, since entries may name one that their certificate does not certify.
      standardsOf(certificateId).flatMap((standardId) =>
        places.map((environmentId) => {
          const placed = { certificateId, environmentId, coverage: coverageOfEntry({ standardId }) };
          return narrowedRequirementsOf(placed).length;
        }),
      ),
    snapshot.mayGoOn,
  );
  return { requirementsOf: narrowedRequirementsOf, fewestRequirements: fewestOf(perCertificate.flat()) };
}
