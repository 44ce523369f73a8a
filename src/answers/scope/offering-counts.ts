import type { Offering } from '../../domain/catalogue/offering.ts';
import { isWithin } from '../../domain/days.ts';
import { kindOfId } from '../../domain/ids.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';

/** Returns the subjects that the certificates list as in scope on a day, by id; `undefined`: in any environment. */
export async function listedInScope(
  snapshot: Snapshot,
  { certificateIds, environmentId }: Pick<Offering, 'certificateIds'> & Partial<Offering>,
  day: string,
): Promise<readonly string[]> {
  const certificates = new Set(certificateIds);
  const index = await snapshot.scopeIndex();
  return index.subjectsOf(
    (claim) =>
      certificates.has(claim.certificateId) &&
      claim.status === 'IN_SCOPE' &&
      (environmentId === undefined || claim.environmentId === environmentId) &&
      isWithin(day, claim.validFrom, claim.validUntil),
  );
}

export async function offeringCounts(
  snapshot: Snapshot,
  offering: Offering,
  day: string,
): Promise<{ readonly services: number; readonly families: number }> {
  const listed = await listedInScope(snapshot, offering, day);
  const services = listed.filter((id) => kindOfId(id) === 'Service').length;
  return { services, families: listed.length - services };
}
