import type { Catalogue } from '../domain/catalogue.ts';
import type { Certificate } from '../domain/entities.ts';
import { type Certainty, ledOver } from '../domain/grounds.ts';
import { groupByEach } from '../domain/grouping.ts';
import { compareText } from '../domain/ids.ts';
import { isInForce, lapsesOn } from '../domain/in-force.ts';
import { type Grant, placeKeyOf } from '../domain/inheritance.ts';
import { lostAmong, type Remaining } from '../domain/remaining.ts';
import { inForceOn, restedOn } from '../domain/resting.ts';
import type { ScopeClaim } from '../domain/statements.ts';
import type { Snapshot } from '../loaders/snapshot.ts';
import { certificatesNamed } from './inheritance/asked-certificates.ts';
import { EVERYTHING, type InheritanceFilter } from './inheritance/filter.ts';
import { allGrants, bookedGrants } from './inheritance/grants.ts';
import { type InheritanceQuestion, resolveQuestion } from './inheritance/question.ts';
import { perhapsThrough } from './inheritance/unplaced.ts';

/** Who gives what is all that matters here, not on whose word. */
type Booked = Grant<ScopeClaim>;

/** What a subject inherits no more, or less surely, once a certificate has lapsed. */
export interface ExpiryLoss extends Remaining {
  readonly subjectId: string;
  readonly environmentId: string | null;
  readonly standardId: string;
  readonly requirements: number;
  /** Whether the graph holds no list of requirements of the standard: what is lost is not known, and is not nothing. */
  readonly requirementsUnknown: boolean;
  readonly certainty: Certainty;
  /** Certificates that give the subject as much where it is not known whether that is the same environment. */
  readonly perhapsThrough: readonly string[];
  /** What it was worked out at. */
  readonly revision: number;
}

/**
 * The certificates in force that lapse by a day, by last day; those without a known one last. What rests on a
 * certificate to a standard in question takes along what is derived of it, so that it is one of them.
 */
export function lapsingCertificates(
  { catalogue }: Snapshot,
  filter: InheritanceFilter,
  { day, until }: { readonly day: string; readonly until: string },
): readonly Certificate[] {
  const named = filter.certificates === null ? null : new Set(filter.certificates);
  const giving = new Set(certificatesNamed(catalogue, { ...filter, certificates: null }).map(({ id }) => id));
  return catalogue
    .all('Certificate')
    .filter(({ id }) => named?.has(id) ?? true)
    .filter((certificate) => isInForce(certificate, day))
    .filter(({ expiresOn }) => expiresOn === null || expiresOn <= until)
    .filter(
      ({ id, expiresOn }) =>
        giving.has(id) || restedOnThen(catalogue, id, expiresOn ?? day).some((beneath) => giving.has(beneath)),
    )
    .sort((left, right) => compareText(lapseKeyOf(left).join(' '), lapseKeyOf(right).join(' ')));
}

/** Sorts after each day. */
const NO_DAY = '~';

export function lapseKeyOf({ expiresOn, id }: Certificate): readonly [string, string] {
  return [expiresOn ?? NO_DAY, id];
}

/**
 * What is lost on the day after the certificate's last one, subject by subject: what it gives itself, and
 * what is derived from it of certificates that it rests on. Another certificate makes up for it where it
 * gives the same standard to the same subject in the same environment; where none is stated, nobody knows whether it does.
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
  const { catalogue, point } = snapshot;
  const { revision } = point;
  const dayAfter = lapsesOn(certificate);
  if (certificate.expiresOn === null || dayAfter === null) return [];
  const certificates = [certificate.id, ...restedOnThen(catalogue, certificate.id, certificate.expiresOn)];
  const lastDay = await resolveQuestion(snapshot, { ...filter, certificates }, certificate.expiresOn);
  const given = groupByEach(
    (await allGrants(snapshot, lastDay)).filter((grant) => isThrough(certificate.id, grant)),
    keysOf(lastDay),
  );
  const standards = [...lastDay.certificates.keys()].flatMap(lastDay.standardsOf);
  const later = await resolveQuestion(
    snapshot,
    {
      // In all environments, since one that gives the same without saying where may mean this one.
      ...EVERYTHING,
      // A certificate that names the family makes up for one that names the service.
      expandFamilies: true,
      standards: [...new Set(standards)],
    },
    dayAfter,
  );
  const subjectIds = [...new Set([...given.values()].flat().map(({ subjectId }) => subjectId))];
  const givenLater = await bookedGrants(snapshot, later, subjectIds);
  const ofSubject = groupByEach(givenLater, ({ subjectId, certificateId }) =>
    later.standardsOf(certificateId).map((standardId) => `${subjectId} ${standardId}`),
  );
  return [...given]
    .sort(([left], [right]) => compareText(left, right))
    .flatMap(([key, grants]) => {
      const standardId = key.slice(key.lastIndexOf(' ') + 1);
      const [{ subjectId }] = grants as [Booked, ...Booked[]];
      const others = ofSubject.get(`${subjectId} ${standardId}`) ?? [];
      const loss = lostAmong(grants, others);
      if (loss === null) return [];
      const { environmentId, certificateId, certainty } = loss.lost;
      const requirements = lastDay
        .requirementsOf(certificateId, environmentId)
        .filter((clause) => clause.standardId === standardId).length;
      // Of a standard without a list no clause can be asked for either.
      const requirementsUnknown = filter.clauses === null && catalogue.requirementsOf(standardId).length === 0;
      if (requirements === 0 && !requirementsUnknown) return [];
      const told = { subjectId, environmentId, standardId, requirements, requirementsUnknown, certainty };
      return [{ ...told, ...loss.left, perhapsThrough: perhapsThrough(catalogue, loss.lost, others), revision }];
    });
}

/** Where a grant holds, and of which standard. */
function keysOf({ standardsOf }: InheritanceQuestion): (grant: Booked) => readonly string[] {
  return (grant) => standardsOf(grant.certificateId).map((standardId) => `${placeKeyOf(grant)} ${standardId}`);
}

/** What a certificate rests on that is in force on a day, over certificates that are, too. */
function restedOnThen(catalogue: Catalogue, from: string, day: string): string[] {
  return restedOn(catalogue, from, inForceOn(catalogue, day)).map(({ certificateId }) => certificateId);
}

/** Whether the strongest ground of a grant needs the certificate. */
function isThrough(certificateId: string, grant: Booked): boolean {
  return grant.certificateId === certificateId || ledOver(grant.grounds[0]).includes(certificateId);
}

/** Where a loss stands in its list. */
export function lossKeyOf({
  standardId,
  ...place
}: Pick<ExpiryLoss, 'subjectId' | 'environmentId' | 'standardId'>): string {
  return `${placeKeyOf(place)} ${standardId}`;
}
