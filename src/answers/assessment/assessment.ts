import { mapYielding, yielding } from '../../concurrency/yielding.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { lineageOf } from '../../domain/catalogue/lineage.ts';
import { isWithin } from '../../domain/days.ts';
import { withEditions } from '../../domain/editions/editions.ts';
import type { Clause } from '../../domain/entities/clause.ts';
import { groupBy, groupByEach, partition } from '../../domain/grouping.ts';
import { compareText, sortedIds } from '../../domain/ids.ts';
import {
  type AssessedParty,
  type AssessedRequirement,
  compareParticipations,
  coverageOf,
  coveringParty,
  outcomeOf,
} from '../../domain/inheritance/assessment.ts';
import type { Participation } from '../../domain/inheritance/inheritance.ts';
import { kindsStated, weakest, weakestOf } from '../../domain/inheritance/responsibility.ts';
import { once } from '../../domain/remembering.ts';
import type { ScopeEntry } from '../../domain/statements/statements.ts';
import { viaCertificates } from '../../domain/supports/support.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { entriesAbout } from '../inheritance/entries-about.ts';
import { EVERYTHING } from '../inheritance/filter.ts';
import { participationsOfSubjects } from '../inheritance/participations.ts';
import { type InheritanceQuestion, resolveQuestion } from '../inheritance/question.ts';
import { responsibilitiesOf } from '../inheritance/stated-responsibilities.ts';
import { mayApplyIn, unplacedOf } from '../inheritance/unplaced.ts';
import { unknownIdsIn } from '../notes/unknown-ids.ts';
import type { Assessed, AssessmentRequest } from './assessed.ts';
import { findLapses } from './assessment-lapse.ts';

/** Assesses a system of services in an environment against each requirement of a standard. */
export async function assess(snapshot: Snapshot, request: AssessmentRequest): Promise<Assessed> {
  const { catalogue } = snapshot;
  const { standardId, environmentId, serviceIds, leverageHops, day } = request;
  const asked = { services: serviceIds, environments: [environmentId], standards: [standardId] };
  const filter = { ...EVERYTHING, ...asked, leverageHops };
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
  for await (const serviceId of yielding(known, snapshot.mayGoOn)) {
    const own = participationsByService.get(serviceId) ?? [];
    const here = own
      .filter((participation) => participation.environmentId === environmentId)
      .filter((participation) => question.standardsCovered(participation).length > 0)
      .sort(compareParticipations);
    const place = { subjectId: serviceId, environmentId, participations: here };
    const exclusions = await exclusionsOf(snapshot, question, place);
    const unplaced = unplacedOf(catalogue, own, environmentId);
    const isExcluded =
      here.length + unplaced.length === 0 && isStatedOut(catalogue, question, { ...place, exclusions });
    parties.push({ serviceId, participations: here, exclusions, unplaced, isExcluded });
  }
  const responsibilityOf = ({ participations: rows }: AssessedParty, clauseId: string) =>
    weakest(rows.map((participation) => weakestOf(stated.of(clauseId, participation))));
  const statedOf = ({ participations: rows }: AssessedParty, clauseId: string) =>
    rows.flatMap((participation) => stated.of(clauseId, participation));
  // An unknown service counts as one that inherits nothing.
  const silent = serviceIds.filter((id) => unknown.includes(id)).map(() => 'UNKNOWN' as const);
  const outcome = outcomeOf([...parties.map(coverageOf), ...silent]);
  const requirements = await mapYielding(
    catalogue.requirementsOf(standardId),
    (clause) => {
      const covering = parties.map((party) => coveringParty(party, clause));
      return {
        clause,
        outcome: outcomeOf([...covering.map(coverageOf), ...silent]),
        responsibility:
          silent.length > 0
            ? ('UNKNOWN' as const)
            : weakest(covering.map((party) => responsibilityOf(party, clause.id))),
        statedResponsibilities: kindsStated(covering.flatMap((party) => statedOf(party, clause.id))),
      };
    },
    snapshot.mayGoOn,
  );
  const lapses = once(() => findLapses(snapshot, { request, question, parties }));
  return { request, question, parties, outcome, requirements, responsibilityOf, statedOf, lapses };
}

/**
 * Returns the entries that exclude a subject, or a node that it belongs to. If the subject has rows, other certificates
 * count only if they also list it in scope, or are leveraged on a shortest or used path.
 */
async function exclusionsOf(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  {
    subjectId,
    environmentId,
    participations,
  }: { subjectId: string; environmentId: string; participations: readonly Participation[] },
): Promise<ScopeEntry[]> {
  const { certificates, concerned, leveraging, day } = question;
  const entries = await entriesAbout(snapshot, { certificates: concerned }, subjectId);
  // An exclusion without an environment makes rows POSSIBLE wherever its certificate applies.
  const isMeant = ({ certificateId }: ScopeEntry) =>
    participations.length > 0 || mayApplyIn(snapshot.catalogue, certificateId, environmentId);
  const here = entries.filter(
    (entry) =>
      (entry.environmentId === null ? isMeant(entry) : entry.environmentId === environmentId) &&
      isWithin(day, entry.validFrom, entry.validUntil) &&
      (isForAsked(snapshot.catalogue, question, entry) ||
        // It blocks a path, regardless of its certificate's standard.
        (entry.standardId === null && leveraging.has(entry.certificateId))),
  );
  const [inScope, others] = partition(here, ({ status }) => status === 'IN_SCOPE');
  const own = inScope.map(({ certificateId }) => certificateId);
  const ways = own.flatMap((id) => leveraging.get(id) ?? []);
  // A row may use a longer path if the shortest is excluded; exclusions on both paths count.
  const shortest = ways.flatMap(({ statements }) => viaCertificates({ leverage: statements }));
  const taken = participations.flatMap(({ supports }) => supports.flatMap(viaCertificates));
  const leading = new Set([...certificates.keys(), ...own, ...shortest, ...taken]);
  return participations.length > 0 ? others.filter(({ certificateId }) => leading.has(certificateId)) : others;
}

/** True if an entry is for a standard in question: the standard that it names, or its certificate's. */
function isForAsked(catalogue: Catalogue, { filter, standingOf }: InheritanceQuestion, entry: ScopeEntry): boolean {
  const asked = withEditions(catalogue, filter.standards ?? []);
  return standingOf(entry).standardIds.some((id) => asked.includes(id));
}

/**
 * True if a certificate to the standard states as out of scope, in this very environment, the subject, a service that
 * it is stated to be a component of, or all of its family.
 */
export function isStatedOut(
  catalogue: Catalogue,
  question: InheritanceQuestion,
  { subjectId, environmentId, exclusions }: StatedOut,
): boolean {
  const stated = lineageOf(catalogue, subjectId).filter(({ inferred }) => !inferred);
  return exclusions.some(
    (entry) =>
      question.certificates.has(entry.certificateId) &&
      isForAsked(catalogue, question, entry) &&
      entry.environmentId === environmentId &&
      stated.some(
        ({ namedId, basis }) => namedId === entry.subjectId && (basis !== 'FAMILY' || entry.extent === 'ALL'),
      ),
  );
}

interface StatedOut {
  readonly subjectId: string;
  readonly environmentId: string;
  readonly exclusions: readonly ScopeEntry[];
}

/** Returns the certificates through which the parties inherit, including leveraged ones, by id, with their services. */
export function certificatesUsed(
  parties: readonly AssessedParty[],
): { certificateId: string; serviceIds: string[]; listSourceIds: string[] }[] {
  const participations = groupByEach(
    parties.flatMap(({ participations: rows }): readonly Participation[] => rows),
    ({ certificateId, supports: [strongest] }) => [certificateId, ...viaCertificates(strongest)],
  );
  return [...participations]
    .map(([certificateId, rows]) => ({
      certificateId,
      serviceIds: sortedIds(rows.map(({ subjectId }) => subjectId)),
      listSourceIds: sortedIds(rows.flatMap(({ supports }) => supports.flatMap(({ entry }) => entry.sourceIds))),
    }))
    .sort((left, right) => compareText(left.certificateId, right.certificateId));
}

export interface HeadingGroup {
  readonly heading: Clause;
  readonly requirements: readonly AssessedRequirement[];
}

/**
 * Groups the requirements by the top heading above them, such as the family of a control; without a heading, by their
 * top clause.
 */
export function byHeading(catalogue: Catalogue, requirements: readonly AssessedRequirement[]): HeadingGroup[] {
  const groups = groupBy(requirements, ({ clause }) => topOf(catalogue, clause));
  return [...groups].map(([heading, group]) => ({ heading, requirements: group }));
}

function topOf(catalogue: Catalogue, clause: Clause): Clause {
  const passed = new Set<Clause>();
  let heading: Clause | null = null;
  let top = clause;
  while (!passed.has(top)) {
    passed.add(top);
    if (top.clauseKind === 'HEADING') heading = top;
    // If sources disagree, the clause has no parent.
    const [parentId, ...others] = catalogue.linkedFrom(top.id, 'UNDER');
    const parent = parentId === undefined || others.length > 0 ? null : catalogue.find('Clause', parentId);
    if (parent === null) break;
    top = parent;
  }
  return heading ?? top;
}
