import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM } from '../support/program.ts';

const NOBODY = 65_534;
const LIST = 'Service,Status,Environment,Certificate\nKey Vault,In scope,Azure,FedRAMP High\n';

const home = mkdtempSync(join(tmpdir(), 'unreadable-lists-'));
const directory = join(home, 'data');
const environment = { PATH: process.env['PATH'], DATA_DIR: directory, SEED: 'off', PORT: '0', LOG_LEVEL: 'silent' };
const [locked, folder, list, pipe] = ['locked.csv', 'folder', 'list.csv', 'pipe'].map((name) => join(home, name)) as [
  string,
  string,
  string,
  string,
];

beforeAll(() => {
  chmodSync(home, 0o755);
  mkdirSync(folder);
  for (const path of [locked, list, join(folder, 'services.csv')]) writeFileSync(path, LIST);
  for (const path of [locked, join(folder, 'services.csv')]) chmodSync(path, 0o000);
  spawnSync('sh', ['-c', `mkfifo ${pipe}`]);
  mkdirSync(directory);
  chmodSync(directory, 0o777);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** As a shell starts it, by somebody whom files can be kept from. */
function shell(command: string) {
  const isRoot = process.getuid?.() === 0;
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', command, 'bash', process.execPath, PROGRAM], {
    env: environment,
    encoding: 'utf8',
    timeout: 20_000,
    ...(isRoot ? { uid: NOBODY } : {}),
  });
  return { status, answer: stdout, told: stderr };
}

const refusals = [
  [`"$@" import ${locked}`, `${locked} cannot be read: this user may not.\n`],
  [`"$@" import ${folder}`, `${join(folder, 'services.csv')} cannot be read: this user may not.\n`],
  [`"$@" import ${join(home, 'nothing.csv')}`, `There is no file ${join(home, 'nothing.csv')}.\n`],
  [`cat ${list} | "$@" import /dev/stdin`, '/dev/stdin is neither a file nor a folder. A list is read more than once'],
  [`"$@" import ${pipe}`, `${pipe} is neither a file nor a folder. A list is read more than once`],
] as const;

describe('A list that cannot be read', () => {
  it.each(refusals)('is refused with a sentence: %s', (command, sentence) => {
    const { status, answer, told } = shell(command);
    expect(told).toContain(sentence);
    expect([status, answer, told.split('\n').length]).toEqual([1, '', 2]);
  });
});

describe('A list for a server', () => {
  let server: ChildProcess;
  beforeAll(async () => {
    const isRoot = process.getuid?.() === 0;
    server = spawn(process.execPath, [PROGRAM, 'serve'], { env: environment, ...(isRoot ? { uid: NOBODY } : {}) });
    await once(server.stdout as NonNullable<ChildProcess['stdout']>, 'data');
  });
  afterAll(async () => {
    server.kill('SIGTERM');
    await once(server, 'exit');
  });

  it.each([refusals[0], refusals[3]])(
    'is refused with the same sentence if it cannot be read: %s',
    (command, sentence) => {
      const { status, told } = shell(command);
      expect(told).toContain(sentence);
      expect(status).toBe(1);
    },
  );

  it('is the one that the shell passes, not a file of that name on the server', () => {
    const { answer } = shell(`"$@" import --dry-run --report json /dev/stdin < ${list}`);
    expect(JSON.parse(answer)).toMatchObject({ state: 'OPEN', files: [{ name: 'list.csv' }] });
  });
});
