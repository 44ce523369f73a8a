import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { newToken } from '../../src/http/callers/tokens.ts';
import { createServices } from '../../src/start/services.ts';
import { createMetrics } from '../../src/telemetry/metrics.ts';
import { openInMemory } from '../support/embedded-graph.ts';
import { type ListeningServer, listen } from '../support/http.ts';
import { importMadeUp } from '../support/made-up.ts';

const importer = newToken();
const metrics = createMetrics();
const lines: Record<string, unknown>[] = [];
let told: () => void = () => undefined;
let engine: Engine;
let server: ListeningServer;
/** Reads wait for `held`, and call `begun` when they do. */
let held: Promise<void> | null = null;
let begun: () => void = () => undefined;

beforeAll(async () => {
  engine = await openInMemory();
  await importMadeUp(engine);
  const holding: Engine = {
    ...engine,
    async read(query, parameters) {
      if (query.name !== 'graphState') {
        begun();
        await held;
      }
      return engine.read(query, parameters);
    },
  };
  const written = new Writable({
    write(text, _encoding, done) {
      lines.push(JSON.parse(String(text)));
      told();
      done();
    },
  });
  server = await listen(createServices(holding), {
    metrics,
    log: pino({ level: 'info' }, written),
    tokens: [{ name: 'importer', scopes: ['import'], hash: importer.hash, expiresOn: null }],
  });
});
beforeEach(() => {
  lines.length = 0;
});
afterAll(async () => {
  await server.close();
  await engine.close();
});

/** Sends the beginning of a request. */
async function begin(beginning: string): Promise<Socket> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(beginning);
  return socket;
}

/** Waits for the log line of a request. */
async function lineOf(route: string): Promise<Record<string, unknown>> {
  for (;;) {
    const line = lines.find((one) => one['route'] === route);
    if (line !== undefined) return line;
    await new Promise<void>((resolve) => {
      told = resolve;
    });
  }
}

const requestsThat = async (labels: string) =>
  (await metrics.text(async () => null)).includes(`compliance_graph_http_requests_total{${labels}} 1`);

describe('A request whose client disconnects', () => {
  it('is logged and counted if it is an export', async () => {
    let release: () => void = () => undefined;
    const reading = new Promise<void>((resolve) => {
      begun = resolve;
    });
    held = new Promise((resolve) => {
      release = resolve;
    });
    const client = await begin('GET /exports/scope.csv HTTP/1.1\r\nhost: test\r\n\r\n');
    await reading;
    client.destroy();
    expect(await lineOf('/exports/:file')).toMatchObject({ level: 30, status: 499, method: 'GET' });
    expect(await requestsThat('method="GET",route="/exports/:file",status="499"')).toBe(true);
    held = null;
    release();
  });

  it('is logged if it is a query, and the same query of another client is answered', async () => {
    const query = '{ services(first: 3) { nodes { name scope(first: 3) { nodes { sources { title } } } } } }';
    const body = JSON.stringify({ query });
    let release: () => void = () => undefined;
    const reading = new Promise<void>((resolve) => {
      begun = resolve;
    });
    held = new Promise((resolve) => {
      release = resolve;
    });
    const headers = `host: test\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`;
    const client = await begin(`POST /graphql HTTP/1.1\r\n${headers}\r\n\r\n${body}`);
    await reading;
    const second = server.post(query);
    client.destroy();
    expect(await lineOf('/graphql')).toMatchObject({ level: 30, status: 499 });
    held = null;
    release();
    const { status, body: answer } = await second;
    expect([status, answer.errors, answer.data.services.nodes.length]).toEqual([200, undefined, 3]);
  });

  it('is logged and counted if it is an upload', async () => {
    const headers = ['host: test', `authorization: Bearer ${importer.token}`, 'content-length: 1000'];
    const client = await begin(
      `POST /imports?name=list.csv&dryRun=true HTTP/1.1\r\n${headers.join('\r\n')}\r\nexpect: 100-continue\r\n\r\n`,
    );
    // The client disconnects after the server told it to continue.
    await once(client, 'data');
    client.end('service,environment\r\n');
    client.destroy();
    expect(await lineOf('/imports')).toMatchObject({ level: 30, status: 499, caller: 'importer' });
    expect(await requestsThat('method="POST",route="/imports",status="499"')).toBe(true);
    // Meanwhile, another client sends a complete list.
    const whole = { method: 'POST', body: 'nothing', headers: { authorization: `Bearer ${importer.token}` } };
    await server.fetch('/imports?dryRun=true', whole);
    expect(lines.filter(({ msg }) => msg !== 'A request was answered.' && msg !== 'A client went away.')).toEqual([]);
  });

  it('is not logged as an error if it received progress events', async () => {
    let release: () => void = () => undefined;
    const reading = new Promise<void>((resolve) => {
      begun = resolve;
    });
    held = new Promise((resolve) => {
      release = resolve;
    });
    const list = 'Service,Certificate\nTeapot,ISO 27001\n';
    const headers = [
      ...['host: test', `authorization: Bearer ${importer.token}`],
      ...['accept: text/event-stream', `content-length: ${list.length}`],
    ];
    const client = await begin(
      `POST /imports?name=a.csv&dryRun=true HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${list}`,
    );
    await reading;
    client.destroy();
    expect(await lineOf('/imports')).toMatchObject({ level: 30, status: 499 });
    held = null;
    release();
    // Meanwhile, the server drops the first list.
    const again = { method: 'POST', body: list, headers: { authorization: `Bearer ${importer.token}` } };
    await server.fetch('/imports?dryRun=true', again);
    expect(lines.filter(({ level }) => level === 50)).toEqual([]);
  });
});
