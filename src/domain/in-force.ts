import { dayAfter, isWithin } from './days.ts';
import type { Certificate } from './entities.ts';

/** The first day on which a certificate is no longer in force; null: no source says. */
export function lapsesOn({ expiresOn }: Certificate): string | null {
  return expiresOn === null ? null : dayAfter(expiresOn);
}

/** True where `issuedOn ≤ day ≤ expiresOn`; an unknown bound is open. */
export function isInForce(certificate: Certificate, day: string): boolean {
  return isWithin(day, certificate.issuedOn, lapsesOn(certificate));
}
