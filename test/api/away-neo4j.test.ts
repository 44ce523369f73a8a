import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { PROGRAM } from '../support/program.ts';

async function run(command: string, place: string) {
  const child = spawn(process.execPath, [PROGRAM, command], {
    env: { PATH: process.env['PATH'], NEO4J_URI: `bolt://neo4j:s3cret@${place}`, PORT: '0' },
  });
  child.stdin.end('{ revision { number } }');
  const [told, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  return { told, code };
}

function toldOf(place: string, why: string) {
  const told = `Neo4j cannot be reached at bolt://${place}: ${why}. See whether NEO4J_URI is right and the database runs.\n`;
  return { told, code: 1 };
}

describe('A Neo4j that is not where NEO4J_URI says', () => {
  it.each(['serve', 'query'])('is told with its place, and nothing else, to who starts %s', async (command) => {
    // Of all ports of this machine nobody listens at the first.
    expect(await run(command, '127.0.0.1:1')).toEqual(
      toldOf('127.0.0.1:1', 'nothing listens there (connection refused)'),
    );
  });

  it('is told where a server speaks HTTP there', async () => {
    const server = createServer((_request, response) => response.end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const place = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ended = await run('query', place);
    server.close();
    expect(ended).toEqual(toldOf(place, 'what answers there does not speak Bolt'));
  });
});
