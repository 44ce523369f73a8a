import { compareGrants } from '../domain/assessment.ts';
import type { Certificate } from '../domain/entities.ts';
import { CERTAINTIES, type Certainty } from '../domain/grounds.ts';
import { groupBy } from '../domain/grouping.ts';
import { compareText } from '../domain/ids.ts';
import { type Grant, lapsesOn } from '../domain/inheritance.ts';
import { allGrants, placeKeyOf } from './all-grants.ts';
import { grantsOfSubjects } from './grant-walk.ts';
import { EVERYTHING, type InheritanceFilter, resolveQuestion } from './inheritance-question.ts';
import type { Snapshot } from './snapshot.ts';

/** What a subject inherits no more, or less surely, once a certificate has lapsed. */
export interface ExpiryLoss {
  readonly subjectId: string;
  readonly environmentId: string | null;
  readonly requirements: number;
  readonly certainty: Certainty;
  /** Null: nothing still gives them. */
  readonly remaining: Certainty | null;
  readonly stillThrough: readonly string[];
}

/** The certificates in force that lapse by a day, by last day; those without a known one last. */
export async function lapsingCertificates(
  snapshot: Snapshot,
  filter: InheritanceFilter,
  { day, until }: { readonly day: string; readonly until: string },
): Promise<readonly Certificate[]> {
  const { certificates } = await resolveQuestion(snapshot, filter, day);
  return [...certificates.values()]
    .filter(({ expiresOn }) => expiresOn === null || expiresOn <= until)
    .sort((left, right) => compareText(lapseKeyOf(left).join(' '), lapseKeyOf(right).join(' ')));
}

/** Sorts after each day. */
const NO_DAY = '~';

export function lapseKeyOf({ expiresOn, id }: Certificate): readonly [string, string] {
  return [expiresOn ?? NO_DAY, id];
}

/**
 * What is lost on the day after the certificate's last one, subject by subject. Another certificate
 * makes up for it where it gives the same standard to the same subject in the same environment.
 */
export function lossesOf(
  snapshot: Snapshot,
  filter: InheritanceFilter,
  certificate: Certificate,
): Promise<readonly ExpiryLoss[]> {
  return snapshot.remember(['losses', filter, certificate.id], () => workOutLosses(snapshot, filter, certificate));
}

async function workOutLosses(
  snapshot: Snapshot,
  filter: InheritanceFilter,
  certificate: Certificate,
): Promise<readonly ExpiryLoss[]> {
  const dayAfter = lapsesOn(certificate);
  const standardId = snapshot.catalogue.standardIdOf(certificate.id);
  if (certificate.expiresOn === null || dayAfter === null || standardId === null) return [];
  const lastDay = await resolveQuestion(snapshot, { ...filter, certificates: [certificate.id] }, certificate.expiresOn);
  const given = await allGrants(snapshot, lastDay);
  const later = await resolveQuestion(
    snapshot,
    {
      ...EVERYTHING,
      environments: filter.environments,
      // A certificate that names the family makes up for one that names the service.
      expandFamilies: true,
      standards: [standardId],
    },
    dayAfter,
  );
  const subjectIds = [...new Set(given.map(({ subjectId }) => subjectId))];
  const remaining = groupBy(await grantsOfSubjects(snapshot, later, subjectIds), placeKeyOf);
  return given.flatMap((grant) => {
    const requirements = lastDay.requirementsOf(certificate.id, grant.environmentId).length;
    return requirements === 0 ? [] : (lossOf(grant, remaining.get(placeKeyOf(grant)) ?? [], requirements) ?? []);
  });
}

/** Null where nothing is lost. */
function lossOf(grant: Grant, others: readonly Grant[], requirements: number): ExpiryLoss | null {
  const { subjectId, environmentId, certainty } = grant;
  const remaining = others.toSorted(compareGrants)[0]?.certainty ?? null;
  if (remaining !== null && CERTAINTIES.indexOf(remaining) <= CERTAINTIES.indexOf(certainty)) return null;
  const stillThrough = others.map(({ certificateId }) => certificateId).sort(compareText);
  return { subjectId, environmentId, requirements, certainty, remaining, stillThrough };
}
