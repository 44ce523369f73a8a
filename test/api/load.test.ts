import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/engine/embedded.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import { StoreUnavailable } from '../../src/errors.ts';
import type { AdmissionLimits } from '../../src/http/admission.ts';
import { closeGently } from '../../src/http/closing.ts';
import { createServer } from '../../src/http/server.ts';
import { createServices, seed } from '../../src/main.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { serverOptions } from '../support/http.ts';

const AT_ONCE = 2;
const WAITING = 5;
/** Longer than a busy machine takes to send them all. */
const PATIENT: AdmissionLimits = { atOnce: AT_ONCE, waiting: WAITING, refused: 0, patience: 20_000 };
const BODY = JSON.stringify({ query: '{ service(id: "service/key-vault") { name } }' });
const JSON_TYPE = { 'content-type': 'application/json' };
/** Of a request whose body does not come. */
const BEGINNING = `POST /graphql HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\ncontent-length: ${BODY.length}\r\n\r\n`;

let engine: Engine;
/** Reads wait for this where it is set. */
let held: Promise<void> | null = null;
let failure: Error | null = null;

beforeAll(async () => {
  engine = openEmbedded(null, { readDeadline: 20_000, writeDeadline: 20_000 });
  await applySchema(engine);
  await ensureGraph(engine);
  await seed(engine);
});
afterAll(() => engine.close());

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly retryAfter: string | undefined;
  readonly connection: string | undefined;
}

async function start(admission = PATIENT, mostKeptBytes = 0) {
  const closing = { isClosing: false };
  const holding: Engine = {
    ...engine,
    async read(query, parameters) {
      if (failure !== null) throw failure;
      await held;
      return engine.read(query, parameters);
    },
  };
  const options = serverOptions({ mostKeptBytes, admission, closing });
  const app = await createServer(createServices(holding), options);
  let [begun, arrived, gone] = [0, 0, 0];
  // The last thing before the handler, which then runs or waits.
  app.addHook('preHandler', async () => {
    arrived += 1;
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  app.server.on('request', (_request, response) => {
    begun += 1;
    response.once('close', () => {
      gone += 1;
    });
  });
  const { port } = app.server.address() as { port: number };
  const agent = new Agent({ keepAlive: true });
  const send = (path: string, method = 'GET'): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request({ port, path, method, agent, headers: JSON_TYPE }, (response) => {
        let body = '';
        response.on('data', (piece) => {
          body += piece;
        });
        response.on('end', () => {
          const { statusCode: status = 0, headers } = response;
          resolve({ status, body, retryAfter: headers['retry-after'], connection: headers.connection });
        });
      });
      sent.on('error', reject);
      sent.end(method === 'POST' ? BODY : undefined);
    });
  return {
    send,
    ask: () => send('/graphql', 'POST'),
    port,
    /** Until so many requests have come in, and either run or wait. */
    arrival: (requests: number) => until(() => arrived >= requests),
    /** Until so many have begun to come in. */
    beginning: (requests: number) => until(() => begun >= requests),
    /** Until so many have been answered, or need no answer any more. */
    end: (requests: number) => until(() => gone >= requests),
    close: () => closeGently(app, closing),
  };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(setImmediate);
}

/** Reads wait until the returned function is called. */
function hold(): () => void {
  let release: () => void = () => undefined;
  held = new Promise((resolve) => {
    release = () => {
      held = null;
      resolve();
    };
  });
  return release;
}

describe('A server that is asked more than it can answer', () => {
  it('lets some wait, refuses the rest at once, and says that it lives', async () => {
    const server = await start();
    const release = hold();
    const asked = Array.from({ length: AT_ONCE + WAITING }, () => server.ask());
    await server.arrival(asked.length);
    const refused = await server.ask();
    expect(refused.status).toBe(503);
    expect(JSON.parse(refused.body).errors).toEqual([
      { message: expect.stringContaining('try again'), extensions: { code: 'SERVICE_UNAVAILABLE' } },
    ]);
    expect(Number(refused.retryAfter)).toBeGreaterThan(0);
    expect((await server.send('/%67raphql', 'POST')).status).toBe(503);
    expect((await server.send('/livez')).status).toBe(200);
    release();
    const answers = await Promise.all(asked);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await server.close();
  });

  it('refuses who waited too long, but not who is next', async () => {
    const server = await start({ ...PATIENT, patience: 1 });
    const release = hold();
    const asked: Promise<Answer>[] = [];
    for (let count = 1; count <= 2 * AT_ONCE; count += 1) {
      asked.push(server.ask());
      await server.arrival(count);
    }
    const late = await server.ask();
    expect([late.status, Number(late.retryAfter) > 0]).toEqual([503, true]);
    release();
    for (const { status } of await Promise.all(asked)) expect(status).toBe(200);
    await server.close();
  });

  it('keeps no place in the line for who has gone', async () => {
    const server = await start({ ...PATIENT, waiting: 1 });
    const release = hold();
    const running = [server.ask(), server.ask()];
    await server.arrival(running.length);
    const away = request({
      port: server.port,
      path: '/graphql',
      method: 'POST',
      agent: new Agent(),
      headers: JSON_TYPE,
    });
    away.on('error', () => undefined);
    away.end(BODY);
    await server.arrival(running.length + 1);
    expect((await server.ask()).status).toBe(503);
    away.destroy();
    await server.end(2);
    const waiting = server.ask();
    await server.arrival(running.length + 2);
    release();
    for (const { status } of await Promise.all([...running, waiting])) expect(status).toBe(200);
    await server.close();
  });

  it.each([0, 1_000_000])(
    'turns away who finds no place to wait, without reading what it asks (%i bytes of answers kept)',
    async (bytes) => {
      const server = await start({ ...PATIENT, waiting: 1, refused: 1, patience: 1 }, bytes);
      const release = hold();
      const asked = [server.ask(), server.ask(), server.ask()];
      await server.arrival(asked.length);
      const socket = connect(server.port, '127.0.0.1');
      socket.write(BEGINNING);
      const [answer] = await once(socket, 'data');
      expect(String(answer)).toMatch(/^HTTP\/1\.1 503 /);
      socket.destroy();
      release();
      for (const { status } of await Promise.all(asked)) expect(status).toBe(200);
      await server.close();
    },
  );

  it.each([0, 1_000_000])(
    'gives no place to who is slow to send what it asks (%i bytes of answers kept)',
    async (bytes) => {
      const server = await start(PATIENT, bytes);
      const sockets = Array.from({ length: AT_ONCE + WAITING }, () => connect(server.port, '127.0.0.1'));
      for (const socket of sockets) socket.write(BEGINNING);
      await server.beginning(sockets.length);
      expect((await server.ask()).status).toBe(200);
      for (const socket of sockets) socket.destroy();
      await server.close();
    },
  );
});

describe('A server that is told to stop', () => {
  it.each([0, 1_000_000])(
    'answers what it has been asked, and ends the connections (%i bytes of answers kept)',
    async (bytes) => {
      const server = await start(PATIENT, bytes);
      // Not asked before: what is remembered would be answered without a read.
      const release = hold();
      const asked = [server.ask(), server.ask()];
      await server.arrival(asked.length);
      const closed = server.close();
      release();
      for (const { status, connection } of await Promise.all(asked)) {
        expect(status).toBe(200);
        expect(connection).toBe('close');
      }
      await closed;
      await expect(server.ask()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    },
  );
});

describe('A server that is told to stop, with a connection on which nothing was sent', () => {
  it('ends it with those that are idle', async () => {
    const server = await start();
    const socket = connect(server.port, '127.0.0.1');
    await once(socket, 'connect');
    // It is the server's too once it has answered on a later one.
    await server.ask();
    const begun = performance.now();
    const ended = once(socket, 'close');
    await server.close();
    await ended;
    // What still runs would have eight seconds.
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

describe('/readyz', () => {
  it('tells engine, revision and schema, or that the graph is away', async () => {
    const server = await start();
    const { status, body } = await server.send('/readyz');
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({
      status: 'ready',
      engine: 'embedded',
      revision: 1,
      schemaVersion: expect.any(Number),
    });
    await server.close();
    failure = new StoreUnavailable();
    const away = await start();
    const answer = await away.send('/readyz');
    failure = null;
    expect([answer.status, JSON.parse(answer.body).status]).toEqual([503, 'unavailable']);
    await away.close();
  });
});
