import { inspect } from 'node:util';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvalidConfiguration, readConfig } from '../../../src/config.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { newToken } from '../../../src/http/callers/tokens.ts';
import { openGraph } from '../../../src/start/open-graph.ts';
import { createServices } from '../../../src/start/services.ts';
import { type HttpAnswer, type ListeningServer, listen } from '../../support/http.ts';
import { withMadeUpServers } from '../../support/made-up-servers.ts';
import { asked, sent } from './hostile.ts';

/** Secrets that must not appear anywhere. */
const CANARY = 'canary-5f0c1d';
const COOKIE = `${CANARY}-cookie`;
const PASSWORD = `${CANARY}-password`;
const VARIABLE = `${CANARY}-variable`;
const WRONG = `${CANARY}-wrong-token`;
const SIGNED = `${CANARY}.${CANARY}.${CANARY}`;

const known = newToken();
const former = newToken();
const open = withMadeUpServers();
const lines: string[] = [];
const answers: HttpAnswer[] = [];
let failing = false;
let server: ListeningServer;

beforeAll(async () => {
  const { engine } = open();
  const failure = () => Promise.reject(new TypeError('Something in the engine broke.'));
  const sometimes: Engine = {
    ...engine,
    read: (query, parameters) => (failing && query.name !== 'graphState' ? failure() : engine.read(query, parameters)),
    transaction: (work) => (failing ? failure() : engine.transaction(work)),
  };
  server = await listen(createServices(sometimes), {
    log: pino({ level: 'trace' }, { write: (line: string) => lines.push(line) }),
    tokens: [
      { name: 'known', scopes: ['import', 'publish'], hash: known.hash, expiresOn: null },
      { name: 'former', scopes: ['import'], hash: former.hash, expiresOn: '2020-01-01' },
    ],
    issuer: {
      issuer: 'https://login.example/',
      keysAt: 'http://127.0.0.1:9/keys',
      audience: 'here',
      algorithms: ['RS256'],
      scopeClaim: 'scope',
      scopes: new Map(),
    },
  });
});
afterAll(() => server.close());

const QUESTION = 'query ($id: ID!) { service(id: $id) { name } }';
const MUTATION = 'mutation ($id: ID!) { publishImport(id: $id) { __typename } }';

interface Attempt {
  readonly name: string;
  readonly path?: string;
  readonly request: RequestInit;
  readonly engineFails?: boolean;
}

/** Each way in which a request can go wrong. */
const attempts: readonly Attempt[] = [
  { name: 'a bad id', request: asked(QUESTION, { id: VARIABLE }) },
  { name: 'a bad type', request: asked('query ($n: Int!) { services(first: $n) { totalCount } }', { n: VARIABLE }) },
  { name: 'an engine failure', request: asked(QUESTION, { id: `service/${VARIABLE}` }), engineFails: true },
  { name: 'a failed write', request: asked(MUTATION, { id: 'import/1' }), engineFails: true },
  { name: 'a write to an unknown import', request: asked(MUTATION, { id: 'import/77' }) },
  { name: 'a document that is not GraphQL', request: asked(`{ ${VARIABLE}(`) },
  { name: 'an unknown field', request: asked(`{ service(id: "x") { ${VARIABLE.replaceAll('-', '_')} } }`) },
  { name: 'a body that is not JSON', request: sent(`{"query": "${VARIABLE}`) },
  { name: 'a form', request: sent(`query=${VARIABLE}`, 'application/x-www-form-urlencoded') },
  { name: 'a body that is too large', request: asked(`{ ${VARIABLE} ${'x '.repeat(100_000)} }`) },
  { name: 'a document that is too deep', request: asked(`{ ${VARIABLE} ${'{ a '.repeat(20)} ${'}'.repeat(20)} }`) },
  { name: 'a failed import', path: `/imports?name=${VARIABLE}.csv`, request: sent(VARIABLE), engineFails: true },
  { name: 'an import without a list', path: '/imports', request: sent(VARIABLE) },
  { name: 'a wrong option', path: `/imports?asOf=${VARIABLE}`, request: sent('x') },
  { name: 'a card of an unknown name', path: `/embed/card?services=${VARIABLE}`, request: {} },
  { name: 'an unknown address', path: `/nowhere/${VARIABLE}`, request: {} },
  { name: 'an address that cannot be decoded', path: `/%ff${VARIABLE}`, request: {} },
];

const authorizations = {
  none: undefined,
  known: `Bearer ${known.token}`,
  former: `Bearer ${former.token}`,
  wrong: `Bearer ${WRONG}`,
  signed: `Bearer ${SIGNED}`,
  password: `Basic ${PASSWORD}`,
};

describe('Logs and answers contain no secrets', () => {
  const ways = attempts.flatMap((attempt) =>
    Object.entries(authorizations).map(([who, authorization]) => ({ ...attempt, who, authorization })),
  );

  it.each(ways)(
    'after $name, with authorization $who',
    async ({ path = '/graphql', request, engineFails, authorization }) => {
      failing = engineFails ?? false;
      lines.length = 0;
      const headers = { ...request.headers, cookie: `session=${COOKIE}`, ...(authorization && { authorization }) };
      const answer = await server.fetch(path, { ...request, headers: headers as Record<string, string> });
      failing = false;
      answers.push(answer);
      // The answer may repeat what the client sent itself; the log may not.
      expect(lines.join('\n')).not.toContain(CANARY);
      for (const secret of [known.token, former.token]) expect(lines.join('\n')).not.toContain(secret);
      const told = `${answer.text}\n${JSON.stringify([...answer.headers])}`;
      for (const secret of [known.token, former.token, COOKIE, PASSWORD, WRONG, SIGNED])
        expect(told).not.toContain(secret);
    },
  );

  it('although failures are logged', async () => {
    failing = true;
    lines.length = 0;
    const { status } = await server.fetch('/graphql', asked(QUESTION, { id: `service/${VARIABLE}` }));
    failing = false;
    expect(status).toBe(500);
    expect(lines.join('\n')).toContain('Something in the engine broke.');
    expect(new Set(answers.map((answer) => answer.status)).size).toBeGreaterThan(5);
  });
});

describe('No error message contains a password of the database', () => {
  it.each([
    ['as a variable', { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: PASSWORD }],
    ['in the address', { NEO4J_URI: `bolt://neo4j:${PASSWORD}@127.0.0.1:9` }],
    ['in an invalid address', { NEO4J_URI: `bolt://neo4j:${PASSWORD}@:x:` }],
    ['in an address with another scheme', { NEO4J_URI: `http://neo4j:${PASSWORD}@127.0.0.1:9` }],
    ['next to invalid tokens', { NEO4J_PASSWORD: PASSWORD, TOKENS: WRONG, OIDC_SCOPES: CANARY }],
  ])('%s', async (_name, environment) => {
    const failure = await Promise.resolve()
      .then(() => openGraph(readConfig(environment)))
      .then((engine) => engine.close().then(() => null))
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(inspect(failure, { depth: 10 })).not.toContain(CANARY);
    if (failure instanceof InvalidConfiguration) expect(failure.message).toMatch(/NEO4J_URI|TOKENS/);
  });
});
