import { type AssessedParty, type AssessedRequirement, compareGrants, outcomeOf } from '../domain/assessment.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { isWithin } from '../domain/days.ts';
import type { Clause } from '../domain/entities.ts';
import { ledOver } from '../domain/grounds.ts';
import { groupBy, groupByEach, partition } from '../domain/grouping.ts';
import { compareText, sortedIds } from '../domain/ids.ts';
import type { Grant } from '../domain/inheritance.ts';
import { kindsStated, weakest, weakestOf } from '../domain/responsibility.ts';
import type { Responsibility, ResponsibilityKind, ScopeEntry } from '../domain/statements.ts';
import { firstLapse } from './assessment-lapse.ts';
import { entriesAbout } from './entries-about.ts';
import { grantsOfSubjects } from './grants.ts';
import { EVERYTHING, type InheritanceQuestion, resolveQuestion, responsibilitiesOf } from './inheritance-question.ts';
import type { Snapshot } from './snapshot.ts';
import { unplacedOf } from './unplaced.ts';

export interface AssessmentRequest {
  readonly standardId: string;
  readonly environmentId: string;
  /** Sorted, each once. */
  readonly serviceIds: readonly string[];
  readonly day: string;
}

export interface Assessed {
  readonly request: AssessmentRequest;
  readonly question: InheritanceQuestion;
  readonly parties: readonly AssessedParty[];
  /** In the order of the standard's contents. */
  readonly requirements: readonly AssessedRequirement[];
  readonly responsibilityOf: (party: AssessedParty, clauseId: string) => ResponsibilityKind;
  /** What is stated of all rows of a party. */
  readonly statedOf: (party: AssessedParty, clauseId: string) => readonly Responsibility[];
  /** Of all requirements alike; worked out only where it is asked for. */
  readonly lapsesOn: () => Promise<string | null>;
}

/** Holds a system built on services in an environment against each requirement of a standard. */
export async function assess(snapshot: Snapshot, request: AssessmentRequest): Promise<Assessed> {
  const { catalogue } = snapshot;
  const { standardId, environmentId, serviceIds, day } = request;
  const filter = { ...EVERYTHING, services: serviceIds, environments: [environmentId], standards: [standardId] };
  const question = await resolveQuestion(snapshot, filter, day);
  const [grants, stated, blockers, unplaced] = await Promise.all([
    grantsOfSubjects(snapshot, question, serviceIds),
    responsibilitiesOf(snapshot, [standardId]),
    Promise.all(serviceIds.map((id) => blockersOf(snapshot, question, { subjectId: id, environmentId }))),
    Promise.all(serviceIds.map((id) => unplacedOf(snapshot, question, { subjectId: id, environmentId }))),
  ]);
  const grantsByService = groupBy(grants, ({ subjectId }) => subjectId);
  const parties = serviceIds.map((serviceId, position) => ({
    serviceId,
    grants: (grantsByService.get(serviceId) ?? []).toSorted(compareGrants),
    blockers: blockers[position] ?? [],
    unplaced: unplaced[position] ?? [],
  }));
  const responsibilityOf = ({ grants: rows }: AssessedParty, clauseId: string) =>
    weakest(rows.map((grant) => weakestOf(stated(clauseId, grant))));
  const statedOf = ({ grants: rows }: AssessedParty, clauseId: string) =>
    rows.flatMap((grant) => stated(clauseId, grant));
  const outcome = outcomeOf(parties);
  const requirements = catalogue.requirementsOf(standardId).map((clause) => ({
    clause,
    outcome,
    responsibility: weakest(parties.map((party) => responsibilityOf(party, clause.id))),
    statedResponsibilities: kindsStated(parties.flatMap((party) => statedOf(party, clause.id))),
  }));
  let lapse: Promise<string | null> | null = null;
  const lapsesOn = () => {
    lapse ??= firstLapse(snapshot, { request, question, parties });
    return lapse;
  };
  return { request, question, parties, requirements, responsibilityOf, statedOf, lapsesOn };
}

/**
 * What says that a subject, or what it is part of, is not or not yet in scope of a certificate in question, or of one that would
 * lead there; the others that rest on those stand in nobody’s way.
 */
async function blockersOf(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  place: { readonly subjectId: string; readonly environmentId: string },
): Promise<ScopeEntry[]> {
  const { carryFamilies, certificates, concerned, day } = question;
  const entries = await entriesAbout(snapshot, { carryFamilies, certificates: concerned }, place.subjectId);
  const here = entries.filter(
    ({ environmentId, validFrom, validUntil }) =>
      (environmentId === null || environmentId === place.environmentId) && isWithin(day, validFrom, validUntil),
  );
  const [inScope, others] = partition(here, ({ status }) => status === 'IN_SCOPE');
  const leading = new Set([...certificates.keys(), ...inScope.map(({ certificateId }) => certificateId)]);
  return others.filter(({ certificateId }) => leading.has(certificateId));
}

/** The certificates that the parties inherit through or over, by id, each with the services that do. */
export function certificatesUsed(parties: readonly AssessedParty[]): { certificateId: string; serviceIds: string[] }[] {
  const grants = groupByEach(
    parties.flatMap(({ grants: rows }): readonly Grant[] => rows),
    ({ certificateId, grounds: [strongest] }) => [certificateId, ...ledOver(strongest)],
  );
  return [...grants]
    .map(([certificateId, rows]) => ({
      certificateId,
      serviceIds: sortedIds(rows.map(({ subjectId }) => subjectId)),
    }))
    .sort((left, right) => compareText(left.certificateId, right.certificateId));
}

export interface HeadingGroup {
  readonly heading: Clause;
  readonly requirements: readonly AssessedRequirement[];
}

/** The requirements by the clause at the top of the standard that they stand under. */
export function byHeading(catalogue: Catalogue, requirements: readonly AssessedRequirement[]): HeadingGroup[] {
  const groups = groupBy(requirements, ({ clause }) => topOf(catalogue, clause));
  return [...groups].map(([heading, group]) => ({ heading, requirements: group }));
}

function topOf(catalogue: Catalogue, clause: Clause): Clause {
  const passed = new Set<string>();
  let top = clause;
  while (!passed.has(top.id)) {
    passed.add(top.id);
    // Where sources disagree, it stands under none.
    const [parentId, ...others] = catalogue.linkedFrom(top.id, 'UNDER');
    const parent = parentId === undefined || others.length > 0 ? null : catalogue.find('Clause', parentId);
    if (parent === null) return top;
    top = parent;
  }
  return top;
}
