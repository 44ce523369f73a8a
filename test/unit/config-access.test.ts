import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { problemsOf } from '../support/config-problems.ts';

const HASH = '0123456789abcdef'.repeat(4);

describe('The access configuration', () => {
  it('reads each token as a name, scopes and a hash', () => {
    expect(readConfig({ TOKENS: `one:read+import:${HASH}, two:publish:${HASH},` }).TOKENS).toEqual([
      { name: 'one', scopes: ['read', 'import'], hash: HASH, expiresOn: null },
      { name: 'two', scopes: ['publish'], hash: HASH, expiresOn: null },
    ]);
    expect(problemsOf({ TOKENS: `one:write:${HASH}` })).toContain('TOKENS');
  });

  it('reads the optional last day of a token', () => {
    const [token] = readConfig({ TOKENS: `one:read:${HASH}:2027-06-30` }).TOKENS;
    expect(token).toMatchObject({ name: 'one', expiresOn: '2027-06-30' });
    expect(problemsOf({ TOKENS: `one:read:${HASH}:2027-02-30` })).toContain('token 1');
  });

  it('requires all settings of an issuer, and rejects unsafe algorithms', () => {
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

  it('maps values of a claim to scopes', () => {
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

  it('reports a blank variable of an issuer as missing', () => {
    expect(problemsOf({ OIDC_ISSUER: 'https://login.example/', OIDC_JWKS_URI: ' ', OIDC_AUDIENCE: 'graph' })).toContain(
      'OIDC_JWKS_URI: must be set, or OIDC_ISSUER and OIDC_AUDIENCE left out, which need it',
    );
  });
});
