import { z } from 'zod';
import { SCOPES, type Scope } from '../domain/callers.ts';
import { groupBy } from '../domain/grouping.ts';
import { parseHosts } from './hosts.ts';
import { optional, partsOf } from './optional.ts';
import { parseOrigins } from './origins.ts';
import { parseProxies } from './proxies.ts';
import { parseTokens } from './tokens.ts';
import { webAddress } from './web-address.ts';
import { wordOf } from './words.ts';

/** Only public-key algorithms: with a shared secret or without a signature, anyone could issue tokens. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Parses the scopes for each value of the scope claim. */
function parseScopes(text: string, context: z.RefinementCtx): ReadonlyMap<string, readonly Scope[]> {
  const pairs = partsOf(text).map((part) => {
    const [scope, ...value] = part.split('=');
    return { value: value.join('='), scope: scope as Scope };
  });
  const wrong = pairs.some(({ value, scope }) => value === '' || !SCOPES.some((known) => known === scope));
  if (wrong) context.addIssue({ code: 'custom', message: `must be SCOPE=VALUE with scopes of ${SCOPES.join(', ')}` });
  const groups = groupBy(pairs, ({ value }) => value);
  return new Map([...groups].map(([value, group]) => [value, group.map(({ scope }) => scope)]));
}

export const ACCESS_VARIABLES = {
  READ: optional(wordOf(['open', 'token']).default('open')).describe(
    '`open`: anyone may read; `token`: only clients with a token.',
  ),
  TOKENS: optional(z.string().default('').transform(parseTokens)).describe(
    'Tokens, as `NAME:SCOPE+SCOPE:SHA256` or `NAME:SCOPE+SCOPE:SHA256:LAST-DAY`, separated by commas; create them with `cli token`. Not set: no one may write.',
  ),
  TOKENS_FILE: optional(z.string().optional()).describe(
    'File with more tokens, one per line as in TOKENS; changes take effect within a second, without a restart.',
  ),
  OIDC_ISSUER: optional(webAddress.optional()).describe(
    'Issuer whose access tokens are also accepted, as in their `iss` claim; requires OIDC_JWKS_URI and OIDC_AUDIENCE.',
  ),
  OIDC_JWKS_URI: optional(webAddress.optional()).describe('Address at which the issuer publishes its keys.'),
  OIDC_AUDIENCE: optional(z.string().optional()).describe('Name of this service, required in the `aud` claim.'),
  OIDC_ALGORITHMS: optional(z.string().default('RS256,PS256,ES256,EdDSA').transform(partsOf))
    .refine((names) => names.length > 0 && names.every((name) => ALGORITHMS.includes(name)), {
      error: ({ input }) => `must be some of ${ALGORITHMS.join(', ')}, not "${input}"`,
    })
    .describe('Accepted signature algorithms, separated by commas.'),
  OIDC_SCOPE_CLAIM: optional(z.string().default('scope')).describe(
    'Claim with the scopes of the token: a list, or words separated by spaces.',
  ),
  OIDC_SCOPES: optional(
    z.string().default('read=read,import=import,review=review,publish=publish').transform(parseScopes),
  ).describe('Value of that claim for each scope, as `SCOPE=VALUE`, separated by commas.'),
  CORS_ORIGINS: optional(z.string().default('').transform(parseOrigins)).describe(
    'Origins whose pages may send requests from a browser, such as `https://app.example`, separated by commas, or `*` for any; not set: only the server’s own.',
  ),
  ALLOWED_HOSTS: optional(z.string().default('').transform(parseHosts)).describe(
    'Host names of the server, in addition to those of this machine, such as `graph.example`, separated by commas, or `*` for any; not set: any, or only those of this machine if HOST is a loopback address. `/livez` and `/readyz` answer under any name, `/metrics` only under these.',
  ),
  TRUST_PROXY: optional(z.string().default('').transform(parseProxies)).describe(
    'Addresses of proxies whose X-Forwarded-For is trusted, such as `10.1.2.3` or `10.0.0.0/8`, or all on this machine (`loopback`), on its link (`linklocal`) or in private networks (`uniquelocal`), separated by commas; not set: none.',
  ),
};
