import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Scope } from '../../src/domain/callers.ts';

export const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const theirs = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const ISSUER = 'https://login.example/';
export const AUDIENCE = 'compliance-graph';

type Claims = Record<string, unknown>;

export const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
export const seconds = (fromNow: number) => Math.floor(Date.now() / 1000) + fromNow;

export function sign(header: Claims, claims: Claims, key: KeyObject = ours.privateKey): string {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
}

export const HEADER = { alg: 'RS256', kid: 'one', typ: 'at+jwt' };
export const claims = (changed: Claims = {}): Claims => ({
  iss: ISSUER,
  aud: AUDIENCE,
  sub: 'ada',
  scope: 'openid graph.read graph.import',
  iat: seconds(-10),
  exp: seconds(300),
  ...changed,
});

/** Starts a server that publishes keys and counts requests; `isDown` makes it fail. */
export async function publishKeys(keys: object[]) {
  const state = { asked: 0, isDown: false };
  const server: Server = createServer((_request, response) => {
    state.asked += 1;
    response.statusCode = state.isDown ? 503 : 200;
    response.end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/keys`, state, close: () => server.close() };
}

export const jwkOf = (key: KeyObject, kid: string) => ({
  ...key.export({ format: 'jwk' }),
  kid,
  alg: 'RS256',
  use: 'sig',
});

const scopes = new Map<string, readonly Scope[]>([
  ['graph.read', ['read']],
  ['graph.import', ['import']],
  ['graph.publish', ['publish']],
  ['graph.write', ['import', 'publish']],
]);
export const issuerAt = (keysAt: string) => ({
  issuer: ISSUER,
  keysAt,
  audience: AUDIENCE,
  algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
  scopeClaim: 'scope',
  scopes,
});
