import { beforeAll, describe, expect, it } from 'vitest';
import { bareRequest } from '../support/bare-request.ts';
import type { ListeningServer } from '../support/http.ts';
import { withMadeUpServers } from '../support/made-up-servers.ts';

const open = withMadeUpServers();
const PAGE = 'https://app.example';
const QUERY = `/graphql?query=${encodeURIComponent('{ revision { number } }')}`;
/** Headers that urql sends. */
const URQL = {
  accept:
    'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
};

/** Headers that a browser adds by itself. */
const safe: Record<string, Record<string, string>> = {
  'a page of this origin': { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' },
  'a page of an allowed origin': { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', origin: PAGE },
  'a page of an allowed origin, in a browser without fetch metadata': { origin: PAGE },
  'fetch without a browser': { 'sec-fetch-mode': 'cors' },
  'a program that sends the header': { 'apollo-require-preflight': 'true' },
};
const unsafe: Record<string, Record<string, string>> = {
  'a page of another origin': {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'cors',
    origin: 'https://other.example',
  },
  'a page of another origin, in a browser without fetch metadata': { origin: 'https://other.example' },
  'a page in a frame without an origin': { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', origin: 'null' },
  'an opaque fetch': { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
  'an image': { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', accept: 'image/avif,*/*' },
  'a link': { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
  'an image, in a browser without fetch metadata': {},
  'an empty header': { 'apollo-require-preflight': '' },
};

describe('A GET', () => {
  let server: ListeningServer;
  const ask = (headers: Record<string, string>, query = QUERY) =>
    bareRequest(`${server.url}${query}`, { headers: { ...URQL, ...headers } });

  beforeAll(async () => {
    server = await open().listen({ protection: { allowedOrigins: [PAGE] } });
  });

  it.each(Object.entries(safe))('from %s is answered, cached or not', async (_who, headers) => {
    for (const _time of ['first', 'again']) {
      const { status, headers: told, body } = await ask(headers);
      expect([status, JSON.parse(String(body)).data.revision.number]).toEqual([200, expect.any(Number)]);
      expect(told['content-type']).toMatch('application/graphql-response+json');
    }
  });

  it.each(Object.entries(unsafe))('from %s is refused, cached or not', async (_who, headers) => {
    await ask({ 'apollo-require-preflight': 'true', ...(headers['origin'] && { origin: headers['origin'] }) });
    const { status, body } = await ask(headers);
    expect([status, JSON.parse(String(body)).errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it('from a page of this origin cannot run a mutation', async () => {
    const mutation = `/graphql?query=${encodeURIComponent('mutation { discardImport(id: "import/1") { __typename } }')}`;
    expect((await ask(safe['a page of this origin'] ?? {}, mutation)).status).toBe(405);
  });

  it.each(['application/jsonx', 'text/plain', 'application/json-seq'])(
    'with the content type %s is refused, cached or not',
    async (type) => {
      const kept = `${QUERY}&operationName=`;
      await ask({ 'apollo-require-preflight': 'true' }, kept);
      for (const query of [kept, `${QUERY}&of=${type}`]) {
        const { status } = await ask({ 'apollo-require-preflight': 'true', 'content-type': type }, query);
        expect(status).toBe(415);
      }
    },
  );
});
