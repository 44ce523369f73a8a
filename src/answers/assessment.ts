import {
  type AssessedParty,
  type AssessedRequirement,
  compareParticipations,
  outcomeOf,
} from '../domain/assessment.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { isWithin } from '../domain/days.ts';
import type { Clause } from '../domain/entities.ts';
import { groupBy, groupByEach, partition } from '../domain/grouping.ts';
import { compareText, sortedIds } from '../domain/ids.ts';
import type { Participation } from '../domain/inheritance.ts';
import { once } from '../domain/remembering.ts';
import { kindsStated, weakest, weakestOf } from '../domain/responsibility.ts';
import type { ScopeEntry } from '../domain/statements.ts';
import { viaCertificates } from '../domain/supports.ts';
import type { Snapshot } from '../loaders/snapshot.ts';
import { inTurns, mapInTurns } from '../waiting/turns.ts';
import type { Assessed, AssessmentRequest } from './assessed.ts';
import { firstLapse } from './assessment-lapse.ts';
import { entriesAbout } from './inheritance/entries-about.ts';
import { EVERYTHING } from './inheritance/filter.ts';
import { participationsOfSubjects } from './inheritance/participations.ts';
import { type InheritanceQuestion, resolveQuestion, responsibilitiesOf } from './inheritance/question.ts';
import { unknownIdsIn } from './inheritance/unknown-ids.ts';
import { mayApplyIn, unplacedOf } from './inheritance/unplaced.ts';

/** Holds a system built on services in an environment against each requirement of a standard. */
export async function assess(snapshot: Snapshot, request: AssessmentRequest): Promise<Assessed> {
  const { catalogue } = snapshot;
  const { standardId, environmentId, serviceIds, day } = request;
  const filter = { ...EVERYTHING, services: serviceIds, environments: [environmentId], standards: [standardId] };
  const question = await resolveQuestion(snapshot, filter, day);
  const everywhere = { ...question, filter: { ...filter, environments: null } };
  const unknown = await unknownIdsIn(snapshot, filter);
  const known = serviceIds.filter((id) => !unknown.includes(id));
  const [participations, stated] = await Promise.all([
    participationsOfSubjects(snapshot, everywhere, known),
    responsibilitiesOf(snapshot, [standardId]),
  ]);
  const participationsByService = groupBy(participations, ({ subjectId }) => subjectId);
  const parties: AssessedParty[] = [];
  for await (const serviceId of inTurns(known, snapshot.mayGoOn)) {
    const own = participationsByService.get(serviceId) ?? [];
    const here = own
      .filter((participation) => participation.environmentId === environmentId)
      .sort(compareParticipations);
    parties.push({
      serviceId,
      participations: here,
      exclusions: await exclusionsOf(snapshot, question, { subjectId: serviceId, environmentId, participations: here }),
      unplaced: unplacedOf(catalogue, own, environmentId),
    });
  }
  const responsibilityOf = ({ participations: rows }: AssessedParty, clauseId: string) =>
    weakest(rows.map((participation) => weakestOf(stated(clauseId, participation))));
  const statedOf = ({ participations: rows }: AssessedParty, clauseId: string) =>
    rows.flatMap((participation) => stated(clauseId, participation));
  // Of a service that nobody knows no source says anything: the others do not speak for it.
  const silent = serviceIds.filter((id) => unknown.includes(id)).map(() => null);
  const outcome = outcomeOf([...parties.map(({ participations: [surest] }) => surest?.certainty ?? null), ...silent]);
  const requirements = await mapInTurns(
    catalogue.requirementsOf(standardId),
    (clause) => ({
      clause,
      outcome,
      responsibility:
        silent.length > 0 ? ('UNKNOWN' as const) : weakest(parties.map((party) => responsibilityOf(party, clause.id))),
      statedResponsibilities: kindsStated(parties.flatMap((party) => statedOf(party, clause.id))),
    }),
    snapshot.mayGoOn,
  );
  const lapsesOn = once(() => firstLapse(snapshot, { request, question, parties }));
  return { request, question, parties, outcome, requirements, responsibilityOf, statedOf, lapsesOn };
}

/**
 * What says that a subject, or what it is part of, is not or not yet in scope there. Of others that rest on the certificates in
 * question it matters to one that inherits something only where they have it in scope, too, and so lead there, or where such a way
 * leads over them: the shortest, or the one that a row takes.
 */
async function exclusionsOf(
  snapshot: Snapshot,
  { carryFamilies, certificates, concerned, leveraging, day }: InheritanceQuestion,
  {
    subjectId,
    environmentId,
    participations,
  }: { subjectId: string; environmentId: string; participations: readonly Participation[] },
): Promise<ScopeEntry[]> {
  const entries = await entriesAbout(snapshot, { carryFamilies, certificates: concerned }, subjectId);
  // Beside rows, what says no without saying where makes them POSSIBLE, wherever its certificate applies.
  const isMeant = ({ certificateId }: ScopeEntry) =>
    participations.length > 0 || mayApplyIn(snapshot.catalogue, certificateId, environmentId);
  const here = entries.filter(
    (entry) =>
      (entry.environmentId === null ? isMeant(entry) : entry.environmentId === environmentId) &&
      isWithin(day, entry.validFrom, entry.validUntil),
  );
  const [inScope, others] = partition(here, ({ status }) => status === 'IN_SCOPE');
  const own = inScope.map(({ certificateId }) => certificateId);
  const ways = own.flatMap((id) => leveraging.get(id) ?? []);
  // A row goes around what closes the shortest way: that stands in its way, and so does what makes the longer one only possible.
  const shortest = ways.flatMap(({ statements }) => viaCertificates({ leverage: statements }));
  const taken = participations.flatMap(({ supports }) => supports.flatMap(viaCertificates));
  const leading = new Set([...certificates.keys(), ...own, ...shortest, ...taken]);
  return participations.length > 0 ? others.filter(({ certificateId }) => leading.has(certificateId)) : others;
}

/** The certificates that the parties inherit through or over, by id, each with the services that do. */
export function certificatesUsed(parties: readonly AssessedParty[]): { certificateId: string; serviceIds: string[] }[] {
  const participations = groupByEach(
    parties.flatMap(({ participations: rows }): readonly Participation[] => rows),
    ({ certificateId, supports: [strongest] }) => [certificateId, ...viaCertificates(strongest)],
  );
  return [...participations]
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
