import type { TokenGrant } from '../../domain/callers.ts';
import type { Identify } from './caller.ts';
import type { Issuer } from './issuer.ts';
import { bearerOf, callerOf, isSigned } from './tokens.ts';

/** Authenticates with the configured tokens, and those of an issuer if one is configured. */
export async function identifyBy(grants: () => readonly TokenGrant[], issuer: Issuer | null): Promise<Identify> {
  const readSigned = issuer === null ? null : (await import('./issuer.ts')).readTokensOf(issuer);
  return (header) => {
    const token = bearerOf(header);
    if (token === null) return null;
    return readSigned !== null && isSigned(token) ? readSigned(token) : callerOf(token, grants());
  };
}
