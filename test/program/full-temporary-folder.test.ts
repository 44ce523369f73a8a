import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { newToken } from '../../src/http/callers/tokens.ts';
import { PROGRAM } from '../support/program.ts';

/** Size limit of the server's files, in blocks of 512 bytes, which simulates a full disk. */
const BLOCKS = 64;
const LONG_LIST = `service\n${'Key Vault\n'.repeat(20_000)}`;

const { token, hash } = newToken();
const folder = mkdtempSync(join(tmpdir(), 'full-temporary-folder-'));
const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGTERM');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts the built program with its graph in memory, so that only uploaded lists need a disk. */
async function start(temporary: string) {
  const server = spawn('sh', ['-c', `ulimit -f ${BLOCKS}; exec "$@"`, 'sh', process.execPath, PROGRAM, 'serve'], {
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: ':memory:',
      SEED: 'off',
      PORT: '0',
      TMPDIR: temporary,
      TOKENS: `importer:import:${hash}`,
    },
  });
  running.add(server);
  let log = '';
  server.stderr.on('data', (text) => {
    log += String(text);
  });
  const [told] = await once(server.stdout, 'data');
  const url = /http:\/\/[^/\s]+/.exec(String(told))?.[0] ?? '';
  const send = (body: string) =>
    fetch(`${url}/imports?dryRun=true&name=list.csv&environment=environment/azure`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
      body,
    });
  async function end() {
    server.kill('SIGTERM');
    await once(server, 'close');
    running.delete(server);
    return log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  }
  return { send, end };
}

describe('An upload that cannot be saved to the temporary folder', () => {
  it('is refused with a message, and the server logs the cause: a full disk or a missing folder', async () => {
    const temporary = mkdtempSync(join(folder, 'temporary-'));
    const { send, end } = await start(temporary);
    async function mustBeRefused() {
      const response = await send(LONG_LIST);
      const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
      expect([response.status, errors[0]?.extensions]).toEqual([503, { code: 'SERVICE_UNAVAILABLE' }]);
      expect(errors[0]?.message).toContain('Nothing of it was imported; once there is room, send it again.');
      expect(errors[0]?.message).not.toContain(folder);
    }
    await mustBeRefused();
    expect((await send('service\nKey Vault\n')).status).not.toBe(503);
    await expect.poll(() => readdirSync(temporary)).toEqual([]);
    rmSync(temporary, { recursive: true });
    await mustBeRefused();
    const lines = await end();
    const msg = expect.stringContaining(`could not be written into ${temporary}; make room there`);
    expect(lines.filter(({ err }) => err !== undefined)).toMatchObject(
      ['EFBIG', 'ENOENT'].map((code) => ({ level: 50, err: { code }, msg })),
    );
    expect(lines.filter(({ msg }) => msg === 'A client went away.')).toEqual([]);
  });
});
