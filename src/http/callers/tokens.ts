import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Caller, TokenGrant } from '../../domain/callers.ts';
import { today } from '../../domain/days.ts';
import { Unauthenticated } from '../../errors.ts';

/** Returns the bearer token; null without the header. */
export function bearerOf(header: string | undefined): string | null {
  if (header === undefined) return null;
  const token = /^Bearer (\S+)$/i.exec(header)?.[1];
  if (token === undefined) throw new Unauthenticated('The Authorization header must be "Bearer TOKEN".');
  return token;
}

/** True if the token has the form of a JWT. */
export function isSigned(token: string): boolean {
  return token.split('.').length === 3;
}

/**
 * Returns the token's caller. Throws `Unauthenticated` for an unknown token, so that a typo does not pass as anonymous.
 */
export function callerOf(token: string, grants: readonly TokenGrant[]): NonNullable<Caller> {
  const hash = createHash('sha256').update(token).digest();
  // Compares all hashes in constant time, against timing attacks.
  const [grant] = grants.filter((each) => timingSafeEqual(hash, Buffer.from(each.hash, 'hex')));
  if (grant === undefined) throw new Unauthenticated('The token is not known here.');
  if (grant.expiresOn !== null && grant.expiresOn < today()) {
    throw new Unauthenticated(`The token "${grant.name}" has ended: its last day was ${grant.expiresOn}.`);
  }
  return { name: grant.name, scopes: grant.scopes };
}

export function newToken(): { readonly token: string; readonly hash: string } {
  const token = `cg_${randomBytes(32).toString('base64url')}`;
  return { token, hash: createHash('sha256').update(token).digest('hex') };
}
