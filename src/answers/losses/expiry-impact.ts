import { isInForce, lapsesOn, lastDayInForce } from '../../domain/certainty/in-force.ts';
import type { Certificate } from '../../domain/entities/certificate.ts';
import { compareText } from '../../domain/ids.ts';
import { viaCertificates } from '../../domain/supports/support.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { certificatesNamed } from '../inheritance/asked-certificates.ts';
import type { InheritanceFilter } from '../inheritance/filter.ts';
import { matchesNothing } from '../inheritance/matches-nothing.ts';
import { allParticipations } from '../inheritance/participations.ts';
import { resolveQuestion } from '../inheritance/question.ts';
import { unknownIdsIn } from '../notes/unknown-ids.ts';
import { type ExpiryLoss, lossesAmong } from './lost-participations.ts';
import { isThrough, leveragedByOn, withLeveraged } from './via-certificates.ts';

/**
 * Returns the certificates that expire by a day, sorted by last day, unknown days last. Includes certificates that
 * leverage one in question, since rows derived through them end too. A certificate without a last day has no losses, so
 * it is listed if it supports a row.
 */
export async function lapsingCertificates(
  snapshot: Snapshot,
  filter: InheritanceFilter,
  { day, until }: { readonly day: string; readonly until: string },
): Promise<readonly Certificate[]> {
  // Unmatched, the filter would list every certificate that expires.
  if (matchesNothing(filter, await unknownIdsIn(snapshot, filter))) return [];
  const { catalogue } = snapshot;
  const matters = await givesOf(snapshot, filter, day);
  const named = filter.certificates === null ? null : new Set(filter.certificates);
  const giving = new Set(certificatesNamed(catalogue, { ...filter, certificates: null }).map(({ id }) => id));
  return catalogue
    .all('Certificate')
    .filter(({ id }) => named?.has(id) ?? true)
    .filter((certificate) => isInForce(certificate, day))
    .filter((certificate) => {
      const lastDay = lastDayInForce(certificate);
      return lastDay === null ? matters(certificate.id) : lastDay <= until;
    })
    .filter((certificate) => {
      const beneath = leveragedByOn(catalogue, certificate.id, lastDayInForce(certificate) ?? day);
      return giving.has(certificate.id) || beneath.some((id) => giving.has(id));
    })
    .sort((left, right) => compareText(lapseKeyOf(left).join(' '), lapseKeyOf(right).join(' ')));
}

/**
 * Returns a test of whether a certificate supports a participation that matches the filter; always true for an empty
 * filter.
 */
async function givesOf(
  snapshot: Snapshot,
  filter: InheritanceFilter,
  day: string,
): Promise<(certificateId: string) => boolean> {
  const { services, families, environments, bases, certainties, possibleBecause } = filter;
  if ([services, families, environments, bases, certainties, possibleBecause].every((list) => list === null))
    return () => true;
  const question = await resolveQuestion(snapshot, { ...filter, certificates: null }, day);
  const participations = await allParticipations(snapshot, question);
  const giving = new Set(
    participations.flatMap(({ certificateId, supports }) => [certificateId, ...viaCertificates(supports[0])]),
  );
  return (id) => giving.has(id);
}

/** Sorts after all days. */
const NO_DAY = '~';

export function lapseKeyOf(certificate: Certificate): readonly [string, string] {
  return [lastDayInForce(certificate) ?? NO_DAY, certificate.id];
}

/**
 * Returns the losses on the day after the certificate's last day, by subject, including those of certificates that
 * leverage it. Another certificate for the same standard, subject and environment compensates; without a stated
 * environment, this is unknown.
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
  const { catalogue } = snapshot;
  const [ends, dayAfter] = [lastDayInForce(certificate), lapsesOn(certificate)];
  if (ends === null || dayAfter === null) return [];
  const certificates = [certificate.id];
  const widened = withLeveraged(catalogue, { ...filter, certificates }, ends);
  const lastDay = await resolveQuestion(snapshot, widened, ends);
  const given = (await allParticipations(snapshot, lastDay)).filter((participation) =>
    isThrough(certificates, participation),
  );
  return lossesAmong(snapshot, lastDay, { given, dayAfter });
}
