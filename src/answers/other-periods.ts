import type { Certificate } from '../domain/entities.ts';
import { isInForce } from '../domain/in-force.ts';
import { wordsOn } from '../domain/said.ts';
import type { Snapshot } from '../loaders/snapshot.ts';
import { FEW, listed } from './few-names.ts';

/** A time in force by one source's own words. */
interface ToldPeriod {
  readonly sourceId: string;
  readonly from: string;
  /** The last day. */
  readonly until: string;
}

/**
 * Times in force that have a day which the one that counts has not: of a certificate that was renewed, the one before. Only where a source tells
 * both days: which period a single one is of, nobody knows.
 */
export function otherPeriodsOn(certificate: Certificate, day: string): readonly ToldPeriod[] {
  if (isInForce(certificate, day)) return [];
  const ends = wordsOn(certificate, 'expiresOn');
  return [...wordsOn(certificate, 'issuedOn')].flatMap(([sourceId, issuedOn]) => {
    const [from, until] = [String(issuedOn), String(ends.get(sourceId) ?? '')];
    return from <= day && day <= until ? [{ sourceId, from, until }] : [];
  });
}

/** A sentence to follow the one that a certificate is not in force on the day, with a space before it; empty where no source tells otherwise. */
export function otherPeriodSentence({ catalogue }: Snapshot, certificate: Certificate, day: string): string {
  const periods = otherPeriodsOn(certificate, day);
  if (periods.length === 0) return '';
  const told = periods
    .slice(0, FEW)
    .map(({ sourceId, from, until }) => `${from} to ${until} by “${catalogue.nameOf(sourceId)}”`);
  return ` Another time in force of “${certificate.name}”, which does not count, has that day: ${listed(told, periods.length)}.`;
}
