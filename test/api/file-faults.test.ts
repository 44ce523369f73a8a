import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/engine/embedded.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import { defineWrite } from '../../src/engine/query.ts';
import { seed } from '../../src/start/seed.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { startBuiltServer } from '../support/built-server.ts';
import { withFilesOf } from '../support/limited-files.ts';
import { writeLongList } from '../support/long-list.ts';
import { PROGRAM } from '../support/program.ts';
import { type Ended, runHere } from '../support/run-here.ts';
import { services, source } from '../support/small-graph.ts';
import { stageFacts } from '../support/staged.ts';

const NOBODY = 65_534;
const QUESTION = '{ revision { number } services { totalCount } }';
const home = mkdtempSync(join(tmpdir(), 'compliance-graph-file-'));
/** A folder whose graph is at revision 1, and one that was cut off while an import was staged. */
const [whole, cutOff, newer, settled] = ['whole', 'cut-off', 'newer', 'settled'].map((name) => join(home, name)) as [
  string,
  string,
  string,
  string,
];

const setSchemaVersion = defineWrite<{ version: number }, number>({
  name: 'testSetSchemaVersion',
  text: "MATCH (graph:Graph {id: 'graph'}) SET graph.schemaVersion = $version RETURN graph.schemaVersion AS version",
  sample: { version: 99 },
  decode: (row) => row['version'] as number,
});

beforeAll(async () => {
  chmodSync(home, 0o755);
  const engine = openEmbedded(whole, { readDeadline: 20_000, writeDeadline: 60_000 });
  await applySchema(engine);
  await ensureGraph(engine);
  await seed(engine);
  cpSync(whole, settled, { recursive: true });
  await stageFacts(engine, [source('one'), ...services('staged')]);
  // What lies on the disk at this moment is what a crash leaves.
  cpSync(whole, cutOff, { recursive: true });
  await engine.close();
  cpSync(whole, newer, { recursive: true });
  const later = openEmbedded(newer, { readDeadline: 20_000, writeDeadline: 60_000 });
  await later.transaction((run) => run(setSchemaVersion, { version: 99 }));
  await later.close();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const FULL =
  'The graph cannot be written: its disk is full, or may not be written any more. Nothing of this change was kept; all that ' +
  'was published before is there. Make room where DATA_DIR lies, then do it again.\n';

/** Runs a command on a folder, with files of so many blocks of 512 bytes at most where told. */
function run(
  directory: string,
  parameters: readonly string[],
  { blocks, uid }: { blocks?: number; uid?: number } = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(...withFilesOf(blocks, [process.execPath, PROGRAM, ...parameters]), {
    env: { PATH: process.env['PATH'], DATA_DIR: directory },
    input: QUESTION,
    encoding: 'utf8',
    ...(uid === undefined ? {} : { uid }),
  });
  return { code: status, out: stdout, told: stderr };
}

const ask = (directory: string) => runHere(['query'], { environment: { DATA_DIR: directory }, input: QUESTION });

function copyOf(folder: string): string {
  const copy = mkdtempSync(join(home, 'copy-'));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

async function mustHoldTheSeed(directory: string): Promise<void> {
  const { code, out, told } = await ask(directory);
  expect(told).toBe('');
  expect(code).toBe(0);
  expect(JSON.parse(out).data).toEqual({ revision: { number: 1 }, services: { totalCount: 179 } });
}

function logOf(directory: string): string {
  const folder = join(directory, 'graph.grafeo.wal');
  return join(folder, readdirSync(folder).sort().at(-1) as string);
}

describe('The file of the graph', () => {
  it.each([
    ['whose beginning was overwritten', (file: string) => writeFileSync(file, Buffer.alloc(64, 0xff), { flag: 'r+' })],
    [
      'of another version of the engine',
      (file: string) => writeFileSync(file, Buffer.from('GRAF\x63'), { flag: 'r+' }),
    ],
    ['that lost its second half', (file: string) => truncateSync(file, Math.floor(readFileSync(file).length / 2))],
    ['that is empty', (file: string) => truncateSync(file, 0)],
  ])('is refused with the way out, and left as it is: %s', async (_name, damage) => {
    const directory = copyOf(whole);
    const file = join(directory, 'graph.grafeo');
    damage(file);
    const before = readFileSync(file);
    const { code, told } = await ask(directory);
    expect(code).toBe(1);
    expect(told).toContain(`The graph in ${file} cannot be opened`);
    expect(told).toContain('restore the last backup with `compliance-graph restore FILE`');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each([
    ['a write was torn', (log: string) => truncateSync(log, readFileSync(log).length - 7)],
    ['only a part was written', (log: string) => truncateSync(log, 10)],
    ['it goes on with what is none', (log: string) => writeFileSync(log, Buffer.alloc(100, 7), { flag: 'a' })],
  ])('has all that was published where its log ends in the middle of an import: %s', async (_name, damage) => {
    const directory = copyOf(cutOff);
    damage(logOf(directory));
    await mustHoldTheSeed(directory);
  });

  const damageLog = (directory: string) =>
    writeFileSync(logOf(directory), readFileSync(logOf(directory)).fill(0x55, 40, 60));

  it('opens where its log is damaged that held a staged import only, and sets the log aside', async () => {
    const directory = copyOf(cutOff);
    damageLog(directory);
    const log = readFileSync(logOf(directory));
    const { code, told } = await ask(directory);
    expect(code).toBe(0);
    const [aside] = readdirSync(directory).filter((name) => name.includes('.damaged-')) as [string];
    expect(told).toContain(`is damaged, and was set aside as ${join(directory, aside)}.`);
    expect(told).toContain('All that was published is there: the graph is at revision 1.');
    expect(told).toContain('Import that list again');
    const [kept] = readdirSync(join(directory, aside)) as [string];
    expect(readFileSync(join(directory, aside, kept)).equals(log)).toBe(true);
    await mustHoldTheSeed(directory);
  });

  it('is served so, and the log of the server tells of it', async () => {
    const directory = copyOf(cutOff);
    damageLog(directory);
    const server = await startBuiltServer({ directory });
    const answer = await fetch(`${server.url}/graphql?query={revision{number}}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    await server.stop();
    expect(await answer.json()).toEqual({ data: { revision: { number: 1 } } });
    expect(readdirSync(directory).some((name) => name.includes('.damaged-'))).toBe(true);
  });

  it('is refused where its log is damaged and nothing tells what was published', async () => {
    const directory = copyOf(cutOff);
    damageLog(directory);
    rmSync(join(directory, 'graph.grafeo.published'));
    const files = readdirSync(directory);
    const { code, told } = await ask(directory);
    expect(told).toContain('restore the last backup with');
    expect(code).toBe(1);
    expect(readdirSync(directory)).toEqual(files);
  });

  /** A folder whose revision 2 is in the log only, since the disk was full. */
  function publishedInLog(): string {
    const directory = copyOf(settled);
    const list = join(home, 'one.csv');
    writeFileSync(list, 'service,condition\nservice/key-vault,As listed.\n');
    const place = ['--certificate', 'certificate/az-fedramp-high', '--environment', 'environment/azure'];
    expect(run(directory, ['import', list, ...place], { blocks: 600 }).code).toBe(0);
    return directory;
  }

  it('is refused where its log is damaged that holds what was published', async () => {
    const directory = publishedInLog();
    damageLog(directory);
    const files = readdirSync(directory);
    const { code, told } = await ask(directory);
    expect(told).toContain('Revision 2 was published and is in the log only; the file is at revision 1.');
    expect(told).toContain('restore the last backup with');
    expect(code).toBe(1);
    expect(readdirSync(directory)).toEqual(files);
  });

  it('tells where what was published is missing since its log ends early', async () => {
    const directory = publishedInLog();
    const folder = join(directory, 'graph.grafeo.wal');
    const [first, ...later] = readdirSync(folder).sort() as [string];
    for (const name of later) rmSync(join(folder, name));
    truncateSync(join(folder, first), 200);
    const { told, out } = await ask(directory);
    expect(told).toContain('Revision 2 was being published when its process ended, and is not in');
    expect(JSON.parse(out).data.revision).toEqual({ number: 1 });
  });

  it('of a later version of the program is refused', async () => {
    const { code, told } = await ask(newer);
    expect(code).toBe(1);
    expect(told).toContain('written by a newer version of this program (schema 99');
  });

  it('keeps what was published when the disk is full', async () => {
    const directory = copyOf(settled);
    const list = writeLongList(3_000);
    const { code, told } = run(directory, list.parameters, { blocks: 1_200 });
    list.remove();
    expect(told).toBe(FULL);
    expect(code).toBe(1);
    await mustHoldTheSeed(directory);
  });

  it('is read from a full disk, and nothing is told of what nobody published', () => {
    const directory = copyOf(whole);
    const { code, told, out } = run(directory, ['query'], { blocks: 1 });
    expect(told).toBe('');
    expect(code).toBe(0);
    expect(JSON.parse(out).data.revision).toEqual({ number: 1 });
    expect(run(directory, ['revert', 'import/1'], { blocks: 1 })).toEqual({ code: 1, told: FULL, out: '' });
  });

  it('is served from a full disk', async () => {
    const server = await startBuiltServer({ directory: copyOf(whole), blocks: 1 });
    const answer = await fetch(`${server.url}/graphql?query={revision{number}}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    await server.stop();
    expect(await answer.json()).toEqual({ data: { revision: { number: 1 } } });
  });

  it.each(['list.csv', join('list.csv', 'data')])('has a folder, which %s cannot be', async (place) => {
    writeFileSync(join(home, 'list.csv'), '');
    const directory = join(home, place);
    const { code, told } = await ask(directory);
    expect(told).toBe(
      `The graph cannot be kept in ${directory}: that, or a part of it, is a file, and DATA_DIR names a folder.\n`,
    );
    expect(code).toBe(1);
  });

  it('keeps a change that is published, and says so, when the disk is full then', async () => {
    const directory = copyOf(settled);
    const list = join(home, 'one.csv');
    writeFileSync(list, 'service,condition\nservice/key-vault,As listed.\n');
    const place = ['--certificate', 'certificate/az-fedramp-high', '--environment', 'environment/azure'];
    const { code, told, out } = run(directory, ['import', list, ...place], { blocks: 600 });
    expect(out).toContain('Published as revision 2 (import/2).');
    for (const output of [out, told]) {
      expect(output).toContain("What was published is kept whole in the log beside the graph's file");
      expect(output).not.toContain('Nothing of this change was kept');
    }
    expect(code).toBe(0);
    expect(JSON.parse((await ask(directory)).out).data.revision).toEqual({ number: 2 });
    const records = run(directory, ['audit'])
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map(({ action, outcome, revision }) => [action, outcome, revision])).toEqual([
      ['IMPORT', 'DONE', 2],
      ['IMPORT', 'DONE', 1],
    ]);
  });

  it('is as it was where the disk is full in the middle of a restore', async () => {
    const directory = copyOf(settled);
    const backup = join(home, 'graph.gz');
    expect(run(directory, ['backup', backup]).code).toBe(0);
    const { code, told } = run(directory, ['restore', '--replace', backup], { blocks: 600 });
    expect(told).toBe(FULL);
    expect(code).toBe(1);
    expect(readdirSync(directory)).not.toContain('second');
    await mustHoldTheSeed(directory);
    expect(run(directory, ['restore', '--replace', backup]).code).toBe(0);
    await mustHoldTheSeed(directory);
  });

  it('is opened beside half a second file, which is removed', async () => {
    const directory = copyOf(settled);
    mkdirSync(join(directory, 'second'));
    writeFileSync(join(directory, 'second', 'graph.grafeo'), 'half of it');
    await mustHoldTheSeed(directory);
    expect(readdirSync(directory)).not.toContain('second');
  });

  it('tells where it may not be written', () => {
    const directory = join(home, 'read-only');
    mkdirSync(directory);
    chmodSync(directory, 0o555);
    const isRoot = process.getuid?.() === 0;
    const { code, told } = run(directory, ['query'], isRoot ? { uid: NOBODY } : {});
    expect(told).toContain('This user may not write there');
    expect(code).toBe(1);
  });
});
