import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/engine/embedded.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import type { Services } from '../../src/graphql/context.ts';
import { newToken } from '../../src/http/callers/tokens.ts';
import { createLog } from '../../src/log.ts';
import { createServices } from '../../src/start/services.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { createMetrics } from '../../src/telemetry/metrics.ts';
import { type HttpAnswer, type ListeningServer, listen } from '../support/http.ts';
import { importFacts } from '../support/import-facts.ts';
import { noting } from '../support/noted-queries.ts';
import { entity } from '../support/random-graph.ts';
import { stageFacts } from '../support/staged.ts';

const { token, hash } = newToken();
const QUERY = '{ services { totalCount nodes { id name } } }';

describe('A cached answer', () => {
  const queries: string[] = [];
  let engine: Engine;
  let services: Services;
  let server: ListeningServer;

  const publish = async (name: string) => {
    const facts = [entity('Source', 'source/one', { title: 'One' }), entity('Service', 'service/kept', { name })];
    await importFacts(engine, { facts, by: 'test', format: 'test', files: [] });
    await services.watch.refresh();
  };
  const get = (query: string, headers: Record<string, string> = {}) =>
    server.fetch(`/graphql?query=${encodeURIComponent(query)}`, {
      headers: { 'content-type': 'application/json', ...headers },
    });

  beforeAll(async () => {
    engine = noting(openEmbedded(null, { readDeadline: 60_000, writeDeadline: 60_000 }), (name) => queries.push(name));
    await applySchema(engine);
    await ensureGraph(engine);
    services = createServices(engine);
    server = await listen(services, { tokens: [{ name: 'importer', scopes: ['import'], hash, expiresOn: null }] });
    await publish('First');
  });
  afterAll(async () => {
    await server.close();
    await engine.close();
  });

  it('needs no further query to the engine, and is not sent again to a client that has it', async () => {
    const first = await get(QUERY);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    queries.length = 0;
    const again = await get(QUERY);
    expect(again.text).toBe(first.text);
    const known = await get(QUERY, { 'if-none-match': tag });
    expect([known.status, known.text]).toEqual([304, '']);
    expect(queries.filter((name) => name !== 'graphState')).toEqual([]);
  });

  it.each(['GET', 'POST'])('is the same again to %s, with the same headers, log fields and metrics', async (method) => {
    const lines: { operation?: string; kept?: boolean; requestId?: string }[] = [];
    const log = createLog('info');
    log.info = (line: object) => void lines.push(line);
    const metrics = createMetrics();
    const own = await listen(services, { log, metrics, protection: { allowedOrigins: ['https://example.com'] } });
    const query = `query Told${method} { services { totalCount } }`;
    const headers = { 'content-type': 'application/json', origin: 'https://example.com' };
    const ask = () =>
      method === 'GET'
        ? own.fetch(`/graphql?query=${encodeURIComponent(query)}`, { headers })
        : own.fetch('/graphql', { method, headers, body: JSON.stringify({ query }) });
    const told = ({ status, text, headers: all }: HttpAnswer) => ({
      status,
      text,
      headers: [...all].filter(([name]) => name !== 'date'),
    });
    const first = told(await ask());
    expect(first.headers).toContainEqual(['access-control-allow-origin', 'https://example.com']);
    expect(told(await ask())).toEqual(first);
    await expect.poll(() => lines).toHaveLength(2);
    expect(lines.map(({ operation, kept }) => [operation, kept])).toEqual([
      [`Told${method}`, false],
      [`Told${method}`, true],
    ]);
    expect(new Set(lines.map(({ requestId }) => requestId)).size).toBe(2);
    expect(Object.keys(lines[1] ?? {})).toEqual(Object.keys(lines[0] ?? {}));
    const measures = await metrics.text(async () => null);
    for (const kept of ['false', 'true']) {
      expect(measures).toContain(`operations_total{operation="Told${method}",outcome="OK",kept="${kept}"} 1`);
    }
    expect(measures).toContain(`http_requests_total{method="${method}",route="/graphql",status="200"} 2`);
    await own.close();
  });

  it('is found by the exact bytes of the request', async () => {
    const body = (name: string) => JSON.stringify({ query: `{ search(text: "${name}") { totalCount } }` });
    const ask = (text: string, headers: Record<string, string> = {}) =>
      server.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: text,
      });
    for (const name of ['é', '\u{1f600}', 'e\u0301']) {
      const [first, again] = [await ask(body(name)), await ask(body(name))];
      expect([again.status, again.text]).toEqual([200, first.text]);
    }
    expect((await ask(`${body('é')} `)).status).toBe(200);
    expect((await ask(`${body('é')}x`)).status).toBe(400);
    // The same query from a client that accepts no format of the answer.
    expect((await ask(body('é'), { accept: 'image/png' })).status).toBe(406);
    expect((await ask(body('é'), { authorization: 'Bearer nobody' })).status).toBe(401);
  });

  it('is replaced after a publication, with another tag', async () => {
    const before = await get(QUERY);
    await publish('Second');
    const after = await get(QUERY, { 'if-none-match': before.headers.get('etag') ?? '' });
    expect(after.status).toBe(200);
    expect(after.body.data.services.nodes).toEqual([{ id: 'service/kept', name: 'Second' }]);
    expect((await server.post(QUERY)).text).toBe(after.text);
  });

  it('never depends on more than the revision', async () => {
    const runs = '{ imports(states: [PUBLISHED, STAGED, DISCARDED]) { nodes { id state } } }';
    const authorization = `Bearer ${token}`;
    const before = await get(runs, { authorization });
    expect([before.headers.get('etag'), before.headers.get('cache-control')]).toEqual([null, 'no-store']);
    await stageFacts(engine, [entity('Service', 'service/staged', { name: 'Staged' })]);
    const after = await get(runs, { authorization });
    expect(after.body.data.imports.nodes).toHaveLength(before.body.data.imports.nodes.length + 1);
  });

  it('never has errors', async () => {
    const wrong = await get('{ services(first: 0) { totalCount } }');
    expect([wrong.status, wrong.headers.get('etag')]).toEqual([400, null]);
    expect(wrong.headers.get('cache-control')).toBe('no-store');
  });

  it('is not shared between anonymous and authenticated callers', async () => {
    const [anybody, importer] = [await get(QUERY), await get(QUERY, { authorization: `Bearer ${token}` })];
    expect(anybody.headers.get('cache-control')).toBe('public, no-cache');
    expect(importer.headers.get('cache-control')).toBe('private, no-cache');
    expect(importer.headers.get('etag')).not.toBe(anybody.headers.get('etag'));
  });

  it('is not returned to HEAD, which is always refused', async () => {
    await get(QUERY);
    const address = `${server.url}/graphql?query=${encodeURIComponent(QUERY)}`;
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(address, { method: 'HEAD', headers })).status).toBe(405);
  });
});
