import type { Certificate, CertificateStatus } from '../../domain/entities/certificate.ts';
import { claimsBySource, DAYS } from '../../domain/entities/property-claims.ts';

type Bound = (typeof DAYS)[number];

const BOUND_WORDS: Record<Bound, string> = { issuedOn: 'first', expiresOn: 'last' };

/** Formats the validity, such as `in force from 2024-01-01 up to and including 2026-12-31`. */
export function inForceWords(certificate: Certificate): string {
  const { issuedOn, expiresOn } = certificate;
  const open = openWords(certificate);
  const stated = [
    issuedOn === null ? [] : `from ${issuedOn}${expiresOn === null ? ' on' : ''}`,
    expiresOn === null ? [] : `up to and including ${expiresOn}`,
  ].flat();
  const range = stated.length === 0 ? [] : [`in force ${stated.join(' ')}`];
  return [...range, ...(open === null ? [] : [open])].join('; ');
}

/** Formats both bounds of a validity; one may be unknown. */
export function rangeWords(issuedOn: string | null, expiresOn: string | null): string {
  const until = expiresOn === null ? 'to a day that is not stated' : `up to and including ${expiresOn}`;
  return `from ${issuedOn ?? 'a day that is not stated'} ${until}`;
}

const STATUS_WORDS: Record<Exclude<CertificateStatus, 'AUTHORIZED'>, string> = {
  READY: ' (ready for an authorization, not authorized)',
  IN_PROCESS: ' (authorization in process)',
  WITHDRAWN: ' (authorization withdrawn)',
};

/** Returns why a certificate is not in force on a day within its own validity, or an empty text. */
export function whyNotInForce({ status, editionFrom, editionUntil }: Certificate, day: string): string {
  if (status !== null && status !== 'AUTHORIZED') return STATUS_WORDS[status];
  if (editionFrom !== null && day < editionFrom) return ', before the edition was published';
  return editionUntil !== null && editionUntil <= day ? ', after the edition ended' : '';
}

/** Describes unstated bounds, such as `its first and last day are not stated`; null if both are stated. */
export function openWords(
  certificate: Certificate,
  called: (bounds: string) => string = (bounds) => `its ${bounds}`,
): string | null {
  const open = DAYS.filter((bound) => certificate[bound] === null);
  const [first, other] = open.map((bound) => howStated(certificate, bound));
  if (first === undefined) return null;
  if (other === first) return `${called('first and last day')} are ${first}`;
  return open.map((bound) => `${called(`${BOUND_WORDS[bound]} day`)} is ${howStated(certificate, bound)}`).join('; ');
}

/** A bound is open if no source states it, or states it only for another period. */
function howStated(certificate: Certificate, bound: Bound): string {
  return isOfAnotherPeriod(certificate, bound) ? 'stated for another period only' : 'not stated';
}

export function isOfAnotherPeriod(certificate: Certificate, bound: Bound): boolean {
  return certificate[bound] === null && claimsBySource(certificate, bound).size > 0;
}
