import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Caller, TokenGrant } from '../domain/callers.ts';
import { Unauthenticated } from '../errors.ts';

/**
 * Whom a request's `Authorization` header stands for; null where it has none. Throws Unauthenticated
 * for a token that nobody has, so that a typing error does not pass for reading without one.
 */
export function callerOf(header: string | undefined, grants: readonly TokenGrant[]): Caller {
  if (header === undefined) return null;
  const token = /^Bearer (\S+)$/i.exec(header)?.[1];
  if (token === undefined) throw new Unauthenticated('The Authorization header wants "Bearer TOKEN".');
  const hash = createHash('sha256').update(token).digest();
  // All are compared, each in constant time, so that time tells nothing of which fits how far.
  const fitting = grants.filter((grant) => timingSafeEqual(hash, Buffer.from(grant.hash, 'hex')));
  const [grant] = fitting;
  if (grant === undefined) throw new Unauthenticated('The token is not known here.');
  return { name: grant.name, scopes: grant.scopes };
}

/** A new token and its hash for the configuration. */
export function newToken(): { readonly token: string; readonly hash: string } {
  const token = `cg_${randomBytes(32).toString('base64url')}`;
  return { token, hash: createHash('sha256').update(token).digest('hex') };
}
