import { type Config, InvalidConfiguration } from '../config.ts';
import { SCOPES, type TokenGrant } from '../domain/callers.ts';
import { IN_MEMORY } from '../engine/open.ts';
import type { Identify } from '../http/callers/caller.ts';
import { identifyBy } from '../http/callers/identify.ts';
import type { Issuer } from '../http/callers/issuer.ts';
import { LOCAL_CALLER } from '../http/callers/local-access.ts';
import { newToken } from '../http/callers/tokens.ts';
import type { Logger } from '../log.ts';
import { tokensOfFile } from './token-file.ts';

/** Authentication, and the token that local commands find next to the embedded graph. */
export interface Access {
  readonly identify: Identify;
  readonly local: { readonly token: string; readonly grant: TokenGrant } | null;
}

export async function accessTo(config: Config, log: Logger): Promise<Access> {
  const local = localAccess(config);
  const fixed = local === null ? config.TOKENS : [...config.TOKENS, local.grant];
  const ofFile = config.TOKENS_FILE === undefined ? () => [] : readableTokens(config.TOKENS_FILE, log);
  return { identify: await identifyBy(() => [...fixed, ...ofFile()], issuerOf(config)), local };
}

function readableTokens(path: string, log: Logger): () => readonly TokenGrant[] {
  try {
    return tokensOfFile(path, log);
  } catch (error) {
    throw new InvalidConfiguration(`TOKENS_FILE cannot be used: ${(error as Error).message}`, { cause: error });
  }
}

/** Returns a token for local commands, which cannot open the embedded graph while the server runs. */
function localAccess({ NEO4J_URI, DATA_DIR }: Config): Access['local'] {
  if (NEO4J_URI !== undefined || DATA_DIR === IN_MEMORY) return null;
  const { token, hash } = newToken();
  return { token, grant: { name: LOCAL_CALLER, scopes: SCOPES, hash, expiresOn: null } };
}

function issuerOf({ OIDC_ISSUER, OIDC_JWKS_URI, OIDC_AUDIENCE, ...config }: Config): Issuer | null {
  if (OIDC_ISSUER === undefined || OIDC_JWKS_URI === undefined || OIDC_AUDIENCE === undefined) return null;
  return {
    issuer: OIDC_ISSUER,
    keysAt: OIDC_JWKS_URI,
    audience: OIDC_AUDIENCE,
    algorithms: config.OIDC_ALGORITHMS,
    scopeClaim: config.OIDC_SCOPE_CLAIM,
    scopes: config.OIDC_SCOPES,
  };
}
