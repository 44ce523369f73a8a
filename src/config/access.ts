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

/** Public-key algorithms only: with a shared secret or none, anybody could sign. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Parses the scopes for each value of the token's claim. */
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
    '`open`: anyone may read; `token`: only those who have a token.',
  ),
  TOKENS: optional(z.string().default('').transform(parseTokens)).describe(
    'Tokens, as `NAME:SCOPE+SCOPE:SHA256` or `NAME:SCOPE+SCOPE:SHA256:LAST-DAY` with commas between them; made by `cli token`. Not set: nobody may write.',
  ),
  TOKENS_FILE: optional(z.string().optional()).describe(
    'File with more tokens, one a line as in TOKENS; a change of it counts within a second, without a restart.',
  ),
  OIDC_ISSUER: optional(webAddress.optional()).describe(
    'Issuer whose access tokens are taken too, as its `iss` claim says it; needs OIDC_JWKS_URI and OIDC_AUDIENCE.',
  ),
  OIDC_JWKS_URI: optional(webAddress.optional()).describe('Where the issuer publishes its keys.'),
  OIDC_AUDIENCE: optional(z.string().optional()).describe('What the `aud` claim must name: this service.'),
  OIDC_ALGORITHMS: optional(z.string().default('RS256,PS256,ES256,EdDSA').transform(partsOf))
    .refine((names) => names.length > 0 && names.every((name) => ALGORITHMS.includes(name)), {
      error: ({ input }) => `must be some of ${ALGORITHMS.join(', ')}, not "${input}"`,
    })
    .describe('Signatures that are taken, with commas between them.'),
  OIDC_SCOPE_CLAIM: optional(z.string().default('scope')).describe(
    'Claim that tells what the token allows: a list, or words with spaces.',
  ),
  OIDC_SCOPES: optional(
    z.string().default('read=read,import=import,review=review,publish=publish').transform(parseScopes),
  ).describe('Which value of that claim stands for which scope, as `SCOPE=VALUE` with commas between them.'),
  CORS_ORIGINS: optional(z.string().default('').transform(parseOrigins)).describe(
    'Origins whose pages may ask in a browser, such as `https://app.example`, with commas between them, or `*` for any; not set: none but ours.',
  ),
  ALLOWED_HOSTS: optional(z.string().default('').transform(parseHosts)).describe(
    'Names of the server in addresses, beside those of this machine, such as `graph.example`, with commas between them, or `*` for any; not set: any, but only those of this machine if HOST is an address that only this machine reaches. `/livez` and `/readyz` answer under any name, `/metrics` only under these.',
  ),
  TRUST_PROXY: optional(z.string().default('').transform(parseProxies)).describe(
    'Addresses of proxies whose X-Forwarded-For is believed, such as `10.1.2.3` or `10.0.0.0/8`, or all of this machine (`loopback`), of its link (`linklocal`) or of private networks (`uniquelocal`), with commas between them; not set: none.',
  ),
};
