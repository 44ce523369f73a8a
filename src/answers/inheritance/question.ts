import { mapYielding, yieldIfDue } from '../../concurrency/yielding.ts';
import { withCatalogClauses, withCatalogs } from '../../domain/baselines.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Clause } from '../../domain/clause.ts';
import { coverageOfEntry } from '../../domain/coverage.ts';
import { groupBy } from '../../domain/grouping.ts';
import { sortedIds } from '../../domain/ids.ts';
import { applicable, weakestOf } from '../../domain/responsibility.ts';
import type { Responsibility } from '../../domain/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { type AskedCertificates, askedCertificates, type Covered, fewestOf } from './asked-certificates.ts';
import type { InheritanceFilter } from './filter.ts';

/** A participation, or an entry, as far as its requirements depend on it. */
export interface Placed extends Covered {
  readonly environmentId: string | null;
}

/** A filter resolved against the catalogue. */
export interface InheritanceQuestion extends Omit<AskedCertificates, 'weight' | 'requirementsOf'> {
  readonly filter: InheritanceFilter;
  readonly day: string;
  /** Selected subjects, by id; null if the filter names none. */
  readonly subjectIds: readonly string[] | null;
  /** True if entries of a family are expanded to its services. */
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
  // All environments without a statement are alike, and so is none.
  const places = environments ?? [null, ...stated.environmentIds];
  const perCertificate = await mapYielding(
    certificates.keys(),
    (certificateId) =>
      // Each by itself, since entries may be for one that their certificate does not certify.
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

type Place = Pick<Placed, 'environmentId' | 'certificateId'>;

export interface StatedResponsibilities {
  readonly of: (clauseId: string, row: Place) => readonly Responsibility[];
  /** Rows of one place have the same responsibilities; null: none is stated for the row. */
  readonly placeOf: (row: Place) => string | null;
  /** Environments in which some are stated. */
  readonly environmentIds: readonly string[];
}

/** Looks up all responsibilities on the standards. A page of rows uses the loader by clause, which reads less. */
export async function responsibilitiesOf(
  snapshot: Snapshot,
  standardIds: readonly string[],
): Promise<StatedResponsibilities> {
  const { catalogue } = snapshot;
  const all = new Set(standardIds.flatMap((id) => withCatalogs(catalogue, id)));
  const statements = (await Promise.all([...all].map((id) => snapshot.responsibilitiesOfStandard.load(id)))).flat();
  const byClause = groupBy(statements, ({ clauseId }) => clauseId);
  const known = new Map<string, readonly Responsibility[]>();
  const places = new Set(
    statements.map(({ environmentId, certificateId }) => placeNamed(environmentId, certificateId)),
  );
  return {
    of(clauseId, row) {
      // An assessment asks for each requirement, service and row; few clauses have any.
      const ofClause =
        known.get(clauseId) ?? withCatalogClauses(catalogue, clauseId).flatMap((id) => byClause.get(id) ?? []);
      known.set(clauseId, ofClause);
      return ofClause.length === 0 ? ofClause : applicable(ofClause, row);
    },
    placeOf({ environmentId, certificateId }) {
      if (environmentId === null) return null;
      const named = [placeNamed(environmentId, certificateId), placeNamed(environmentId, null)];
      return named.find((place) => places.has(place)) ?? null;
    },
    environmentIds: sortedIds(statements.map(({ environmentId }) => environmentId)),
  };
}

function placeNamed(environmentId: string, certificateId: string | null): string {
  return `${environmentId} ${certificateId ?? ''}`;
}
