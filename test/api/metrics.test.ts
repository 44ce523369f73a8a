import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/engine/embedded.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import { openNeo4j } from '../../src/engine/neo4j.ts';
import { observed } from '../../src/engine/observed.ts';
import { StoreUnavailable } from '../../src/errors.ts';
import { newToken } from '../../src/http/callers/tokens.ts';
import { createServices } from '../../src/start/services.ts';
import { ensureGraph, graphState } from '../../src/store/graph-state.ts';
import { createMetrics } from '../../src/telemetry/metrics.ts';
import { type ListeningServer, listen } from '../support/http.ts';
import { importMadeUp } from '../support/made-up.ts';

const reader = newToken();
const lines: Record<string, unknown>[] = [];
let engine: Engine;
let server: ListeningServer;
/** Failure of the graph; null: it answers. */
let failure: Error | null = null;

/** Values of a metric by its labels, in the Prometheus format. */
async function measure(name: string): Promise<Map<string, number>> {
  const { text } = await server.fetch('/metrics', { headers: { authorization: `Bearer ${reader.token}` } });
  const found = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  return new Map(found.map((line) => [line.slice(name.length, line.lastIndexOf(' ')), Number(line.split(' ').pop())]));
}

beforeAll(async () => {
  const metrics = createMetrics();
  engine = openEmbedded(null, { readDeadline: 60_000, writeDeadline: 60_000 });
  await applySchema(engine);
  await ensureGraph(engine);
  await importMadeUp(engine);
  const sometimes: Engine = {
    ...engine,
    read: (query, parameters) => (failure === null ? engine.read(query, parameters) : Promise.reject(failure)),
  };
  const services = createServices(observed(sometimes, metrics.query));
  metrics.lookups(services.memory.lookups);
  const told = new Writable({
    write(text, _encoding, done) {
      lines.push(JSON.parse(String(text)));
      done();
    },
  });
  server = await listen(services, {
    metrics,
    log: pino({ level: 'info' }, told),
    tokens: [{ name: 'prometheus', scopes: ['read'], hash: reader.hash, expiresOn: null }],
  });
});
beforeEach(() => {
  lines.length = 0;
});
afterAll(async () => {
  await server.close();
  await engine.close();
});

const NAMED = 'query Standards { standards(first: 2) { nodes { id } } }';

describe('/metrics', () => {
  it('requires a token', async () => {
    expect(await server.fetch('/metrics')).toMatchObject({
      status: 401,
      body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    });
  });

  it('counts a request without an operation under the code in its answer', async () => {
    const headers = { 'content-type': 'application/json' };
    const { status, body } = await server.fetch('/graphql', { method: 'POST', headers, body: '{}' });
    expect([status, body.errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    const counted = await measure('compliance_graph_operations_total');
    expect([...counted.keys()]).toEqual(['{operation="unnamed",outcome="BAD_USER_INPUT",kept="false"}']);
  });

  it('counts operations by name, outcome and use of the cache', async () => {
    for (let times = 0; times < 3; times += 1) await server.post(NAMED);
    await server.post('query Standards { nothing }');
    await server.post('{ revision { number } }');
    const counted = await measure('compliance_graph_operations_total');
    expect(counted.get('{operation="Standards",outcome="OK",kept="false"}')).toBe(1);
    expect(counted.get('{operation="Standards",outcome="OK",kept="true"}')).toBe(2);
    expect(counted.get('{operation="Standards",outcome="GRAPHQL_VALIDATION_FAILED",kept="false"}')).toBe(1);
    expect(counted.get('{operation="unnamed",outcome="OK",kept="false"}')).toBe(1);
    expect((await measure('compliance_graph_operation_cost_count')).get('')).toBe(2);
  });

  it('counts an unknown persisted query as a client error', async () => {
    const persistedQuery = { version: 1, sha256Hash: 'a'.repeat(64) };
    const { status, body } = await server.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ operationName: 'Standards', extensions: { persistedQuery } }),
    });
    expect([status, body.errors[0].extensions.code]).toEqual([200, 'PERSISTED_QUERY_NOT_SUPPORTED']);
    const counted = await measure('compliance_graph_operations_total');
    expect(counted.get('{operation="Standards",outcome="BAD_USER_INPUT",kept="false"}')).toBe(1);
    expect([...counted.keys()].filter((labels) => labels.includes('INTERNAL_SERVER_ERROR'))).toEqual([]);
  });

  it('limits the number of operation names', async () => {
    for (let number = 0; number < 40; number += 1) await server.post(`query N${number} { revision { number } }`);
    const counted = await measure('compliance_graph_operations_total');
    const names = new Set([...counted.keys()].map((labels) => /operation="(\w+)"/.exec(labels)?.[1]));
    expect(names.size).toBe(32);
    expect(counted.get('{operation="other",outcome="OK",kept="false"}')).toBeGreaterThanOrEqual(10);
  });

  it('counts rejected operations by name, with a lower limit of names', async () => {
    await server.post('query Refused { nothing }');
    await server.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'query {', operationName: 'Unreadable' }),
    });
    await server.post('{ nothing }');
    for (let number = 0; number < 30; number += 1) await server.post(`query R${number} { nothing }`);
    const counted = await measure('compliance_graph_operations_total');
    const refused = [...counted.keys()].filter((labels) => /outcome="GRAPHQL_/.test(labels));
    expect(refused).toEqual(
      expect.arrayContaining([
        '{operation="Refused",outcome="GRAPHQL_VALIDATION_FAILED",kept="false"}',
        '{operation="Unreadable",outcome="GRAPHQL_PARSE_FAILED",kept="false"}',
        '{operation="unnamed",outcome="GRAPHQL_VALIDATION_FAILED",kept="false"}',
        '{operation="R7",outcome="GRAPHQL_VALIDATION_FAILED",kept="false"}',
      ]),
    );
    expect(counted.get('{operation="other",outcome="GRAPHQL_VALIDATION_FAILED",kept="false"}')).toBe(22);
  });

  it('reports how many operations and connections are in use, free and waiting', async () => {
    const unreachable = openNeo4j(
      { uri: 'bolt://127.0.0.1:1', username: undefined, password: undefined, database: undefined },
      { readDeadline: 10_000, writeDeadline: 10_000, mostConnections: 2 },
    );
    const metrics = createMetrics();
    if (unreachable.connections === undefined) throw new Error('It tells of no connections.');
    metrics.places('connections', unreachable.connections);
    const placesOf = async () =>
      [...(await metrics.text(async () => null)).matchAll(/^compliance_graph_places.*state="(\w+)"} (\d+)$/gm)].map(
        ([, state, count]) => [state, Number(count)],
      );
    const reads = Array.from({ length: 5 }, () => unreachable.read(graphState, {}).catch(() => null));
    expect(await placesOf()).toEqual([
      ['taken', 2],
      ['free', 0],
      ['waiting', 3],
    ]);
    await Promise.all(reads);
    expect(await placesOf()).toEqual([
      ['taken', 0],
      ['free', 2],
      ['waiting', 0],
    ]);
    await unreachable.close();
    const operations = await measure('compliance_graph_places');
    expect(operations.get('{of="operations",state="taken"}')).toBe(0);
    expect(operations.get('{of="operations",state="free"}')).toBe(8);
  });

  it('reports the queries to the graph, its revision and the writes of the audit log', async () => {
    const queries = await measure('compliance_graph_engine_queries_total');
    expect(queries.get('{query="graphState"}')).toBeGreaterThan(0);
    expect((await measure('compliance_graph_revision')).get('')).toBe(1);
    expect((await measure('compliance_graph_writes')).get('{action="IMPORT",outcome="DONE"}')).toBe(1);
    const lookups = await measure('compliance_graph_memory_lookups_total');
    expect([...lookups.keys()]).toContain('{memory="rows",outcome="miss"}');
  });

  it('answers while the graph is unavailable', async () => {
    failure = new StoreUnavailable(new Error('away'));
    await server.post('query Away { standards(first: 3) { nodes { title } } }');
    const up = await measure('compliance_graph_up');
    const failures = await measure('compliance_graph_engine_query_failures_total');
    failure = null;
    expect(up.get('')).toBe(0);
    expect([...failures.keys()].every((labels) => labels.includes('code="SERVICE_UNAVAILABLE"'))).toBe(true);
    expect(failures.size).toBeGreaterThan(0);
  });

  it('reports an internal fault as such, not as an unavailable graph', async () => {
    failure = new TypeError('a fault of ours');
    const { status, text } = await server.fetch('/metrics', { headers: { authorization: `Bearer ${reader.token}` } });
    failure = null;
    expect([status, text.includes('a fault of ours')]).toEqual([500, false]);
    expect(lines.find(({ msg }) => msg === 'A request failed.')).toMatchObject({ err: { message: 'a fault of ours' } });
  });
});

describe('The log', () => {
  it('has one line per request with its operation, result and cost', async () => {
    await server.post('query Log { services(first: 3) { nodes { id scope { nodes { id } } } } }');
    // The line is written after the answer is sent, so the client may be faster.
    await expect.poll(() => lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      level: 30,
      method: 'POST',
      route: '/graphql',
      status: 200,
      operation: 'Log',
      revision: 1,
      kept: false,
    });
    expect(lines[0]?.['queries']).toBeGreaterThan(0);
    expect(lines[0]?.['cost']).toBeGreaterThan(3);
    expect(lines[0]?.['requestId']).toMatch(/^[0-9a-f-]{36}$/);
    expect(lines[0]?.['milliseconds']).toBeGreaterThan(0);
  });

  it('shows that a cached answer needed no queries', async () => {
    await server.post('query Twice { services(first: 4) { nodes { id } } }');
    await server.post('query Twice { services(first: 4) { nodes { id } } }');
    await expect.poll(() => lines).toHaveLength(2);
    expect(lines[1]).toMatchObject({ operation: 'Twice', kept: true, queries: 0, revision: 1 });
  });

  it('has warnings for refused requests, and no lines for requests to /metrics', async () => {
    await server.post('{ nothing }');
    await server.fetch('/nowhere?token=secret');
    await server.fetch('/metrics', { headers: { authorization: `Bearer ${reader.token}` } });
    await expect.poll(() => lines).toHaveLength(2);
    expect(lines.map(({ level, status, route }) => [level, status, route])).toEqual([
      [40, 400, '/graphql'],
      [40, 404, null],
    ]);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });
});
