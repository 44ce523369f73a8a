import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { runHere } from '../support/run-here.ts';

async function query(place: string) {
  const environment = { NEO4J_URI: `bolt://neo4j:s3cret@${place}`, PORT: '0' };
  const { told, code } = await runHere(['query'], { environment, input: '{ revision { number } }' });
  return { told, code };
}

function toldOf(place: string, why: string) {
  const told = `Neo4j cannot be reached at bolt://${place}: ${why}. See whether NEO4J_URI is right and the database runs.\n`;
  return { told, code: 1 };
}

describe('A Neo4j that cannot be reached at NEO4J_URI', () => {
  it('is reported with its address, without credentials', async () => {
    // No process listens on port 1.
    expect(await query('127.0.0.1:1')).toEqual(toldOf('127.0.0.1:1', 'nothing listens there (connection refused)'));
  });

  it('is reported if an HTTP server answers there', async () => {
    const server = createServer((_request, response) => response.end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const place = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ended = await query(place);
    server.close();
    expect(ended).toEqual(toldOf(place, 'what answers there does not speak Bolt'));
  });
});
