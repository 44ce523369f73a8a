import type { Certificate } from '../domain/entities.ts';
import { wordsOn } from '../domain/said.ts';

/** The properties that say when a certificate is in force. */
export const DAYS = ['issuedOn', 'expiresOn'] as const;

export function inForceWords(certificate: Certificate): string {
  const { issuedOn, expiresOn } = certificate;
  const from =
    issuedOn === null ? `${whoTells(certificate, 'issuedOn')} says since when` : `in force since ${issuedOn}`;
  const until = expiresOn === null ? `${whoTells(certificate, 'expiresOn')} says until when` : `until ${expiresOn}`;
  return `${from}, ${until}`;
}

/** A bound is open where nobody tells it, and where those who do tell of another period. */
function whoTells(certificate: Certificate, bound: (typeof DAYS)[number]): string {
  return isOfAnotherPeriod(certificate, bound) ? 'no source whose word counts' : 'no source';
}

export function isOfAnotherPeriod(certificate: Certificate, bound: (typeof DAYS)[number]): boolean {
  return certificate[bound] === null && wordsOn(certificate, bound).size > 0;
}
