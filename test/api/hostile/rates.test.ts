import { describe, expect, it } from 'vitest';
import type { TokenGrant } from '../../../src/domain/callers.ts';
import { newToken } from '../../../src/http/callers/tokens.ts';
import type { HttpAnswer, ListeningServer, ListenOptions } from '../../support/http.ts';
import { withMadeUpServers } from '../../support/made-up-servers.ts';
import { asked as question } from './hostile.ts';

const open = withMadeUpServers();
/** Caches no answers, since cached ones cost nothing. */
const listen = (options: ListenOptions) => open().listen({ mostKeptBytes: 0, ...options });

const [reader, importer, nobody] = [newToken(), newToken(), newToken()];
const tokens: TokenGrant[] = [
  { name: 'reader', scopes: ['read'], hash: reader.hash, expiresOn: '2999-12-31' },
  { name: 'importer', scopes: ['import'], hash: importer.hash, expiresOn: null },
];

function ask(server: ListeningServer, headers: Record<string, string> = {}) {
  const { headers: typed, ...request } = question('{ revision { number } }');
  return server.fetch('/graphql', { ...request, headers: { ...(typed as Record<string, string>), ...headers } });
}
const bearer = ({ token }: { token: string }) => ({ authorization: `Bearer ${token}` });
const told = ({ status, body }: HttpAnswer) => [status, body.errors[0]?.extensions.code];

describe('Rate limits', () => {
  it('apply per address, and per token from any address', async () => {
    const server = await listen({ tokens, protection: { costAMinute: 3, trustedProxies: ['127.0.0.1'] } });
    const from = (address: string) => ask(server, { 'x-forwarded-for': address });
    for (let asked = 0; asked < 3; asked += 1) expect((await from('192.0.2.1')).status).toBe(200);
    const refused = await from('192.0.2.1');
    expect(told(refused)).toEqual([429, 'RATE_LIMITED']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await from('192.0.2.2')).status).toBe(200);
    for (let asked = 0; asked < 3; asked += 1)
      expect((await ask(server, { ...bearer(reader), 'x-forwarded-for': `192.0.2.${asked + 3}` })).status).toBe(200);
    expect((await ask(server, bearer(reader))).status).toBe(429);
    expect((await ask(server, bearer(importer))).status).toBe(200);
  });

  it('apply per address to clients with unknown tokens, but not to others at that address', async () => {
    const server = await listen({
      tokens,
      readingNeedsToken: true,
      protection: { costAMinute: 3, trustedProxies: ['127.0.0.1'] },
    });
    const from = (address: string, token = nobody) => ask(server, { ...bearer(token), 'x-forwarded-for': address });
    for (let asked = 0; asked < 2; asked += 1) expect(told(await from('192.0.2.1'))).toEqual([401, 'UNAUTHENTICATED']);
    // On any route.
    const headers = { ...bearer(nobody), 'x-forwarded-for': '192.0.2.1' };
    expect((await server.fetch('/backup', { headers })).status).toBe(401);
    expect(told(await from('192.0.2.1'))).toEqual([429, 'RATE_LIMITED']);
    expect((await from('192.0.2.2')).status).toBe(401);
    expect((await from('192.0.2.1', reader)).status).toBe(200);
  });

  it('apply to unknown tokens on every route that checks tokens', async () => {
    const server = await listen({
      tokens,
      graphiql: true,
      protection: { costAMinute: 2, trustedProxies: ['127.0.0.1'] },
    });
    const asked = [
      ['GET', '/livez'],
      ['GET', '/readyz'],
      ['GET', '/metrics'],
      ['POST', '/metrics', 405],
      ['GET', '/graphiql/nothing.js'],
      ['GET', '/nothing'],
      ['POST', '/nothing'],
      ['OPTIONS', '/graphql'],
      ['POST', '/graphql'],
      ['POST', '/exports/scope.csv', 405],
      ['GET', '/exports/scope.csv'],
      ['GET', '/embed/card?services=service/lantern'],
      ['POST', '/imports'],
      ['POST', '/mcp'],
    ] as const;
    for (const [position, [method, path, status = 401]] of asked.entries()) {
      const send = async (token: { token: string }) => {
        const headers = { ...bearer(token), 'x-forwarded-for': `192.0.2.${position}` };
        return (await server.fetch(path, { method, headers })).status;
      };
      expect([method, path, await send(nobody), await send(nobody), await send(nobody)]).toEqual([
        ...[method, path],
        ...[status, status, 429],
      ]);
    }
    // Liveness probes send no token.
    for (let times = 0; times < 4; times += 1) expect((await server.fetch('/livez')).status).toBe(200);
  });

  it('apply to requests for routes that only the local machine may use', async () => {
    const server = await listen({ tokens, protection: { costAMinute: 2 } });
    const statusOf = async (path: string, method: string) =>
      (await server.fetch(path, { method, headers: bearer(reader) })).status;
    expect([await statusOf('/prune', 'POST'), await statusOf('/backup', 'GET')]).toEqual([403, 403]);
    expect([await statusOf('/prune', 'POST'), await statusOf('/backup', 'GET')]).toEqual([429, 429]);
  });

  it('count all IPv6 addresses of a /64 network as one client', async () => {
    const server = await listen({ protection: { costAMinute: 1, trustedProxies: ['127.0.0.1'] } });
    const from = async (address: string) => (await ask(server, { 'x-forwarded-for': address })).status;
    expect(await from('2001:db8:1:2::1')).toBe(200);
    expect(await from('2001:db8:1:2:ffff::2')).toBe(429);
    expect(await from('2001:db8:1:3::1')).toBe(200);
    expect(await from('::ffff:192.0.2.1')).toBe(200);
    expect(await from('192.0.2.1')).toBe(429);
  });

  it('ignore the port of an address that a proxy reports', async () => {
    const server = await listen({ protection: { costAMinute: 1, trustedProxies: ['127.0.0.1'] } });
    const from = async (address: string) => (await ask(server, { 'x-forwarded-for': address })).status;
    expect(await from('192.0.2.1:51000')).toBe(200);
    expect([await from('192.0.2.1:51001'), await from('192.0.2.1')]).toEqual([429, 429]);
    expect(await from('192.0.2.2:51000')).toBe(200);
    expect(await from('[2001:db8:1:2::1]:51000')).toBe(200);
    expect([await from('[2001:db8:1:2::2]:51001'), await from('[2001:db8:1:2::1]')]).toEqual([429, 429]);
    expect([await from('2001:db8:1:2::3'), await from('[2001:db8:1:3::1]:51000')]).toEqual([429, 200]);
  });

  it('do not apply to the command line on the same machine', async () => {
    const server = await listen({ tokens, localCaller: 'importer', protection: { costAMinute: 1 } });
    for (let times = 0; times < 2; times += 1)
      expect((await server.fetch('/prune', { method: 'POST', headers: bearer(importer) })).status).toBe(400);
    const statuses = async (token: { token: string }) => [
      (await ask(server, bearer(token))).status,
      (await ask(server, bearer(token))).status,
    ];
    expect(await statuses(importer)).toEqual([200, 200]);
    expect(await statuses(reader)).toEqual([200, 429]);
  });

  it('ignore an address that a client states about itself', async () => {
    const server = await listen({ protection: { costAMinute: 1 } });
    expect((await ask(server, { 'x-forwarded-for': '192.0.2.1' })).status).toBe(200);
    expect((await ask(server, { 'x-forwarded-for': '192.0.2.2' })).status).toBe(429);
  });

  it('count the cost of requests', async () => {
    const server = await listen({ protection: { costAMinute: 100, trustedProxies: ['127.0.0.1'] } });
    const dear = question('{ services(first: 40) { nodes { sources { id } } } }');
    const askDear = (address: string) =>
      server.fetch('/graphql', {
        ...dear,
        headers: { ...(dear.headers as Record<string, string>), 'x-forwarded-for': address },
      });
    expect((await askDear('192.0.2.1')).status).toBe(200);
    const refused = await askDear('192.0.2.1');
    expect(told(refused)).toEqual([429, 'RATE_LIMITED']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    // Simultaneous requests are counted as well.
    const together = await Promise.all(Array.from({ length: 4 }, () => askDear('192.0.2.2')));
    const answered = together.filter(({ status }) => status === 200);
    expect(answered).toHaveLength(1);
    for (const answer of together.filter((one) => one !== answered[0])) {
      expect(told(answer)).toEqual([429, 'RATE_LIMITED']);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
  });

  it('count the queries of an export, but let it finish', async () => {
    const server = await listen({ protection: { costAMinute: 20 } });
    const path = '/exports/scope.csv?services=service/lantern';
    expect((await server.fetch(path)).status).toBe(200);
    expect((await server.fetch(path)).status).toBe(429);
  });

  it('count nothing for cached answers', async () => {
    const server = await open().listen({ protection: { costAMinute: 2 } });
    for (let times = 0; times < 5; times += 1) expect((await ask(server)).status).toBe(200);
  });
});
