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

describe('The graph file', () => {
  it.each([
    ['its first bytes were overwritten', (file: string) => writeFileSync(file, Buffer.alloc(64, 0xff), { flag: 'r+' })],
    [
      'written by another version of the engine',
      (file: string) => writeFileSync(file, Buffer.from('GRAF\x63'), { flag: 'r+' }),
    ],
    ['its second half is missing', (file: string) => truncateSync(file, Math.floor(readFileSync(file).length / 2))],
    ['it is empty', (file: string) => truncateSync(file, 0)],
  ])('is left unchanged and refused with a hint to restore a backup: %s', async (_name, damage) => {
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
    ['its last bytes are missing', (log: string) => truncateSync(log, readFileSync(log).length - 7)],
    ['only its first bytes were written', (log: string) => truncateSync(log, 10)],
    ['garbage follows the last record', (log: string) => writeFileSync(log, Buffer.alloc(100, 7), { flag: 'a' })],
  ])('keeps all published data if its log ends in the middle of an import: %s', async (_name, damage) => {
    const directory = copyOf(cutOff);
    damage(logOf(directory));
    await mustHoldTheSeed(directory);
  });

  const damageLog = (directory: string) =>
    writeFileSync(logOf(directory), readFileSync(logOf(directory)).fill(0x55, 40, 60));

  it('opens and moves the log away if a damaged log held only a staged import', async () => {
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

  it('is served even if a damaged log held a staged import', async () => {
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

  it('is refused if its log is damaged and no note names the newest published revision', async () => {
    const directory = copyOf(cutOff);
    damageLog(directory);
    rmSync(join(directory, 'graph.grafeo.published'));
    const files = readdirSync(directory);
    const { code, told } = await ask(directory);
    expect(told).toContain('restore the last backup with');
    expect(code).toBe(1);
    expect(readdirSync(directory)).toEqual(files);
  });

  it('is refused if a damaged log held a published revision', async () => {
    const { directory } = publishOnFullDisk();
    damageLog(directory);
    const files = readdirSync(directory);
    const { code, told } = await ask(directory);
    expect(told).toContain('Revision 2 was published and is in the log only; the file is at revision 1.');
    expect(told).toContain('restore the last backup with');
    expect(code).toBe(1);
    expect(readdirSync(directory)).toEqual(files);
  });

  it('opens with a warning if a truncated log lost a published revision', async () => {
    const { directory } = publishOnFullDisk();
    const folder = join(directory, 'graph.grafeo.wal');
    const [first, ...later] = readdirSync(folder).sort() as [string];
    for (const name of later) rmSync(join(folder, name));
    truncateSync(join(folder, first), 200);
    const { told, out } = await ask(directory);
    expect(told).toContain('Revision 2 was being published when its process ended, and is not in');
    expect(JSON.parse(out).data.revision).toEqual({ number: 1 });
  });

  it('is refused if a later version of the program wrote it', async () => {
    const directory = copyOf(settled);
    const later = openEmbedded(directory, PATIENT);
    await later.transaction((run) => run(setSchemaVersion, { version: 99 }));
    await later.close();
    const { code, told } = await ask(directory);
    expect(code).toBe(1);
    expect(told).toContain('written by a newer version of this program (schema 99');
  });

  it.each(['list.csv', join('list.csv', 'data'), 'link', join('link', 'data')])(
    'cannot be created in %s, which is not a folder',
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

  it('opens and removes an incomplete second file', async () => {
    const directory = copyOf(settled);
    mkdirSync(join(directory, 'second'));
    writeFileSync(join(directory, 'second', 'graph.grafeo'), 'half of it');
    await mustHoldTheSeed(directory);
    expect(readdirSync(directory)).not.toContain('second');
  });

  it('is refused with a message if the user may not write to its folder', () => {
    const directory = join(home, 'read-only');
    mkdirSync(directory);
    chmodSync(directory, 0o555);
    const isRoot = process.getuid?.() === 0;
    const { code, told } = run(directory, ['query'], isRoot ? { uid: NOBODY } : {});
    expect(told).toContain('This user may not write there');
    expect(code).toBe(1);
  });
});
