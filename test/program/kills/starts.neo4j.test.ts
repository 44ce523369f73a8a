import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { openNeo4j } from '../../../src/engine/neo4j.ts';
import { emptyGraph } from '../../support/engines.ts';
import { startFaultyProxy } from '../../support/faulty-proxy.ts';
import { PATIENT } from '../../support/patience.ts';
import { startWaiting, type WaitingServer } from '../../support/waiting-server.ts';

const uri = inject('neo4jUri') as string;
const questionAt = (revision: number) =>
  `/graphql?query=${encodeURIComponent(`{ services(revision: ${revision}, first: 1) { totalCount } }`)}`;
const RESTARTS = 2;

describe('Servers on one Neo4j', () => {
  const servers: WaitingServer[] = [];
  const start = async (settings: Readonly<Record<string, string>> = {}) => {
    const server = await startWaiting({ NEO4J_URI: uri, SHUTDOWN_DELAY_MS: '500', ...settings });
    servers.push(server);
    return server;
  };

  beforeEach(async () => {
    const neo4j = openNeo4j({ uri, username: undefined, password: undefined, database: undefined }, PATIENT);
    await emptyGraph(neo4j);
    await neo4j.close();
  });
  afterEach(() => {
    for (const server of servers.splice(0)) server.kill();
  });

  it('report that they are alive while they wait for the database and for the server that fills it', async () => {
    const proxy = await startFaultyProxy(uri);
    await proxy.begin('refused');
    try {
      const [first, second] = [await start({ NEO4J_URI: proxy.uri }), await start()];
      await first.untilStatus('/livez', 200);
      await second.untilStatus('/livez', 200);
      expect((await first.get('/readyz')).status).toBe(503);
      await proxy.begin('none');
      await Promise.all([first.untilStatus('/readyz', 200), second.untilStatus('/readyz', 200)]);
      // The first query may exceed its deadline while Neo4j is busy.
      for (const server of [first, second]) await server.untilStatus(questionAt(1), 200);
      await Promise.all([first.stop(), second.stop()]);
    } finally {
      await proxy.close();
    }
  });

  it('stay available during a rolling restart', async () => {
    // Filling an empty graph takes longer than all restarts.
    const startEmpty = () => start({ SEED: 'off' });
    let current = await startEmpty();
    await current.untilStatus('/readyz', 200);
    for (let restart = 0; restart < RESTARTS; restart += 1) {
      const next = await startEmpty();
      await next.untilStatus('/readyz', 200);
      const [code] = await Promise.all([current.stop(), next.untilStatus(questionAt(0), 200)]);
      expect(code).toBe(0);
      current = next;
    }
    expect(await current.stop()).toBe(0);
  });
});
