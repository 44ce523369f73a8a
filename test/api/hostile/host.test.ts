import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.ts';
import { createServices } from '../../../src/start/services.ts';
import { openInMemory } from '../../support/embedded-graph.ts';
import { type ListeningServer, listen } from '../../support/http.ts';

const PATH = `/graphql?query=${encodeURIComponent('{ revision { number } }')}`;
const ANSWER = [200, { data: { revision: { number: 0 } } }];

let engine: Engine;
let server: ListeningServer;
beforeAll(async () => {
  engine = await openInMemory();
  server = await listen(createServices(engine), { protection: { trustedProxies: ['127.0.0.1'] }, mostKeptBytes: 0 });
});
afterAll(async () => {
  await server.close();
  await engine.close();
});

async function get(path: string, headers: Record<string, string>) {
  const sent = request({
    port: new URL(server.url).port,
    path,
    headers: { 'content-type': 'application/json', ...headers },
  });
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return [response.statusCode, JSON.parse(await text(response))];
}

describe('A query is answered with any Host header', () => {
  it.each(['', 'a b', '[', '<>', '%zz'])('"%s"', async (host) => {
    expect(await get(PATH, { host })).toEqual(ANSWER);
    expect(await get(PATH, { 'x-forwarded-host': host })).toEqual(ANSWER);
    expect(await get(`${PATH}#?query=`, { host })).toEqual(ANSWER);
  });
});
