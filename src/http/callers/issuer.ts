import { createRemoteJWKSet, customFetch, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Caller, Scope } from '../../domain/callers.ts';
import { DomainError, Forbidden, Unauthenticated } from '../../errors.ts';

export interface Issuer {
  readonly issuer: string;
  readonly keysAt: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
  readonly scopeClaim: string;
  /** Scopes by value of the scope claim. */
  readonly scopes: ReadonlyMap<string, readonly Scope[]>;
}

const CLOCK_TOLERANCE_SECONDS = 30;
const KEYS_DEADLINE_MS = 3_000;
/** Minimum time between two downloads of keys, for any key ids in tokens. */
const KEYS_COOLDOWN_MS = 30_000;
const KEYS_KEPT_MS = 600_000;
/** Enough for hundreds of keys; an endless body would fill the memory until the deadline. */
const MOST_KEYS_BYTES = 1_000_000;

class IssuerUnavailable extends DomainError {
  readonly code = 'SERVICE_UNAVAILABLE';
}

/** Verifies access tokens with the issuer's keys only, and ignores keys in a token. */
export function readTokensOf(issuer: Issuer): (token: string) => Promise<NonNullable<Caller>> {
  const keys = createRemoteJWKSet(new URL(issuer.keysAt), {
    timeoutDuration: KEYS_DEADLINE_MS,
    cooldownDuration: KEYS_COOLDOWN_MS,
    cacheMaxAge: KEYS_KEPT_MS,
    [customFetch]: fetchBounded,
  });
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: issuer.issuer,
        audience: issuer.audience,
        algorithms: [...issuer.algorithms],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['exp', 'sub'],
      });
      return callerIn(payload, issuer);
    } catch (error) {
      throw error instanceof DomainError ? error : asDomainError(error);
    }
  };
}

async function fetchBounded(url: string, request: RequestInit): Promise<Response> {
  const { status, body } = await fetch(url, request);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.length;
    // Throwing ends the loop, which cancels the download.
    if (size > MOST_KEYS_BYTES) throw new Error(`The keys at ${url} have more than ${MOST_KEYS_BYTES} bytes.`);
    pieces.push(piece);
  }
  return new Response(Buffer.concat(pieces), { status });
}

/** The caller's name contains a colon, which names of configured tokens cannot. */
function callerIn(payload: JWTPayload, { scopeClaim, scopes }: Issuer): NonNullable<Caller> {
  const { sub }: { readonly sub?: unknown } = payload;
  if (typeof sub !== 'string' || sub.trim() === '') {
    throw new Unauthenticated('The token does not say for whom it is: its claim "sub" must be a text.');
  }
  const name = `oidc:${sub}`;
  const claim = payload[scopeClaim];
  const values: readonly unknown[] = typeof claim === 'string' ? claim.split(' ') : [claim].flat();
  const granted = values.flatMap((value) => scopes.get(String(value)) ?? []);
  if (granted.length === 0)
    throw new Forbidden(
      `The token of "${name}" allows nothing here: its claim "${scopeClaim}" names none of the scopes.`,
    );
  return { name, scopes: [...new Set(granted)] };
}

function asDomainError(error: unknown): DomainError {
  const cause = { cause: error };
  if (error instanceof errors.JWTExpired) return new Unauthenticated('The token has ended; get a new one.', cause);
  const isOfKeys =
    !(error instanceof errors.JOSEError) ||
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid ||
    error.code === 'ERR_JOSE_GENERIC';
  return isOfKeys
    ? new IssuerUnavailable('The keys of the issuer of this token cannot be had at the moment; try again later.', cause)
    : new Unauthenticated('The token is not one that counts here.', cause);
}
