import type { Certificate } from '../domain/certificate.ts';
import { DAYS, wordsOn } from '../domain/said.ts';

const WHEN = { issuedOn: 'since when', expiresOn: 'until when' } as const;

export function inForceWords(certificate: Certificate): string {
  const { issuedOn, expiresOn } = certificate;
  const from =
    issuedOn === null ? `${whoTells(certificate, 'issuedOn')} says ${WHEN.issuedOn}` : `in force since ${issuedOn}`;
  const until =
    expiresOn === null ? `${whoTells(certificate, 'expiresOn')} says ${WHEN.expiresOn}` : `until ${expiresOn}`;
  return `${from}, ${until}`;
}

/**
 * Describes unstated bounds of the validity, such as `no source says since when or until when`; null if both are
 * stated.
 */
export function openWords(certificate: Certificate): string | null {
  const open = DAYS.filter((bound) => certificate[bound] === null);
  const [first, other] = open.map((bound) => whoTells(certificate, bound));
  if (first === undefined) return null;
  if (other === first) return `${first} says since when or until when`;
  return open.map((bound) => `${whoTells(certificate, bound)} says ${WHEN[bound]}`).join(' and ');
}

/** A bound is open if no source states it, or only for another period. */
function whoTells(certificate: Certificate, bound: (typeof DAYS)[number]): string {
  return isOfAnotherPeriod(certificate, bound) ? 'no source whose word counts' : 'no source';
}

export function isOfAnotherPeriod(certificate: Certificate, bound: (typeof DAYS)[number]): boolean {
  return certificate[bound] === null && wordsOn(certificate, bound).size > 0;
}
