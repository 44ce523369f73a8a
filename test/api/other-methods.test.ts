import { beforeAll, describe, expect, it } from 'vitest';
import type { ListeningServer } from '../support/http.ts';
import { withMadeUpServers } from '../support/made-up-servers.ts';

const open = withMadeUpServers();
let server: ListeningServer;
beforeAll(async () => {
  server = await open().listen();
});

describe('A method that an address does not have', () => {
  it.each([
    ['GET', '/check-system', 'POST'],
    ['GET', '/mcp', 'POST'],
    ['PUT', '/graphql', 'GET, HEAD, POST'],
    ['POST', '/exports/scope.csv', 'GET, HEAD'],
    ['PATCH', '/imports', 'POST'],
    ['PUT', '/imports/jobs/none', 'GET, HEAD, DELETE'],
    ['DELETE', '/livez', 'GET, HEAD'],
  ])('is refused before its body is read: %s %s', async (method, path, allowed) => {
    const given = { method, headers: { 'content-type': 'text/csv' }, body: method === 'GET' ? null : 'a,b' };
    const answer = await server.fetch(path, given);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, allowed]);
    expect(answer.body.errors[0].message).toContain(`does not accept ${method}; use `);
  });

  it('is not found at an unknown address', async () => {
    expect((await server.fetch('/nowhere', { method: 'PUT' })).status).toBe(404);
  });
});
