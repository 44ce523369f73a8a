import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/engine/embedded.ts';
import { defineWrite } from '../../src/engine/query.ts';
import { startBuiltServer } from '../support/built-server.ts';
import { graphFolders } from '../support/graph-folders.ts';
import { PATIENT } from '../support/patience.ts';

const NOBODY = 65_534;

const setSchemaVersion = defineWrite<{ version: number }, number>({
  name: 'testSetSchemaVersion',
  text: "MATCH (graph:Graph {id: 'graph'}) SET graph.schemaVersion = $version RETURN graph.schemaVersion AS version",
  sample: { version: 99 },
  decode: (row) => row['version'] as number,
});

const { home, settled, whole, cutOff, copyOf, run, ask, mustHoldTheSeed, publishOnFullDisk } = graphFolders();

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

  it('is refused where its log is damaged that holds what was published', async () => {
    const { directory } = publishOnFullDisk();
    damageLog(directory);
    const files = readdirSync(directory);
    const { code, told } = await ask(directory);
    expect(told).toContain('Revision 2 was published and is in the log only; the file is at revision 1.');
    expect(told).toContain('restore the last backup with');
    expect(code).toBe(1);
    expect(readdirSync(directory)).toEqual(files);
  });

  it('tells where what was published is missing since its log ends early', async () => {
    const { directory } = publishOnFullDisk();
    const folder = join(directory, 'graph.grafeo.wal');
    const [first, ...later] = readdirSync(folder).sort() as [string];
    for (const name of later) rmSync(join(folder, name));
    truncateSync(join(folder, first), 200);
    const { told, out } = await ask(directory);
    expect(told).toContain('Revision 2 was being published when its process ended, and is not in');
    expect(JSON.parse(out).data.revision).toEqual({ number: 1 });
  });

  it('of a later version of the program is refused', async () => {
    const directory = copyOf(settled);
    const later = openEmbedded(directory, PATIENT);
    await later.transaction((run) => run(setSchemaVersion, { version: 99 }));
    await later.close();
    const { code, told } = await ask(directory);
    expect(code).toBe(1);
    expect(told).toContain('written by a newer version of this program (schema 99');
  });

  it.each(['list.csv', join('list.csv', 'data'), 'link', join('link', 'data')])(
    'has a folder, which %s cannot be',
    async (place) => {
      writeFileSync(join(home, 'list.csv'), '');
      rmSync(join(home, 'link'), { force: true });
      symlinkSync(join(home, 'gone'), join(home, 'link'));
      const directory = join(home, place);
      const { code, told } = await ask(directory);
      expect(told).toBe(
        `The graph cannot be kept in ${directory}: that, or a part of it, is a file or a link to nothing, and DATA_DIR names a folder.\n`,
      );
      expect(code).toBe(1);
    },
  );

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
