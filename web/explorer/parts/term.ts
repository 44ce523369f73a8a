import type { TermFragment } from '../generated/graphql.ts';

/** Why a certificate gives nothing on the day; null where it is in force. */
export function whyNotInForce({ inForce, issuedOn, expiresOn }: TermFragment, day: string): string | null {
  if (inForce) return null;
  if (issuedOn !== null && day < issuedOn) return `certificate not in force before ${issuedOn}`;
  return `certificate not in force after ${expiresOn}`;
}
