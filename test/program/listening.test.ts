import { spawnSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listenAt } from '../../src/http/listening.ts';
import { PROGRAM } from '../support/program.ts';

/** Address from a block reserved for documentation, so that no machine has it. */
const ELSEWHERE = '203.0.113.7';

describe('A server that cannot listen on its address', () => {
  const other = createServer();
  let taken = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    taken = (other.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((resolve) => other.close(resolve)));

  it('exits with a message instead of a stack trace', () => {
    const environment = { DATA_DIR: ':memory:', SEED: 'off', LOG_LEVEL: 'silent', PORT: String(taken) };
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'serve'], {
      env: { PATH: process.env['PATH'], ...environment },
      encoding: 'utf8',
    });
    expect(stderr).toBe(`Port ${taken} of 127.0.0.1 is taken; set PORT to another one, 0 picks one.\n`);
    expect([status, stdout]).toEqual([1, '']);
  });

  it('names the variable to change', async () => {
    const listened = listenAt(fastify(), { host: ELSEWHERE, port: 0 });
    await expect(listened).rejects.toThrow(`This machine has no address ${ELSEWHERE}; set HOST to one that it has`);
    const named = listenAt(fastify(), { host: 'no such name', port: 0 });
    await expect(named).rejects.toThrow('No address is known for the name no such name; set HOST');
  });
});
