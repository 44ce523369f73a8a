import { once } from 'node:events';
import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { createServer } from '../../src/http/server.ts';
import { createServices } from '../../src/start/services.ts';
import { createMetrics } from '../../src/telemetry/metrics.ts';
import { openInMemory } from '../support/embedded-graph.ts';
import { serverOptions } from '../support/http.ts';

const lines: Record<string, unknown>[] = [];
const metrics = createMetrics();
let engine: Engine;
let app: Awaited<ReturnType<typeof createServer>>;

beforeAll(async () => {
  engine = await openInMemory();
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line)) });
  app = await createServer(createServices(engine), await serverOptions({ log, metrics }));
  await app.listen({ host: '127.0.0.1', port: 0 });
});
beforeEach(() => {
  lines.length = 0;
});
afterAll(async () => {
  await app.close();
  await engine.close();
});

async function answerTo(sent: string): Promise<string> {
  const socket = connect((app.server.address() as { port: number }).port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(sent);
  return text(socket);
}

async function mustBeTold(answer: string, status: number, message: string): Promise<void> {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head).toContain(`content-length: ${Buffer.byteLength(body)}`);
  expect(JSON.parse(body)).toEqual({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
  expect(lines.map(({ requestId: _, ...line }) => line)).toEqual([
    expect.objectContaining({ status, route: null, msg: 'A request was answered.' }),
  ]);
  expect(await metrics.text(async () => null)).toContain(
    `http_requests_total{method="other",route="none",status="${status}"} 1`,
  );
}

it('rejects an address that is too long, and says what to do', async () => {
  const answer = await answerTo(`GET /graphql?query=${'x'.repeat(20_000)} HTTP/1.1\r\nhost: localhost\r\n\r\n`);
  await mustBeTold(
    answer,
    431,
    'The address and the headers have more than 16384 bytes together; send a long document as the body of a POST.',
  );
});

it('rejects text that is not HTTP, even on a connection that just had a request', async () => {
  await mustBeTold(await answerTo('Guten Tag\r\n\r\n'), 400, 'The request cannot be read as HTTP.');
  lines.length = 0;
  const broken = 'POST /imports HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n\r\nnothing\r\n';
  await answerTo(broken);
  expect(lines.map(({ status }) => status)).toEqual([400]);
});

it('answers an incomplete request with 408', async () => {
  const socket = new PassThrough();
  app.server.emit('clientError', Object.assign(new Error('It failed.'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket);
  socket.on('error', () => undefined);
  await mustBeTold(String(socket.read()), 408, 'The request did not come to its end in time; send it again.');
});

it.each(['ECONNRESET', 'HPE_INVALID_EOF_STATE'])('sends nothing to a client that closed the connection: %s', (code) => {
  const socket = new PassThrough();
  socket.on('error', () => undefined);
  app.server.emit('clientError', Object.assign(new Error('It failed.'), { code }), socket);
  expect([socket.read(), lines]).toEqual([null, []]);
});
