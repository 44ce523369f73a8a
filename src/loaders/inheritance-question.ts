import type { Catalogue } from '../domain/catalogue.ts';
import type { Certificate, Clause } from '../domain/entities.ts';
import type { Certainty } from '../domain/grounds.ts';
import { partition } from '../domain/grouping.ts';
import { sortedIds, standardIdOfClause } from '../domain/ids.ts';
import { isInForce } from '../domain/inheritance.ts';
import type { InheritanceBasis } from '../domain/lineage.ts';
import { applicable, weakestOf } from '../domain/responsibility.ts';
import { type RestingWay, restingOn } from '../domain/resting.ts';
import type { ResponsibilityKind } from '../domain/statements.ts';
import type { Snapshot } from './snapshot.ts';

/** The public filter: lists AND together, values within one OR; an empty list matches nothing. */
export interface InheritanceFilter {
  readonly services: readonly string[] | null;
  readonly families: readonly string[] | null;
  readonly environments: readonly string[] | null;
  readonly certificates: readonly string[] | null;
  readonly standards: readonly string[] | null;
  readonly clauses: readonly string[] | null;
  readonly expandFamilies: boolean;
  readonly bases: readonly InheritanceBasis[] | null;
  readonly certainties: readonly Certainty[] | null;
  readonly responsibilities: readonly ResponsibilityKind[] | null;
}

/** The filter that keeps all. */
export const EVERYTHING: InheritanceFilter = {
  services: null,
  families: null,
  environments: null,
  certificates: null,
  standards: null,
  clauses: null,
  expandFamilies: false,
  bases: null,
  certainties: null,
  responsibilities: null,
};

/** The filter, with what the catalogue makes of it. */
export interface InheritanceQuestion {
  readonly filter: InheritanceFilter;
  readonly day: string;
  /** The subjects named, by id; null where nobody is. */
  readonly subjectIds: readonly string[] | null;
  /** Whether a family's entries are carried down to its services. */
  readonly carryFamilies: boolean;
  /** Ids of those asked about that are not in force on the day. */
  readonly notInForce: readonly string[];
  /** Those asked about and in force on the day, by id. */
  readonly certificates: ReadonlyMap<string, Certificate>;
  /** Certificates in force that rest on those, with the ways there. */
  readonly resting: ReadonlyMap<string, readonly RestingWay[]>;
  /** The requirements asked about that each row of a certificate in an environment stands for. */
  readonly requirementsOf: (certificateId: string, environmentId: string | null) => readonly Clause[];
}

export async function resolveQuestion(
  snapshot: Snapshot,
  filter: InheritanceFilter,
  day: string,
): Promise<InheritanceQuestion> {
  const { catalogue } = snapshot;
  const asked = certificatesAsked(catalogue, filter);
  const [inForce, others] = partition(asked, (certificate) => isInForce(certificate, day));
  const certificates = new Map(inForce.map((certificate) => [certificate.id, certificate]));
  return {
    filter,
    day,
    subjectIds: subjectsAsked(catalogue, filter),
    carryFamilies: filter.services !== null || filter.expandFamilies,
    notInForce: others.map(({ id }) => id),
    certificates,
    resting: restingOn(catalogue, certificates, day),
    requirementsOf: await requirementsAsked(snapshot, filter, inForce),
  };
}

function subjectsAsked(catalogue: Catalogue, filter: InheritanceFilter): readonly string[] | null {
  if (filter.services === null && filter.families === null) return null;
  const families = filter.families ?? [];
  const members = filter.expandFamilies ? families.flatMap((id) => catalogue.linkedTo(id, 'IN_FAMILY')) : [];
  return sortedIds([...(filter.services ?? []), ...families, ...members]);
}

/** What names no environment is kept where none is asked for. */
export function keepsEnvironment(
  { environments }: Pick<InheritanceFilter, 'environments'>,
  environmentId: string | null,
): boolean {
  return environments === null || (environmentId !== null && environments.includes(environmentId));
}

/** On whichever day. */
export function certificatesAsked(catalogue: Catalogue, filter: InheritanceFilter): Certificate[] {
  const named = filter.certificates === null ? null : new Set(filter.certificates);
  // Only certificates of their standard can give the clauses that are asked for.
  const ofClauses = filter.clauses?.map(standardIdOfClause) ?? null;
  const standardSets = [filter.standards, ofClauses].filter((ids) => ids !== null).map((ids) => new Set(ids));
  return catalogue
    .all('Certificate')
    .filter(
      ({ id }) => (named?.has(id) ?? true) && standardSets.every((ids) => ids.has(catalogue.standardIdOf(id) ?? '')),
    );
}

async function requirementsAsked(
  snapshot: Snapshot,
  filter: InheritanceFilter,
  certificates: readonly Certificate[],
): Promise<InheritanceQuestion['requirementsOf']> {
  const { catalogue } = snapshot;
  const standardIdOf = new Map(certificates.map(({ id }) => [id, catalogue.standardIdOf(id)]));
  const asked =
    filter.clauses === null
      ? null
      : new Set(filter.clauses.flatMap((id) => catalogue.withSubclauses(id).map((clause) => clause.id)));
  const standardIds = [...new Set([...standardIdOf.values()].filter((id) => id !== null))];
  const requirements = new Map(
    standardIds.map((id) => {
      const all = catalogue.requirementsOf(id);
      return [id, asked === null ? all : all.filter((clause) => asked.has(clause.id))];
    }),
  );
  const ofCertificate = (certificateId: string) => requirements.get(standardIdOf.get(certificateId) ?? '') ?? [];
  if (filter.responsibilities === null) return ofCertificate;

  const wanted = new Set(filter.responsibilities);
  const responsibilityOf = await responsibilitiesOf(snapshot, standardIds);
  const kept = new Map<string, readonly Clause[]>();
  return (certificateId, environmentId) => {
    const key = `${certificateId} ${environmentId ?? ''}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const filtered = ofCertificate(certificateId).filter(({ id }) =>
      wanted.has(responsibilityOf(id, { certificateId, environmentId })),
    );
    kept.set(key, filtered);
    return filtered;
  };
}

/** Answers for each clause of the standards; for a page of rows the loader by clause asks for less. */
export async function responsibilitiesOf(snapshot: Snapshot, standardIds: readonly string[]) {
  const statements = await Promise.all(standardIds.map((id) => snapshot.responsibilitiesOfStandard.load(id)));
  const byClause = new Map<string, (typeof statements)[number][number][]>();
  for (const statement of statements.flat()) {
    const group = byClause.get(statement.clauseId) ?? [];
    group.push(statement);
    byClause.set(statement.clauseId, group);
  }
  return (clauseId: string, row: { environmentId: string | null; certificateId: string }): ResponsibilityKind =>
    weakestOf(applicable(byClause.get(clauseId) ?? [], row));
}
