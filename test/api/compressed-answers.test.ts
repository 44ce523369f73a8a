import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BareAnswer, bareRequest } from '../support/bare-request.ts';
import type { ListeningServer } from '../support/http.ts';
import { withMadeUpServers } from '../support/made-up-servers.ts';

const open = withMadeUpServers();
const LONG = '{ services(first: 100) { nodes { id name sources { id title } } } }';
const SHORT = '{ revision { number } }';
const JSON_TYPE = { 'content-type': 'application/json' };

const DECODED: Record<string, (body: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync };

function textOf({ headers, body }: BareAnswer): string {
  const { 'content-encoding': encoding } = headers;
  return String(encoding === undefined ? body : DECODED[encoding]?.(body));
}

describe.each([
  ['cached and sent early', 1_000_000, {}],
  ['cached, with a rate limit', 1_000_000, { protection: { costAMinute: 1_000_000 } }],
  ['not cached', 0, {}],
])('An answer, %s', (_name, mostKeptBytes, options) => {
  let server: ListeningServer;
  const get = (query: string, headers: Record<string, string> = {}) =>
    bareRequest(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers: { ...JSON_TYPE, ...headers } });
  const post = (query: string, headers: Record<string, string> = {}) => {
    const body = JSON.stringify({ query });
    return bareRequest(`${server.url}/graphql`, {
      method: 'POST',
      headers: { ...JSON_TYPE, 'content-length': String(Buffer.byteLength(body)), ...headers },
      body,
    });
  };

  beforeAll(async () => {
    server = await open().listen({ mostKeptBytes, ...options });
  });

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0.5, gzip', 'gzip'],
    ['*', 'br'],
    ['br;q=0, gzip;q=0', undefined],
    ['identity, br;q=0.5', undefined],
    ['zstd', undefined],
    ['identity', undefined],
  ])('to a client that accepts %s is encoded as %s, each time', async (accepted, encoding) => {
    for (const ask of [get, post]) {
      const plain = await ask(LONG);
      expect(plain.headers['content-encoding']).toBeUndefined();
      for (const _time of ['first', 'again']) {
        const answer = await ask(LONG, { 'accept-encoding': accepted });
        expect(answer.headers['content-encoding']).toBe(encoding);
        expect(answer.headers['content-length']).toBe(String(answer.body.length));
        expect(textOf(answer)).toBe(String(plain.body));
        if (encoding !== undefined) expect(answer.body.length).toBeLessThan(plain.body.length / 2);
      }
    }
  });

  it('is not sent again to a client that has it in any encoding', async () => {
    const [plain, small] = [await get(LONG), await get(LONG, { 'accept-encoding': 'br' })];
    for (const { headers } of [plain, small]) {
      expect(headers.vary?.split(', ')).toContain('accept-encoding');
      for (const accepted of ['br', 'gzip', 'identity']) {
        const known = { 'if-none-match': headers.etag ?? '', 'accept-encoding': accepted };
        const again = await get(LONG, known);
        expect([again.status, again.body.length, again.headers['content-encoding']]).toEqual([304, 0, undefined]);
        expect([again.headers.etag, again.headers.vary]).toEqual([headers.etag, headers.vary]);
      }
    }
  });

  it('that is short is not compressed', async () => {
    const { headers } = await get(SHORT, { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBeUndefined();
  });

  it('that is an error is also compressed', async () => {
    const many = await post(`{ ${Array.from({ length: 30 }, (_item, n) => `unknown${n}`).join(' ')} }`, {
      'accept-encoding': 'gzip',
    });
    expect([many.status, many.headers['content-encoding']]).toEqual([400, 'gzip']);
    expect(JSON.parse(textOf(many)).errors.length).toBeGreaterThan(1);
  });
});

describe('An exported file', () => {
  let server: ListeningServer;
  beforeAll(async () => {
    server = await open().listen();
  });
  const get = (file: string, accepted?: string) =>
    bareRequest(`${server.url}/exports/${file}`, {
      headers: accepted === undefined ? {} : { 'accept-encoding': accepted },
    });

  it.each(['csv', 'json', 'md'])('in %s is compressed for a client that accepts it', async (ending) => {
    const plain = await get(`scope.${ending}`);
    for (const encoding of ['br', 'gzip']) {
      const answer = await get(`scope.${ending}`, encoding);
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(textOf(answer)).toBe(String(plain.body));
      expect(answer.body.length).toBeLessThan(plain.body.length / 2);
      expect([answer.headers.etag, answer.headers.vary]).toEqual([plain.headers.etag, plain.headers.vary]);
    }
  });

  it('that is a ZIP archive is not compressed again', async () => {
    expect((await get('scope.xlsx', 'br')).headers['content-encoding']).toBeUndefined();
  });
});
