import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/engine/embedded.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { importFacts } from '../support/import-facts.ts';
import { PATIENT } from '../support/patience.ts';
import { PROGRAM } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';
import { certificate, entry, environments, services, source, standard } from '../support/small-graph.ts';

/** Size limit of files in kilobytes: enough for the graph, too little for the long export. */
const ROOM = 2_000;
const REQUIREMENTS = 400;
const SERVICES = Array.from({ length: 60 }, (_service, position) => `made-${position}`);
const EXPORT = ['export', 'scope', '--certificates', 'certificate/held'];
const LONG_EXPORT = ['export', 'inheritance', '--standards', 'standard/rules'];
const [SHORT, LONG] = [EXPORT, LONG_EXPORT].map((words) => `"$@" ${words.join(' ')}`) as [string, string];

const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...standard(
    'rules',
    Array.from({ length: REQUIREMENTS }, (_clause, position) => `${position + 1}`),
  ),
  ...certificate('held', 'rules'),
  ...services(...SERVICES),
  ...SERVICES.map((name) => entry('held', name, 'cloud')),
];

const home = mkdtempSync(join(tmpdir(), 'written-files-'));
const environment = { DATA_DIR: join(home, 'data') };
const [folder, file] = [join(home, 'folder'), join(home, 'scope.csv')] as const;

/** Runs the program from a shell. */
function shell(command: string) {
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', command, 'bash', process.execPath, PROGRAM], {
    env: { PATH: process.env['PATH'], ...environment },
    encoding: 'utf8',
  });
  return { status, answer: stdout, told: stderr };
}

const run = (...words: readonly string[]) => runHere(words, { environment });

beforeAll(async () => {
  mkdirSync(folder);
  const engine = openEmbedded(environment.DATA_DIR, PATIENT);
  await applySchema(engine);
  await ensureGraph(engine);
  await importFacts(engine, { facts: FACTS, by: 'test', format: 'test', files: [] });
  await engine.close();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('An output file of a command', () => {
  it('replaces an existing file and keeps its permissions', async () => {
    writeFileSync(file, 'of old', { mode: 0o600 });
    // As left by a killed command.
    writeFileSync(`${file}.partial`, 'of old', { mode: 0o644 });
    expect(await run(...EXPORT, '--out', file)).toEqual({ code: 0, out: '', told: '' });
    expect(readFileSync(file, 'utf8')).toContain('service/made-7');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is readable by its owner only if it is a backup', async () => {
    const backup = join(home, 'graph.backup.gz');
    expect((await run('backup', backup)).code).toBe(0);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['an export', [...EXPORT, '--out']],
    ['a backup', ['backup']],
  ])('is refused with a message if its folder does not exist: %s', async (_name, words) => {
    const { code, told } = await run(...words, join(home, 'nowhere', 'file.csv'));
    expect(told).toMatch(/file\.csv cannot be written: ENOENT.*\. Nothing was kept\.\n$/);
    expect([code, told.split('\n').length]).toEqual([1, 2]);
  });

  it('cannot be a folder', async () => {
    expect(await run(...EXPORT, '--out', folder)).toMatchObject({
      code: 1,
      told: `${folder} is a folder; name a file in it.\n`,
    });
  });

  it('leaves the existing file unchanged if the export fails', () => {
    writeFileSync(file, 'of old');
    const { status, told } = shell(`ulimit -f ${ROOM}; ${LONG} --out ${file}`);
    expect(told).toContain(`${file} cannot be written: EFBIG`);
    expect(status).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('of old');
    expect(readdirSync(home).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it.each([
    ['SIGINT', 'Ctrl-C'],
    ['SIGTERM', 'a service manager'],
  ] as const)('leaves the existing file unchanged if %s ends the command, as sent by %s', async (signal, _sender) => {
    writeFileSync(file, 'of old');
    const partial = basename(`${file}.partial`);
    const changes = watch(home);
    const child = spawn(process.execPath, [PROGRAM, ...LONG_EXPORT, '--out', file], {
      env: { PATH: process.env['PATH'], ...environment },
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    for await (const { filename } of changes) if (filename === partial) break;
    child.kill(signal);
    expect(await ended).toEqual([null, signal]);
    expect(readFileSync(file, 'utf8')).toBe('of old');
    expect(readdirSync(home)).not.toContain(partial);
  });

  it('can be a pipe', () => {
    expect(shell(`${SHORT} --out >(cat) | cat`).answer).toContain('service/made-7');
  });
});

describe('Standard output', () => {
  it('can be closed early by its reader', () => {
    const { status, answer, told } = shell(`set -o pipefail; ${LONG} | head -1`);
    expect([status, told]).toEqual([0, '']);
    expect(answer.split('\n')).toHaveLength(2);
  });

  it('is reported with a message if it cannot be written', () => {
    const { status, told } = shell(`ulimit -f ${ROOM}; ${LONG} > ${file}`);
    expect(told).toMatch(/^Standard output cannot be written: EFBIG.*\.\n$/);
    expect(status).toBe(1);
  });
});
