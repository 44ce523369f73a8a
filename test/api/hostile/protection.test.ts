import { beforeAll, describe, expect, it } from 'vitest';
import type { TokenGrant } from '../../../src/domain/callers.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { newToken } from '../../../src/http/callers/tokens.ts';
import { createServer } from '../../../src/http/server.ts';
import { createServices } from '../../../src/start/services.ts';
import { type ListeningServer, listen, serverOptions } from '../../support/http.ts';
import { withMadeUpServers } from '../../support/made-up-servers.ts';

const open = withMadeUpServers();
const QUERY = '{ revision { number } }';
const JSON_TYPE = { 'content-type': 'application/json' };

const [reader, importer, former, nobody] = [newToken(), newToken(), newToken(), newToken()];
const tokens: TokenGrant[] = [
  { name: 'reader', scopes: ['read'], hash: reader.hash, expiresOn: '2999-12-31' },
  { name: 'importer', scopes: ['import'], hash: importer.hash, expiresOn: null },
  { name: 'former', scopes: ['read'], hash: former.hash, expiresOn: '2020-02-29' },
];

function ask(server: ListeningServer, headers: Record<string, string> = {}, query = QUERY) {
  return server.fetch('/graphql', {
    method: 'POST',
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify({ query }),
  });
}
const bearer = ({ token }: { token: string }) => ({ authorization: `Bearer ${token}` });
const told = ({ status, body }: { status: number; body: { errors: { extensions: { code: string } }[] } }) => [
  status,
  body.errors[0]?.extensions.code,
];

describe('Reading with a required token', () => {
  let server: ListeningServer;
  beforeAll(async () => {
    server = await open().listen({ tokens, readingNeedsToken: true, graphiql: true });
  });

  it('needs a token for any spelling of the address', async () => {
    expect(told(await ask(server))).toEqual([401, 'UNAUTHENTICATED']);
    for (const path of ['/graphql', '/%67raphql', '/graphql?x=1']) {
      const answer = await server.fetch(path, {
        method: 'POST',
        headers: JSON_TYPE,
        body: JSON.stringify({ query: QUERY }),
      });
      expect(told(answer)).toEqual([401, 'UNAUTHENTICATED']);
    }
    expect((await server.fetch(`/graphql?query=${QUERY}`, { headers: JSON_TYPE })).status).toBe(401);
  });

  it('is open to tokens with the scope read, and to those that imply it', async () => {
    for (const token of [reader, importer]) expect((await ask(server, bearer(token))).status).toBe(200);
  });

  it('says how to send a token, even if only part of the schema needs one', async () => {
    const anywhere = await open().listen({ tokens });
    for (const query of [
      '{ auditRecords { totalCount } }',
      'mutation { publishImport(id: "import/1") { __typename } }',
    ]) {
      const answer = await ask(anywhere, {}, query);
      expect(told(answer)).toEqual([401, 'UNAUTHENTICATED']);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  it('is closed to unknown tokens, and says when an expired one ended', async () => {
    expect(told(await ask(server, bearer(nobody)))).toEqual([401, 'UNAUTHENTICATED']);
    const { status, body } = await ask(server, bearer(former));
    expect([status, body.errors[0].message]).toEqual([
      401,
      'The token "former" has ended: its last day was 2020-02-29.',
    ]);
    expect(told(await ask(server, { authorization: 'Basic YTpi' }))).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('answers an invalid address with 404', async () => {
    expect((await server.fetch('//[', { headers: { accept: 'text/html' } })).status).toBe(404);
  });
});

describe('A slow request', () => {
  it.each([0, 1_000_000])(
    'has five minutes to arrive completely (%i bytes of answers cached)',
    async (mostKeptBytes) => {
      const app = await createServer(open().services, await serverOptions({ mostKeptBytes }));
      expect(app.server.requestTimeout).toBe(300_000);
      await app.close();
    },
  );
});

describe('Browsers', () => {
  it('may show answers only to pages of the same origin, and run nothing in them', async () => {
    const server = await open().listen();
    const { headers } = await ask(server, { origin: 'https://app.example' });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    const preflight = await server.fetch('/graphql', { method: 'OPTIONS', headers: { origin: 'https://app.example' } });
    expect(preflight.status).toBe(404);
  });

  it('may show answers to pages of allowed origins', async () => {
    const server = await open().listen({ protection: { allowedOrigins: ['https://app.example'] } });
    const allowed = async (origin: string) =>
      (await ask(server, { origin })).headers.get('access-control-allow-origin');
    expect(await allowed('https://app.example')).toBe('https://app.example');
    expect(await allowed('https://app.example.attacker.test')).not.toBe('https://app.example.attacker.test');
    const preflight = await server.fetch('/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    const file = await server.fetch('/exports/scope.csv', { headers: { origin: 'https://app.example' } });
    expect([file.headers.get('access-control-allow-origin'), file.headers.get('vary')]).toEqual([
      'https://app.example',
      'accept-encoding, authorization, origin',
    ]);
    expect(file.headers.get('access-control-expose-headers')).toContain('content-disposition');
    const toAny = await open().listen({ protection: { allowedOrigins: ['*'] } });
    const shown = (await ask(toAny, { origin: 'https://elsewhere.example' })).headers;
    expect(shown.get('access-control-allow-origin')).toBe('*');
  });
});

describe('An operation', () => {
  const SERVICES = '{ services(first: 30) { nodes { id name sources { id title } } } }';

  it('reports its cost on request', async () => {
    const server = await open().listen();
    const cost = async (extensions?: object) => {
      const request = {
        query: 'query ($n: Int! = 7) { services(first: $n) { nodes { sources { id } } } }',
        extensions,
      };
      const { body } = await server.fetch('/graphql', {
        method: 'POST',
        headers: JSON_TYPE,
        body: JSON.stringify(request),
      });
      return body.extensions;
    };
    // The list, seven services, and three sources of each.
    expect(await cost({ cost: true })).toEqual({ cost: 1 + 7 + 21 });
    expect(await cost()).toBeUndefined();
  });

  it('that is rejected for its cost also reports it', async () => {
    const server = await open().listen({ limits: { cost: 10 } });
    const request = { query: SERVICES, extensions: { cost: true } };
    const answer = await server.fetch('/graphql', {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify(request),
    });
    expect(told(answer)).toEqual([400, 'LIMIT_EXCEEDED']);
    expect(answer.body.extensions).toEqual({ cost: 1 + 30 + 90 });
  });

  it('is rejected if its answer exceeds the size limit', async () => {
    const server = await open().listen({ limits: { answerSize: 1_000 } });
    expect(told(await ask(server, {}, SERVICES))).toEqual([400, 'LIMIT_EXCEEDED']);
    expect((await ask(server)).status).toBe(200);
  });

  it('ends at its deadline, and sends no more queries to the graph', async () => {
    const reads: Promise<unknown>[] = [];
    let answerAll: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      answerAll = resolve;
    });
    const { engine } = open();
    const held: Engine = {
      ...engine,
      read: (query, parameters) => {
        const read =
          query.name === 'graphState'
            ? engine.read(query, parameters)
            : gate.then(() => engine.read(query, parameters));
        reads.push(read);
        return read;
      },
    };
    const server = await listen(createServices(held), { limits: { deadline: 40 } });
    const answer = await ask(server, {}, '{ service(id: "service/lid") { name componentOf { name } } }');
    expect(told(answer)).toEqual([504, 'DEADLINE_EXCEEDED']);
    expect(answer.body.errors[0].message).toContain('40 ms');
    const before = reads.length;
    answerAll();
    await Promise.all(reads);
    expect(reads.filter((_read, position) => position >= before)).toEqual([]);
    await server.close();
  });
});
