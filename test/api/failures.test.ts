import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { openNeo4j } from '../../src/engine/neo4j.ts';
import { DeadlineExceeded } from '../../src/errors.ts';
import { createServices } from '../../src/start/services.ts';
import { openSeeded } from '../support/embedded-graph.ts';
import { type ListeningServer, listen } from '../support/http.ts';

const OPTIONS = { readDeadline: 10_000, writeDeadline: 10_000 };
const SECRET = 'MATCH (n:Secret) at /srv/app/src/store/secret.ts:12:3 of bolt://10.1.2.3:7687';
/** Details of the machine, database or program that no answer may contain. */
const INTERNAL = /secret|MATCH|RETURN|\.[jt]s\b|node_modules|\bat \S+:\d+|bolt|neo4j|\d+\.\d+\.\d+\.\d+|ECONN/i;

/** Failure of the graph by query name; null: it does not fail. */
let failure: ((query: string) => unknown) | null = null;
const lines: string[] = [];
let engine: Engine;
let server: ListeningServer;

beforeAll(async () => {
  engine = await openSeeded();
  const failing: Engine = {
    ...engine,
    async read(query, parameters) {
      const reason = failure?.(query.name);
      if (reason !== undefined) throw reason;
      return engine.read(query, parameters);
    },
  };
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(line) });
  server = await listen(createServices(failing), { log });
  await server.post('{ revision { number } standards { totalCount } }');
});

afterAll(async () => {
  await server.close();
  await engine.close();
});

const ASKED = '{ service(id: "service/key-vault") { name } }';

async function askFailing(reason: (query: string) => unknown, document = ASKED) {
  failure = (query) => (query === 'graphState' ? undefined : reason(query));
  try {
    return await server.post(document);
  } finally {
    failure = null;
  }
}

describe('An internal fault', () => {
  it.each([
    ['an error', new Error(SECRET)],
    ['an error with a cause', new Error(SECRET, { cause: new Error(SECRET) })],
    ['a type error', new TypeError(SECRET)],
    [
      'an error with extensions of its own',
      Object.assign(new Error(SECRET), { extensions: { code: 'OTHER', SECRET } }),
    ],
    ['an error with a code of its own', Object.assign(new Error(SECRET), { code: 'BAD_USER_INPUT' })],
    ['a text', SECRET],
    ['an object', { message: SECRET }],
    ['null', null],
  ])('is reported without any detail: %s', async (_name, reason) => {
    const { status, headers, text, body } = await askFailing(() => reason);
    expect(text).not.toMatch(INTERNAL);
    expect(body.errors).toEqual([
      {
        message: expect.any(String),
        locations: [expect.any(Object)],
        path: ['service'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) },
      },
    ]);
    expect(headers.get('retry-after')).toBeNull();
    expect(status).toBe(500);
  });

  it.each([
    ['an error', new Error(SECRET)],
    ['an error of the library', new GraphQLError(SECRET)],
  ])('is logged with the request id from the answer: %s', async (_name, reason) => {
    lines.length = 0;
    const { body } = await askFailing(() => reason);
    // The log line of a request may come before or after its answer is read.
    const logged = lines.map((line) => JSON.parse(line)).filter(({ err }) => err !== undefined);
    expect(logged).toEqual([
      expect.objectContaining({
        requestId: body.errors[0].extensions.requestId,
        err: expect.objectContaining({ message: SECRET, stack: expect.any(String) }),
      }),
    ]);
  });

  it('does not affect the rest of the answer', async () => {
    const { status, text, body } = await askFailing(
      (query) => (query === 'aliasesOfSubjects' ? new Error(SECRET) : undefined),
      '{ good: service(id: "service/key-vault") { name } bad: service(id: "service/key-vault") { aliases { name } } }',
    );
    expect(text).not.toMatch(INTERNAL);
    expect(body.data).toEqual({ good: { name: 'Key Vault' }, bad: null });
    expect(body.errors.length).toBe(1);
    expect(status).toBe(200);
  });

  it('is not cached', async () => {
    const asked = '{ revision { number } service(id: "service/key-vault") { aliases { name } } }';
    const failed = await askFailing(() => new Error(SECRET), asked);
    expect([failed.status, failed.body.data.service]).toEqual([200, null]);
    const { status, body } = await server.post(asked);
    expect([status, body.errors]).toEqual([200, undefined]);
    expect(body.data.service).not.toBeNull();
  });
});

describe('A graph that does not answer', () => {
  it('in time gives DEADLINE_EXCEEDED', async () => {
    const { status, body } = await askFailing(
      () => new DeadlineExceeded(10_000),
      '{ service(id: "service/advisor") { name } }',
    );
    expect(body.errors).toEqual([expect.objectContaining({ extensions: { code: 'DEADLINE_EXCEEDED' } })]);
    expect(status).toBe(504);
  });

  it('at all is reported without its address, and with a time to retry', async () => {
    const address = { uri: 'bolt://127.0.0.1:1', username: 'reader', password: 'secret', database: undefined };
    const nowhere = openNeo4j(address, OPTIONS);
    const unreachable = await listen(createServices(nowhere));
    try {
      const { status, headers, text, body } = await unreachable.post('{ revision { number } }');
      expect(text).not.toMatch(INTERNAL);
      expect(text).not.toContain('reader');
      expect(body.errors).toEqual([expect.objectContaining({ extensions: { code: 'SERVICE_UNAVAILABLE' } })]);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(status).toBe(503);
    } finally {
      await unreachable.close();
      await nowhere.close();
    }
  });
});

describe('An invalid request', () => {
  const json = { 'content-type': 'application/json' };
  it.each([
    ['that is not JSON', 400, '/graphql', { method: 'POST', headers: json, body: '{"query":' }],
    ['without a query', 400, '/graphql', { method: 'POST', headers: json, body: '{}' }],
    ['that is a list', 400, '/graphql', { method: 'POST', headers: json, body: '[]' }],
    ['that does not parse', 400, '/graphql', { method: 'POST', headers: json, body: '{"query":"{ standards("}' }],
    [
      'of a type that a form may send',
      415,
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' },
    ],
    [
      'that is too large',
      413,
      '/graphql',
      { method: 'POST', headers: json, body: JSON.stringify({ query: 'x'.repeat(200_000) }) },
    ],
    ['to an unknown path', 404, '/nowhere', {}],
  ])('reveals no internals: %s', async (_name, wanted, path, request) => {
    const { status, text } = await server.fetch(path, request);
    expect(text).not.toMatch(INTERNAL);
    expect(status).toBe(wanted);
  });

  it.each([
    [{ services: ['service/key-vault'], servces: [] }, 'certificates'],
    [{ bases: ['GUESSED'] }, 'LISTED'],
  ])('gets no hints about variables in production: %j', async (filter, hint) => {
    const question = 'query ($filter: InheritanceFilter!) { inheritance(filter: $filter) { totalCount } }';
    const production = await listen(createServices(engine), { production: true });
    try {
      const { status, body } = await production.post(question, { filter });
      expect([status, body.errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
      expect(body.errors[0].message).not.toContain(hint);
      const hinted = await server.post(question, { filter });
      expect(hinted.body.errors[0].message).toContain(hint);
    } finally {
      await production.close();
    }
  });

  it('has at most ten errors for its variables', async () => {
    const filter = Object.fromEntries(Array.from({ length: 500 }, (_, number) => [`wrong${number}`, 1]));
    const question = 'query ($filter: InheritanceFilter!) { inheritance(filter: $filter) { totalCount } }';
    const { status, body } = await server.post(question, { filter });
    expect([status, body.errors.length]).toEqual([400, 10]);
  });

  it('gets no hints about the schema in production', async () => {
    const production = await listen(createServices(engine), { production: true });
    try {
      const { text } = await production.post('{ standard(id: "standard/iso-27001") { nam } }');
      expect(text).not.toMatch(/did you mean|name/i);
      const guess = 'query ($bases: [InheritanceBasis!]) { inheritance(filter: { bases: $bases }) { totalCount } }';
      const { body } = await production.post(guess, { bases: ['GUESSED'] });
      expect(body.errors[0].message).toMatch(/^Variable "\$bases\[0\]": Value "GUESSED" does not exist in .* enum\.$/);
      const schema = await production.post('{ __schema { types { name } } }');
      expect([schema.status, schema.body.errors[0].extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
      expect(schema.body.errors[0].message).toContain('its operator can set INTROSPECTION=on');
    } finally {
      await production.close();
    }
  });
});
