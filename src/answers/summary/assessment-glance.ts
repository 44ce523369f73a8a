import type { AssessedParty } from '../../domain/inheritance/assessment.ts';
import type { Verdict } from '../../domain/scope/verdict.ts';
import { nameById, type Snapshot } from '../../loaders/snapshot.ts';
import type { Assessed } from '../assessment/assessed.ts';
import { answeredPlaces, placeKey } from '../facts/answered-places.ts';
import { glanceFacts, hasSome, verdictOfLinks } from '../facts/glance-facts.ts';
import { linksIn } from '../facts/links.ts';
import { type AssessmentFacts, assessmentReservations } from './assessment-sentences.ts';
import { scopeSourcesOf } from './cited-entries.ts';
import { type Glance, glanceAt, glanceAtNothing, TAKEN_OUT } from './glance.ts';

interface Told {
  readonly facts: AssessmentFacts;
  readonly sentences: readonly string[];
}

/** Creates the glance of an assessment: a service that is not in the graph counts as one without evidence. */
export async function assessmentGlance(
  snapshot: Snapshot,
  assessed: Assessed,
  { facts, sentences }: Told,
): Promise<Glance> {
  const { parties, question, request } = assessed;
  const inheriting = parties.filter(({ participations }) => participations.length > 0);
  const linksOf = linksIn(question);
  const counted = glanceFacts(snapshot, question, {
    linked: inheriting.map(({ serviceId, participations }) => ({
      subjectIds: [serviceId],
      links: linksOf(participations),
    })),
    asked: request.serviceIds,
    excluded: new Set(parties.filter(({ isExcluded }) => isExcluded).map(({ serviceId }) => serviceId)),
    isJoint: true,
  });
  if (counted.linked.length === 0) {
    const { verdict, verdicts } = counted;
    const otherwise =
      verdict === 'NOT_IN_SCOPE'
        ? 'Sources state that none of the services is in scope, or not yet.'
        : 'No source shows that any of the services is in the scope of the standard there.';
    const told = inheriting.length === 0 ? sentences : [TAKEN_OUT, ...sentences];
    return { ...glanceAtNothing(told, { otherwise }), verdict, verdicts };
  }
  const [only, ...others] = counted.linked.flatMap(({ subjectIds }) => subjectIds);
  const sourceIds = inheriting.flatMap(({ participations }) => participations.flatMap(scopeSourcesOf));
  // Entries without an environment count in that of the assessment.
  const place = { standardId: request.standardId, environmentId: request.environmentId };
  const links = counted.links.map((link) => ({ ...link, ...place }));
  return glanceAt(snapshot, counted, {
    places: answeredPlaces({ ...counted, links }, new Map([[placeKey(place), facts.responsibilities]])),
    only: only === undefined || others.length > 0 ? null : await nameById(snapshot, only),
    subjectIds: inheriting.map(({ serviceId }) => serviceId),
    ...{ requirement: null, under: null, responsibilities: facts.responsibilities },
    ...{ sourceIds, areAllRead: true, reservations: assessmentReservations(facts) },
  });
}

/** Returns the verdict for one service of an assessment. */
export function verdictOfParty({ question, requirements }: Assessed, party: AssessedParty): Verdict {
  const links = linksIn(question)(party.participations).filter((link) => requirements.length === 0 || hasSome(link));
  if (links.length > 0) return verdictOfLinks(links);
  return party.isExcluded ? 'NOT_IN_SCOPE' : 'NO_EVIDENCE';
}
