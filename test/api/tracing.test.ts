import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { StoreUnavailable } from '../../src/errors.ts';
import { newToken } from '../../src/http/callers/tokens.ts';
import { createServices } from '../../src/start/services.ts';
import { traced, tracing } from '../../src/start/traces.ts';
import { type CollectedSpan, type Collector, startCollector } from '../support/collector.ts';
import { openInMemory } from '../support/embedded-graph.ts';
import { type ListeningServer, listen } from '../support/http.ts';
import { importMadeUp } from '../support/made-up.ts';

const LIST = readFileSync(new URL('../data/lists/azure-audit-scope.md', import.meta.url));
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const CALLER = '00f067aa0ba902b7';
const QUERY = 'query Services($first: Int!) { services(first: $first) { nodes { id scope { nodes { id } } } } }';
const [SERVER, CLIENT] = [2, 3];

const writer = newToken();
let engine: Engine;
let collector: Collector;
let lines: Record<string, unknown>[] = [];
let isAway = false;

beforeAll(async () => {
  engine = await openInMemory();
  await importMadeUp(engine);
});
afterAll(() => engine.close());
beforeEach(async () => {
  lines = [];
  collector = await startCollector();
});
afterEach(() => collector.close());

/** Runs work on a server that sends its spans to the configured collector. Closes it and sends all spans. */
async function tracedServer(
  work: (server: ListeningServer) => Promise<unknown>,
  variables: NodeJS.ProcessEnv = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
): Promise<void> {
  const told = new Writable({
    write(text, _encoding, done) {
      lines.push(JSON.parse(String(text)));
      done();
    },
  });
  const log = pino({ level: 'info' }, told);
  const traces = await tracing(readConfig(variables), log);
  if (traces === null) throw new Error('No collector is configured.');
  const sometimes: Engine = {
    ...engine,
    read: (query, parameters) =>
      isAway ? Promise.reject(new StoreUnavailable(new Error('away'))) : engine.read(query, parameters),
  };
  const server = await listen(createServices(traced(sometimes, traces)), {
    traces,
    log,
    tokens: [{ name: 'writer', scopes: ['import', 'publish'], hash: writer.hash, expiresOn: null }],
  });
  try {
    await work(server);
  } finally {
    await server.close();
    await traces.close();
  }
}

function ask(server: ListeningServer, query: string, headers: Record<string, string> = {}, variables = { first: 2 }) {
  return server.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
}

function ofServer(): CollectedSpan[] {
  return collector.spans().filter(({ kind }) => kind === SERVER);
}

describe('Spans', () => {
  it('describe an operation and its queries, and belong to the trace of the caller', async () => {
    await tracedServer((server) => ask(server, QUERY, { traceparent: `00-${TRACE}-${CALLER}-01` }));
    const [operation, ...others] = ofServer();
    expect(others).toEqual([]);
    expect(operation).toMatchObject({ name: 'query Services', traceId: TRACE, parentSpanId: CALLER });
    expect(operation?.attributes).toMatchObject({
      'service.name': 'compliance-graph',
      'http.request.method': 'POST',
      'http.route': '/graphql',
      'http.response.status_code': 200,
      'graphql.operation.name': 'Services',
      'graphql.operation.type': 'query',
      'compliance_graph.outcome': 'OK',
      'compliance_graph.revision': 1,
      'compliance_graph.kept': false,
    });
    const [line] = lines;
    expect(line).toMatchObject({ trace_id: TRACE, requestId: operation?.attributes['compliance_graph.request_id'] });
    expect(operation?.attributes['compliance_graph.cost']).toBe(line?.['cost']);
    const queries = collector.spans().filter(({ kind }) => kind === CLIENT);
    expect(queries.length).toBeGreaterThanOrEqual(Number(operation?.attributes['compliance_graph.queries']));
    expect(queries.map(({ name }) => name)).toEqual(expect.arrayContaining(['graphState', 'servicesById']));
    for (const query of queries) {
      expect(query).toMatchObject({ traceId: TRACE, parentSpanId: operation?.spanId });
      expect(query.attributes).toMatchObject({ 'db.system.name': 'grafeo', 'db.query.summary': query.name });
    }
    expect(collector.posts.map(({ path }) => path)).toEqual(['/v1/traces']);
  });

  it('begin a trace if the caller names none, and mark cached answers', async () => {
    await tracedServer(async (server) => {
      await ask(server, QUERY);
      await ask(server, QUERY);
      await ask(server, '{ revision { number } }', { traceparent: 'nonsense' });
    });
    const operations = ofServer();
    expect(operations.map(({ name, attributes }) => [name, attributes['compliance_graph.kept']])).toEqual([
      ['query Services', false],
      ['query Services', true],
      ['query', false],
    ]);
    expect(new Set(operations.map(({ traceId }) => traceId)).size).toBe(3);
    expect(operations.filter(({ parentSpanId }) => parentSpanId !== undefined)).toEqual([]);
    expect(operations.map(({ traceId }) => traceId)).toEqual(lines.map((line) => line['trace_id']));
  });

  it('have the code of a failed or rejected operation', async () => {
    await tracedServer(async (server) => {
      await ask(server, 'query Wrong { nothing }');
      isAway = true;
      await ask(server, 'query Away { services(first: 3) { nodes { id } } }');
    }).finally(() => {
      isAway = false;
    });
    const told = ofServer().map(({ name, status, attributes }) => [
      name,
      status,
      attributes['compliance_graph.outcome'],
    ]);
    expect(told).toContainEqual(['query Wrong', 0, 'GRAPHQL_VALIDATION_FAILED']);
    expect(told).toContainEqual(['query Away', 2, 'SERVICE_UNAVAILABLE']);
    const failed = collector.spans().filter(({ kind, status }) => kind === CLIENT && status === 2);
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.map(({ attributes }) => attributes['error.type'])).toEqual(failed.map(() => 'SERVICE_UNAVAILABLE'));
  });

  it('describe an import as part of the request that sent the list', async () => {
    await tracedServer((server) =>
      server.fetch('/imports?name=traced.md&dryRun=true&environment=environment/cloud', {
        method: 'POST',
        body: LIST,
        headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${writer.token}` },
      }),
    );
    const [request] = ofServer();
    expect(request?.name).toBe('POST /imports');
    const run = collector.spans().find(({ name }) => name === 'import scope');
    expect(run).toMatchObject({ traceId: request?.traceId, parentSpanId: request?.spanId });
    expect(run?.attributes).toMatchObject({ 'compliance_graph.import.format': 'scope' });
    expect(run?.attributes['compliance_graph.import.rows']).toBeGreaterThan(100);
    const queries = collector.spans().filter(({ parentSpanId }) => parentSpanId === run?.spanId);
    expect(queries.length).toBeGreaterThan(0);
  });

  it('describe an export and its queries', async () => {
    await tracedServer((server) => server.fetch('/exports/scope.csv?certificates=certificate/cloud-controls'));
    const [request] = ofServer();
    expect(request?.name).toBe('GET /exports/:file');
    expect(collector.spans().filter(({ kind }) => kind === CLIENT).length).toBeGreaterThan(0);
  });

  it('contain no tokens, variables, documents or addresses', async () => {
    const variables = {
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${collector.url}/own?key=canary`,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-key=canary%20key',
    };
    await tracedServer(async (server) => {
      const headers = { authorization: `Bearer ${writer.token}` };
      await server.fetch('/graphql?query=%7Bcanary%7D', { headers });
      await ask(server, 'query A($canary: ID!) { service(id: $canary) { id } }', headers, {
        canary: 'canary',
      } as never);
      await ask(server, 'query B { service(id: "canary") { name } }', headers);
      await ask(server, 'query C { canary }', { authorization: 'Bearer canary' });
    }, variables);
    expect(collector.posts.map(({ path, headers }) => [path, headers['x-key']])).toEqual([
      ['/own?key=canary', 'canary key'],
    ]);
    expect(ofServer().length).toBeGreaterThanOrEqual(3);
    const told = collector.posts.map(({ text }) => text).join('') + JSON.stringify(lines);
    expect(told).not.toContain('canary');
    expect(told).not.toContain(writer.token);
  });

  it.each([
    [{ OTEL_TRACES_SAMPLER: 'always_off' }, 0],
    [{ OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '0' }, 0],
    [{ OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0' }, 1],
    [{}, 1],
    [{ OTEL_TRACES_SAMPLER: 'always_on', OTEL_SERVICE_NAME: 'other' }, 2],
  ])('are sent only for requests that the sampler selects: %j', async (variables: NodeJS.ProcessEnv, wanted) => {
    await tracedServer(
      async (server) => {
        await ask(server, QUERY, { traceparent: `00-${TRACE}-${CALLER}-01` });
        await ask(server, QUERY, { traceparent: `00-${TRACE}-${CALLER}-00` });
      },
      { OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/`, ...variables },
    );
    const operations = ofServer();
    expect(operations).toHaveLength(wanted);
    expect(operations.map(({ attributes }) => attributes['service.name'])).toEqual(
      operations.map(() => variables['OTEL_SERVICE_NAME'] ?? 'compliance-graph'),
    );
  });
});

describe('A collector that rejects spans', () => {
  it('affects no request, and is logged once', async () => {
    const refusing = await startCollector(400);
    const answers = new Set<number>();
    await tracedServer(
      async (server) => {
        // More than fit in one batch.
        for (let times = 0; times < 600; times += 1) answers.add((await ask(server, QUERY)).status);
      },
      { OTEL_EXPORTER_OTLP_ENDPOINT: refusing.url },
    );
    await refusing.close();
    expect([...answers]).toEqual([200]);
    expect(refusing.posts.length).toBeGreaterThan(1);
    const warnings = lines.filter(({ level }) => Number(level) > 30);
    expect(warnings.map(({ msg }) => msg)).toEqual([
      `The collector at ${new URL(refusing.url).host} takes no spans; they are dropped until it does.`,
    ]);
  });

  it('does not keep a server from closing', async () => {
    const nobody = collector.url;
    await collector.close();
    const begun = performance.now();
    await tracedServer(async (server) => expect((await ask(server, QUERY)).status).toBe(200), {
      OTEL_EXPORTER_OTLP_ENDPOINT: nobody,
    });
    expect(performance.now() - begun).toBeLessThan(4_000);
  });
});
