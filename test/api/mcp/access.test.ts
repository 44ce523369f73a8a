import { describe, expect, it } from 'vitest';
import type { TokenGrant } from '../../../src/domain/callers.ts';
import { newToken } from '../../../src/http/callers/tokens.ts';
import type { ListeningServer } from '../../support/http.ts';
import { withMadeUpServers } from '../../support/made-up-servers.ts';

const open = withMadeUpServers();
const reader = newToken();
const tokens: TokenGrant[] = [{ name: 'reader', scopes: ['read'], hash: reader.hash, expiresOn: null }];

function callOf(name: string, given: object) {
  return { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: given } };
}

const FINDINGS = callOf('findings', {});

function send(server: ListeningServer, headers: Record<string, string> = {}, message: unknown = FINDINGS) {
  return server.fetch('/mcp', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
    body: JSON.stringify(message),
  });
}

const authorization = `Bearer ${reader.token}`;

describe('/mcp', () => {
  it('requires the same tokens as /graphql', async () => {
    const server = await open().listen({ tokens, readingNeedsToken: true });
    const nobody = await send(server);
    expect([nobody.status, nobody.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect((await send(server, { authorization: 'Bearer none' })).status).toBe(401);
    expect((await send(server, { authorization })).body.result.isError).toBeUndefined();
  });

  it('accepts requests from its own pages and allowed origins only', async () => {
    const server = await open().listen({ protection: { allowedOrigins: ['https://app.example'] } });
    const statusFrom = async (origin: string) => (await send(server, { origin })).status;
    expect(await statusFrom('https://app.example')).toBe(200);
    expect(await statusFrom(server.url)).toBe(200);
    expect(await statusFrom('https://other.example')).toBe(403);
    expect(await statusFrom('null')).toBe(403);
    const any = await open().listen({ protection: { allowedOrigins: ['*'] } });
    expect((await send(any, { origin: 'https://other.example' })).status).toBe(200);
  });

  it('accepts only the host names of the server', async () => {
    const server = await open().listen({ protection: { allowedHosts: new Set(['app.example']) } });
    const { status, body } = await send(server);
    expect([status, body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
  });

  it('counts the cost of its questions', async () => {
    const server = await open().listen({ protection: { costAMinute: 50 } });
    const answers = [await send(server), await send(server), await send(server), await send(server)];
    expect(answers.at(-1)?.status).toBe(429);
    expect(answers.at(-1)?.headers.get('retry-after')).not.toBeNull();
  });

  it('refuses a question above the cost limit', async () => {
    const server = await open().listen({ limits: { cost: 5 } });
    const { isError, structuredContent } = (await send(server)).body.result;
    expect([isError, structuredContent]).toEqual([true, undefined]);
  });

  it('answers 503 if too many requests arrive at once', async () => {
    const server = await open().listen({ admission: { atOnce: 1, waiting: 0, delayed: 0 } });
    const { status, headers } = await send(server);
    expect([status, headers.get('retry-after')]).toEqual([503, expect.any(String)]);
  });

  it('accepts one message at a time as JSON, and keeps no session', async () => {
    const server = await open().listen();
    expect((await send(server, {}, [FINDINGS])).status).toBe(400);
    expect((await send(server, { 'content-type': 'text/plain' })).status).toBe(415);
    for (const method of ['GET', 'DELETE']) expect((await server.fetch('/mcp', { method })).status).toBe(405);
    expect((await send(server)).headers.get('mcp-session-id')).toBeNull();
  });

  it('compresses its answers, also for clients with a handshake', async () => {
    const { headers, body } = await send(await open().listen(), { 'accept-encoding': 'gzip' });
    expect([headers.get('content-encoding'), body.result.structuredContent.revision]).toEqual(['gzip', 1]);
  });
});
