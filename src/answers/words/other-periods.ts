import { isEffective, isInForce } from '../../domain/certainty/in-force.ts';
import type { Certificate } from '../../domain/entities/certificate.ts';
import { claimsBySource } from '../../domain/entities/property-claims.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { FEW, listed } from './few-names.ts';

interface ToldPeriod {
  readonly sourceId: string;
  readonly from: string;
  readonly until: string;
}

/**
 * Returns other periods that contain the day, such as the one before a renewal. A source must report both days: a
 * single day cannot be assigned to a period.
 */
export function otherPeriodsOn(certificate: Certificate, day: string): readonly ToldPeriod[] {
  if (!isEffective(certificate) || isInForce(certificate, day)) return [];
  const ends = claimsBySource(certificate, 'expiresOn');
  return [...claimsBySource(certificate, 'issuedOn')].flatMap(([sourceId, issuedOn]) => {
    const [from, until] = [String(issuedOn), String(ends.get(sourceId) ?? '')];
    // A certificate is not in force before its edition, regardless of its issue date.
    if (from === certificate.issuedOn && until === certificate.expiresOn) return [];
    return from <= day && day <= until ? [{ sourceId, from, until }] : [];
  });
}

/** Formats other periods as a sentence with a leading space; empty if there are none. */
export function otherPeriodSentence({ catalogue }: Snapshot, certificate: Certificate, day: string): string {
  const periods = otherPeriodsOn(certificate, day);
  if (periods.length === 0) return '';
  const formatted = periods
    .slice(0, FEW)
    .map(
      ({ sourceId, from, until }) =>
        `from ${from} up to and including ${until}, according to “${catalogue.nameOf(sourceId)}”`,
    );
  return ` Another period of “${certificate.name}” contains that day, but does not count: ${listed(formatted, periods.length)}.`;
}
