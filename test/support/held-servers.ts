import { Agent, request } from 'node:http';
import { afterAll, beforeAll } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { closeGently } from '../../src/http/closing.ts';
import type { AdmissionLimits } from '../../src/http/guards/admission.ts';
import { createServer } from '../../src/http/server.ts';
import { createLog } from '../../src/log.ts';
import { createServices } from '../../src/start/services.ts';
import { openSeeded } from './embedded-graph.ts';
import { serverOptions } from './http.ts';

export const AT_ONCE = 2;
export const WAITING = 5;
/** Patience longer than a busy machine needs to send all requests. */
export const PATIENT: AdmissionLimits = { atOnce: AT_ONCE, waiting: WAITING, delayed: 0, patience: 20_000 };
export const BODY = JSON.stringify({ query: '{ service(id: "service/key-vault") { name } }' });
export const JSON_TYPE = { 'content-type': 'application/json' };
/** Request without its body. */
export const BEGINNING = `POST /graphql HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\ncontent-length: ${BODY.length}\r\n\r\n`;

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly retryAfter: string | undefined;
  readonly connection: string | undefined;
}

/** Servers on one seeded graph, whose reads a test can delay or fail. */
export function heldServers() {
  let engine: Engine;
  /** Reads wait for it, if set. */
  let held: Promise<void> | null = null;
  let failure: Error | null = null;

  beforeAll(async () => {
    engine = await openSeeded();
  });
  afterAll(() => engine.close());

  async function start(admission = PATIENT, mostKeptBytes = 0, log = createLog('silent')) {
    const phase = { isStarting: false, isClosing: false };
    const holding: Engine = {
      ...engine,
      async read(query, parameters) {
        if (failure !== null) throw failure;
        await held;
        return engine.read(query, parameters);
      },
    };
    const options = await serverOptions({ mostKeptBytes, admission, phase, log });
    const app = await createServer(createServices(holding), options);
    let [begun, arrived, gone] = [0, 0, 0];
    // The last hook before the handler, which then runs or waits.
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
      /** Waits until this number of requests have arrived, and run or wait. */
      arrival: (requests: number) => until(() => arrived >= requests),
      /** Waits until this number of requests have begun to arrive. */
      beginning: (requests: number) => until(() => begun >= requests),
      /** Waits until this number of requests are answered or gone. */
      end: (requests: number) => until(() => gone >= requests),
      close: (delay = 0) => closeGently(app, phase, delay),
    };
  }

  /** Delays reads until the returned function is called. */
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

  return {
    start,
    hold,
    /** Makes all reads fail with the error; null ends this. */
    failWith(error: Error | null): void {
      failure = error;
    },
  };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(setImmediate);
}
