import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  AT_ONCE,
  BEGINNING,
  BODY,
  heldServers,
  JSON_TYPE,
  PATIENT,
  WAITING,
} from '../support/held-servers.ts';

const { start, hold } = heldServers();

describe('An overloaded server', () => {
  it('lets some requests wait, rejects the rest at once, and reports that it is live', async () => {
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

  it('rejects a request that would wait too long, but not those next in line', async () => {
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

  it('frees the place of a waiting client that disconnects', async () => {
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
    'rejects a request without a place to wait before it reads the body (%i bytes of answers cached)',
    async (bytes) => {
      const server = await start({ ...PATIENT, waiting: 1, delayed: 1, patience: 1 }, bytes);
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
    'gives no place to a request whose body has not arrived (%i bytes of answers cached)',
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
