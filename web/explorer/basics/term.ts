import type { TermFragment } from '../generated/graphql.ts';

/** Returns the reason why a certificate is not in force on the day; null if it is. */
export function whyNotInForce({ inForce, issuedOn, expiresOn }: TermFragment, day: string): string | null {
  if (inForce) return null;
  if (issuedOn !== null && day < issuedOn) return `certificate not in force before ${issuedOn}`;
  return `certificate not in force after ${expiresOn}`;
}
