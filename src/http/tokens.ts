import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Caller, TokenGrant } from '../domain/callers.ts';
import { today } from '../domain/days.ts';
import { Unauthenticated } from '../errors.ts';

/** What stands behind `Bearer`; null where there is no such header. */
export function bearerOf(header: string | undefined): string | null {
  if (header === undefined) return null;
  const token = /^Bearer (\S+)$/i.exec(header)?.[1];
  if (token === undefined) throw new Unauthenticated('The Authorization header must be "Bearer TOKEN".');
  return token;
}

/** Whether a token has the form of those that issuers sign. */
export function isSigned(token: string): boolean {
  return token.split('.').length === 3;
}

/**
 * Whom a token stands for. Throws Unauthenticated for one that nobody has, so that a typing error does not pass for
 * reading without one.
 */
export function callerOf(token: string, grants: readonly TokenGrant[]): NonNullable<Caller> {
  const hash = createHash('sha256').update(token).digest();
  // All are compared, each in constant time, so that time tells nothing of which fits how far.
  const [grant] = grants.filter((each) => timingSafeEqual(hash, Buffer.from(each.hash, 'hex')));
  if (grant === undefined) throw new Unauthenticated('The token is not known here.');
  if (grant.expiresOn !== null && grant.expiresOn < today()) {
    throw new Unauthenticated(`The token "${grant.name}" has ended: its last day was ${grant.expiresOn}.`);
  }
  return { name: grant.name, scopes: grant.scopes };
}

/** A new token and its hash for the configuration. */
export function newToken(): { readonly token: string; readonly hash: string } {
  const token = `cg_${randomBytes(32).toString('base64url')}`;
  return { token, hash: createHash('sha256').update(token).digest('hex') };
}
