import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { connect } from 'node:net';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../src/errors.ts';
import { heldServers, JSON_TYPE, PATIENT } from '../support/held-servers.ts';

const PACKAGE = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const { start, hold, failWith } = heldServers();

describe('A stopping server', () => {
  it.each([0, 1_000_000])(
    'answers pending requests and closes their connections (%i bytes of answers cached)',
    async (bytes) => {
      const server = await start(PATIENT, bytes);
      // New requests: a cached answer would need no read.
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

  it('serves new connections for the delay, while /readyz reports closing, and resets none', async () => {
    const server = await start();
    let isClosed = false;
    const closed = server.close(2_000).then(() => {
      isClosed = true;
    });
    // One connection per request, as nginx does by default.
    const statusOf = (path: string) =>
      new Promise<number>((resolve, reject) => {
        const asked = get({ port: server.port, path, agent: false, headers: JSON_TYPE }, (response) => {
          response.resume().once('end', () => resolve(response.statusCode ?? 0));
        });
        asked.once('error', reject);
      });
    const statuses = new Set<string>();
    for (let round = 0; round < 8; round += 1) {
      for (const path of ['/readyz', '/graphql?query={revision{number}}']) {
        statuses.add(`${path.slice(0, 8)} ${await statusOf(path)}`);
      }
    }
    expect([...statuses].sort()).toEqual(['/graphql 200', '/readyz 503']);
    expect(isClosed).toBe(false);
    await closed;
    await expect(statusOf('/readyz')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('resets none of many clients that keep connecting until they are refused', async () => {
    const server = await start();
    const ends: string[] = [];
    const ask = () =>
      new Promise<string | null>((resolve) => {
        const path = '/graphql?query={revision{number}}';
        const asked = get({ port: server.port, path, agent: false, headers: JSON_TYPE }, (response) => {
          response.resume().once('end', () => resolve(null));
        });
        asked.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code ?? 'without a code'));
      });
    const clients = Array.from({ length: 50 }, async () => {
      let end = await ask();
      while (end === null) end = await ask();
      ends.push(end);
    });
    await server.close(200);
    await Promise.all(clients);
    expect([...new Set(ends)]).toEqual(['ECONNREFUSED']);
  });

  it('closes connections without any request together with idle ones', async () => {
    const server = await start();
    const socket = connect(server.port, '127.0.0.1');
    await once(socket, 'connect');
    // The server has certainly accepted it once it has answered on a later connection.
    await server.ask();
    const begun = performance.now();
    const ended = once(socket, 'close');
    await server.close();
    await ended;
    // Running requests would have six seconds.
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('cuts off requests that run longer, logs each, and leaves time to close the graph', async () => {
    const lines: Record<string, unknown>[] = [];
    const server = await start(PATIENT, 0, pino({}, { write: (line) => void lines.push(JSON.parse(line)) }));
    const release = hold();
    const asked = [server.ask(), server.send('/exports/scope.csv')].map((answer) => answer.catch(({ code }) => code));
    await server.arrival(asked.length);
    const begun = performance.now();
    await server.close();
    expect(performance.now() - begun).toBeLessThan(7_500);
    expect(await Promise.all(asked)).toEqual(['ECONNRESET', 'ECONNRESET']);
    release();
    const msg = 'The answer to a request was cut off: the server stops.';
    for (const route of ['/graphql', '/exports/:file']) {
      expect(lines.filter((line) => line['route'] === route)).toMatchObject([{ level: 50, status: 503, msg }]);
    }
  });
});

describe('/readyz', () => {
  it('reports version, engine, revision and schema, or that the graph is unavailable', async () => {
    const server = await start();
    const { status, body } = await server.send('/readyz');
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({
      status: 'ready',
      version: PACKAGE.version,
      engine: 'embedded',
      revision: 1,
      schemaVersion: expect.any(Number),
    });
    await server.close();
    failWith(new StoreUnavailable());
    const away = await start();
    const answer = await away.send('/readyz');
    failWith(null);
    expect([answer.status, JSON.parse(answer.body)]).toEqual([
      503,
      { status: 'unavailable', version: PACKAGE.version, engine: 'embedded' },
    ]);
    await away.close();
  });

  it('reports an internal fault as such, not as an unavailable graph', async () => {
    failWith(new TypeError('a fault of ours'));
    const broken = await start();
    const { status, body } = await broken.send('/readyz');
    failWith(null);
    expect([status, JSON.parse(body).errors[0].extensions.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    await broken.close();
  });
});
