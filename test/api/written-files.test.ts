import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM } from '../support/program.ts';

/** In kilobytes: room for the graph, and not for the long export. */
const ROOM = 8_000;
const EXPORT = '"$@" export scope --certificates certificate/az-fedramp-high';
const LONG_EXPORT = '"$@" export inheritance --standards standard/fedramp-high';

const home = mkdtempSync(join(tmpdir(), 'written-files-'));
const [folder, file] = [join(home, 'folder'), join(home, 'scope.csv')] as const;

/** As a shell starts it. */
function shell(command: string) {
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', command, 'bash', process.execPath, PROGRAM], {
    env: { PATH: process.env['PATH'], DATA_DIR: join(home, 'data') },
    encoding: 'utf8',
  });
  return { status, answer: stdout, told: stderr };
}

beforeAll(() => {
  mkdirSync(folder);
  expect(shell('"$@" seed').status).toBe(0);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('A file that a command writes', () => {
  it('takes the place of another one once it is whole, for the same readers', () => {
    writeFileSync(file, 'of old', { mode: 0o600 });
    // Left by a command that was killed.
    writeFileSync(`${file}.partial`, 'of old', { mode: 0o644 });
    expect(shell(`${EXPORT} --out ${file}`)).toEqual({ status: 0, answer: '', told: '' });
    expect(readFileSync(file, 'utf8')).toContain('service/key-vault');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['an export', `${EXPORT} --out`],
    ['a backup', '"$@" backup'],
  ])('is refused with a sentence where it cannot be: %s', (_name, command) => {
    const { status, told } = shell(`${command} ${join(home, 'nowhere', 'file.csv')}`);
    expect(told).toMatch(/file\.csv cannot be written: ENOENT.*\. Nothing was kept\.\n$/);
    expect([status, told.split('\n').length]).toEqual([1, 2]);
  });

  it('is no folder', () => {
    expect(shell(`${EXPORT} --out ${folder}`)).toMatchObject({
      status: 1,
      told: `${folder} is a folder; name a file in it.\n`,
    });
  });

  it('leaves what was there where it does not become whole', () => {
    writeFileSync(file, 'of old');
    const { status, told } = shell(`ulimit -f ${ROOM}; ${LONG_EXPORT} --out ${file}`);
    expect(told).toContain(`${file} cannot be written: EFBIG`);
    expect(status).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('of old');
    expect(readdirSync(home).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it.each([
    ['SIGINT', 'Ctrl-C'],
    ['SIGTERM', 'a service manager'],
  ] as const)('is left as it was where %s ends the command, as %s does', async (signal, _sender) => {
    writeFileSync(file, 'of old');
    const partial = basename(`${file}.partial`);
    const changes = watch(home);
    const command = ['export', 'inheritance', '--standards', 'standard/fedramp-high', '--out', file];
    const child = spawn(process.execPath, [PROGRAM, ...command], {
      env: { PATH: process.env['PATH'], DATA_DIR: join(home, 'data') },
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    for await (const { filename } of changes) if (filename === partial) break;
    child.kill(signal);
    expect(await ended).toEqual([null, signal]);
    expect(readFileSync(file, 'utf8')).toBe('of old');
    expect(readdirSync(home)).not.toContain(partial);
  });

  it('may be a pipe', () => {
    expect(shell(`${EXPORT} --out >(cat) | cat`).answer).toContain('service/key-vault');
  });
});

describe('Standard output', () => {
  it('may be read as far as somebody likes', () => {
    const { status, answer, told } = shell(`set -o pipefail; ${LONG_EXPORT} | head -1`);
    expect([status, told]).toEqual([0, '']);
    expect(answer.split('\n')).toHaveLength(2);
  });

  it('that takes no more is told in a sentence', () => {
    const { status, told } = shell(`ulimit -f ${ROOM}; ${LONG_EXPORT} > ${file}`);
    expect(told).toMatch(/^Standard output cannot be written: EFBIG.*\.\n$/);
    expect(status).toBe(1);
  });
});
