import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { problemsOf } from '../support/config-problems.ts';

const HASH = '0123456789abcdef'.repeat(4);

describe('The configuration of who may ask', () => {
  it('reads tokens as a name, scopes and a hash each', () => {
    expect(readConfig({ TOKENS: `one:read+import:${HASH}, two:publish:${HASH},` }).TOKENS).toEqual([
      { name: 'one', scopes: ['read', 'import'], hash: HASH, expiresOn: null },
      { name: 'two', scopes: ['publish'], hash: HASH, expiresOn: null },
    ]);
    expect(problemsOf({ TOKENS: `one:write:${HASH}` })).toContain('TOKENS');
  });

  it('reads the last day of a token, where it has one', () => {
    const [token] = readConfig({ TOKENS: `one:read:${HASH}:2027-06-30` }).TOKENS;
    expect(token).toMatchObject({ name: 'one', expiresOn: '2027-06-30' });
    expect(problemsOf({ TOKENS: `one:read:${HASH}:2027-02-30` })).toContain('token 1');
  });

  it('knows an issuer by all that it takes, or not at all', () => {
    const issuer = { OIDC_ISSUER: 'https://login.example/', OIDC_JWKS_URI: 'https://login.example/keys' };
    expect(problemsOf(issuer)).toContain('OIDC_AUDIENCE');
    expect(readConfig({ ...issuer, OIDC_AUDIENCE: 'here' }).OIDC_ALGORITHMS).toEqual([
      'RS256',
      'PS256',
      'ES256',
      'EdDSA',
    ]);
    for (const algorithm of ['none', 'HS256', ',']) {
      expect(problemsOf({ OIDC_ALGORITHMS: algorithm })).toContain('OIDC_ALGORITHMS');
    }
  });

  it('reads which values of a claim stand for which scopes', () => {
    const { OIDC_SCOPES } = readConfig({ OIDC_SCOPES: 'read=Graph.Read, import=Graph.Import=1' });
    expect([...OIDC_SCOPES]).toEqual([
      ['Graph.Read', ['read']],
      ['Graph.Import=1', ['import']],
    ]);
    const shared = readConfig({ OIDC_SCOPES: 'read=Graph.Read,import=Graph.Write,publish=Graph.Write' }).OIDC_SCOPES;
    expect([...shared]).toEqual([
      ['Graph.Read', ['read']],
      ['Graph.Write', ['import', 'publish']],
    ]);
    for (const wrong of ['write=x', 'read', 'read='])
      expect(problemsOf({ OIDC_SCOPES: wrong })).toContain('OIDC_SCOPES');
  });

  it('misses what is blank beside the other variables of the issuer', () => {
    expect(problemsOf({ OIDC_ISSUER: 'https://login.example/', OIDC_JWKS_URI: ' ', OIDC_AUDIENCE: 'graph' })).toContain(
      'OIDC_JWKS_URI: must be set, or OIDC_ISSUER and OIDC_AUDIENCE left out, which need it',
    );
  });
});
