import { dayAfter, daysAfter, earlierEnd, isWithin, laterStart } from '../days.ts';
import type { Certificate } from '../entities/certificate.ts';
import type { ScopeClaim } from '../statements/statements.ts';

/**
 * Returns the first day on which a certificate is no longer in force; null if neither its expiry nor the end of its
 * edition is known.
 */
export function lapsesOn({ expiresOn, editionUntil }: Certificate): string | null {
  return earlierEnd(expiresOn === null ? null : dayAfter(expiresOn), editionUntil);
}

/**
 * Returns the last day on which a certificate is in force; null if neither its expiry nor the end of its edition is
 * known.
 */
export function lastDayInForce(certificate: Certificate): string | null {
  const lapses = lapsesOn(certificate);
  return lapses === null ? certificate.expiresOn : daysAfter(lapses, -1);
}

/**
 * Returns the first day on which a certificate can be in force; null if neither its issue date nor the start of its
 * edition is known.
 */
export function beginsOn({ issuedOn, editionFrom }: Certificate): string | null {
  return laterStart(issuedOn, editionFrom);
}

/** True unless a source states a status other than AUTHORIZED. A certificate with another status is never in force. */
export function isEffective({ status }: Pick<Certificate, 'status'>): boolean {
  return status === null || status === 'AUTHORIZED';
}

/** True if `issuedOn ≤ day ≤ expiresOn`, within the days of its edition; an unknown bound is open. */
export function isInForce(certificate: Certificate, day: string): boolean {
  return isEffective(certificate) && isWithin(day, beginsOn(certificate), lapsesOn(certificate));
}

/**
 * Returns a test of whether an entry is valid on a day and belongs to a certificate in question, or to one that
 * leverages these.
 */
export function countsOn(
  { certificates, leveraging }: Readonly<Record<'certificates' | 'leveraging', ReadonlyMap<string, unknown>>>,
  day: string,
): (claim: ScopeClaim) => boolean {
  return ({ certificateId, validFrom, validUntil }) =>
    (certificates.has(certificateId) || leveraging.has(certificateId)) && isWithin(day, validFrom, validUntil);
}
