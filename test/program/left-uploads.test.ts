import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startBuiltServer } from '../support/built-server.ts';

const temporary = mkdtempSync(join(tmpdir(), 'compliance-graph-left-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const start = () => startBuiltServer({ settings: { SEED: 'off', TMPDIR: temporary } });
const left = () => readdirSync(temporary).sort();

describe('An unfinished upload to a server that was killed', () => {
  it('is deleted at the next start, without the uploads of other servers', async () => {
    const server = await start();
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    const headers = `host: localhost\r\nauthorization: Bearer ${server.token}\r\ncontent-length: 1000\r\n`;
    socket.write(`POST /imports?name=list.csv HTTP/1.1\r\n${headers}\r\nservice\nKey Vault\n`);
    await expect.poll(left).toHaveLength(1);
    await server.stop('SIGKILL');
    expect(left()).toHaveLength(1);
    const others = [
      `compliance-graph-upload-${hostname()}-${process.pid}-living`,
      'compliance-graph-upload-another.host-99999999-abcdef',
      `compliance-graph-upload-${hostname()}-none-abcdef`,
      'compliance-graph-abcdef',
    ];
    for (const name of others) mkdirSync(join(temporary, name));
    const next = await start();
    expect(left()).toEqual(others.sort());
    await next.stop();
  });
});
