import { afterEach, describe, expect, it } from 'vitest';
import { startWaiting, type WaitingServer } from '../support/waiting-server.ts';

const GRAPHQL = '/graphql?query={revision{number}}';

let server: WaitingServer | null = null;
afterEach(() => server?.kill());

describe('A server that starts while Neo4j is unreachable', () => {
  it('listens at once, reports that it is alive, and answers other requests with 503 and Retry-After', async () => {
    // Nothing listens on port 1.
    server = await startWaiting({ NEO4J_URI: 'bolt://neo4j:s3cret@127.0.0.1:1', SEED: 'off' });
    const { get, log } = server;
    await server.untilStatus('/livez', 200);
    for (const path of ['/readyz', GRAPHQL, '/', '/exports/scope.csv', '/metrics', '/nowhere']) {
      const { status, headers } = await get(path);
      expect([path, status, headers.get('retry-after')]).toEqual([path, 503, '2']);
    }
    expect(await (await get('/readyz')).json()).toMatchObject({ status: 'starting', engine: 'neo4j' });
    expect(await (await get(GRAPHQL)).json()).toMatchObject({
      errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }],
    });
    await expect.poll(log).toContain('goes on trying. Neo4j cannot be reached at bolt://127.0.0.1:1: nothing listens');
    expect(log()).not.toContain('s3cret');
    expect(server.isRunning()).toBe(true);
    expect(await server.stop()).toBe(0);
  });
});
