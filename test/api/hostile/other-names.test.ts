import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.ts';
import { createServices } from '../../../src/start/services.ts';
import { openInMemory } from '../../support/embedded-graph.ts';
import { type ListeningServer, listen } from '../../support/http.ts';

const BODY = JSON.stringify({ query: '{ revision { number } }' });
const QUESTION = `/graphql?query=${encodeURIComponent('{ revision { number } }')}`;
const JSON_TYPE = { 'content-type': 'application/json' };

let engine: Engine;
let server: ListeningServer;
beforeAll(async () => {
  engine = await openInMemory();
  const allowedHosts = new Set(['localhost', '127.0.0.1', '[::1]', 'graph.example']);
  server = await listen(createServices(engine), { graphiql: true, protection: { allowedHosts } });
});
afterAll(async () => {
  await server.close();
  await engine.close();
});

async function send(host: string, path: string, body?: string) {
  const { port } = new URL(server.url);
  const method = body === undefined ? 'GET' : 'POST';
  const sent = request({ port, path, method, headers: { ...JSON_TYPE, host } });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: response.statusCode, headers: response.headers, text: await text(response) };
}

describe('A server with a list of allowed hosts', () => {
  it.each(['localhost', 'LocalHost:4000', '127.0.0.1:4000', '[::1]:4000', '[::1]', 'graph.example:443'])(
    'answers requests to the host %s',
    async (host) => {
      for (const asked of [send(host, QUESTION), send(host, '/graphql', BODY), send(host, '/livez')])
        expect((await asked).status).toBe(200);
    },
  );

  it.each([
    'evil.example:4000',
    'localhost.evil.example',
    'evil.example#localhost',
    '[::2]',
    'localhost:4000:1',
    'x@localhost',
  ])('refuses requests to another host, as after DNS rebinding: %j', async (host) => {
    // Cached answers, which are sent before other checks, must be refused too.
    await send('localhost', QUESTION);
    await send('localhost', '/graphql', BODY);
    const asked = [
      send(host, QUESTION),
      send(host, '/graphql', BODY),
      send(host, '/exports/scope.csv'),
      send(host, '/embed/card?services=service/lantern'),
      send(host, '/graphiql/nothing.js'),
      send(host, '/metrics'),
      send(host, '/nothing'),
    ];
    for (const { status, headers, text: told } of await Promise.all(asked)) {
      expect([status, JSON.parse(told).errors[0].extensions]).toEqual([403, { code: 'FORBIDDEN' }]);
      expect(told).toContain('ALLOWED_HOSTS');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('answers liveness and readiness probes at any address', async () => {
    for (const path of ['/livez', '/readyz']) expect((await send('192.0.2.1:4000', path)).status).toBe(200);
  });
});
