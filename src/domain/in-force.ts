import type { Certificate } from './certificate.ts';
import { dayAfter, isWithin } from './days.ts';

/** Returns the first day after a certificate's validity; null if no source states it. */
export function lapsesOn({ expiresOn }: Certificate): string | null {
  return expiresOn === null ? null : dayAfter(expiresOn);
}

/** True if `issuedOn ≤ day ≤ expiresOn`; an unknown bound is open. */
export function isInForce(certificate: Certificate, day: string): boolean {
  return isWithin(day, certificate.issuedOn, lapsesOn(certificate));
}
