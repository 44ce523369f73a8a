import { Agent, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/engine/embedded.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import { StoreUnavailable } from '../../src/errors.ts';
import { closeGently } from '../../src/http/closing.ts';
import { createServer } from '../../src/http/server.ts';
import { createServices, seed } from '../../src/main.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { serverOptions } from '../support/http.ts';

const AT_ONCE = 2;
/** What waits beside those that run; more are refused. */
const WAITING = 64;
/** Longer than a busy machine takes to send them all. */
const PATIENCE = 20_000;
const BODY = JSON.stringify({ query: '{ service(id: "service/key-vault") { name } }' });

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

async function start() {
  const closing = { isClosing: false };
  const holding: Engine = {
    ...engine,
    async read(query, parameters) {
      if (failure !== null) throw failure;
      await held;
      return engine.read(query, parameters);
    },
  };
  const options = serverOptions({ mostKeptBytes: 0, mostOperations: AT_ONCE, patience: PATIENCE, closing });
  const app = await createServer(createServices(holding), options);
  await app.listen({ host: '127.0.0.1', port: 0 });
  let arrived = 0;
  app.server.on('request', () => {
    arrived += 1;
  });
  const { port } = app.server.address() as { port: number };
  const agent = new Agent({ keepAlive: true });
  const send = (path: string, method = 'GET'): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request(
        { port, path, method, agent, headers: { 'content-type': 'application/json' } },
        (response) => {
          let body = '';
          response.on('data', (piece) => {
            body += piece;
          });
          response.on('end', () => {
            const { statusCode: status = 0, headers } = response;
            resolve({ status, body, retryAfter: headers['retry-after'], connection: headers.connection });
          });
        },
      );
      sent.on('error', reject);
      sent.end(method === 'POST' ? BODY : undefined);
    });
  return {
    send,
    ask: () => send('/graphql', 'POST'),
    /** Until so many requests have come in. */
    async arrival(requests: number) {
      while (arrived < requests) await new Promise(setImmediate);
    },
    close: () => closeGently(app, closing),
  };
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
});

describe('A server that is told to stop', () => {
  it('answers what it has been asked, and ends the connections', async () => {
    const server = await start();
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
