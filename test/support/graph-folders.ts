import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { openEmbedded } from '../../src/engine/embedded.ts';
import { withFilesOf } from './limited-files.ts';
import { PATIENT } from './patience.ts';
import { PROGRAM } from './program.ts';
import { type Ended, runHere } from './run-here.ts';
import { copySeeded } from './seeded-folder.ts';
import { services, source } from './small-graph.ts';
import { stageFacts } from './staged.ts';

const QUESTION = '{ revision { number } services { totalCount } }';

/** Error message of a command if the disk is full. */
export const FULL =
  'The graph cannot be written: its disk is full, or may not be written any more. Nothing of this change was kept; all that ' +
  'was published before is there. Make room where DATA_DIR lies, then do it again.\n';

/** Creates folders of the embedded engine that a suite may damage. */
export function graphFolders() {
  const home = mkdtempSync(join(tmpdir(), 'compliance-graph-file-'));
  /** Graphs at revision 1: closed properly; with a staged import; copied as after a crash while it was staged. */
  const [settled, whole, cutOff] = ['settled', 'whole', 'cut-off'].map((name) => join(home, name)) as [
    string,
    string,
    string,
  ];

  beforeAll(async () => {
    chmodSync(home, 0o755);
    await copySeeded(settled);
    const engine = openEmbedded(await copySeeded(whole), PATIENT);
    await stageFacts(engine, [source('one'), ...services('staged')]);
    // A crash would leave the files as they are now.
    cpSync(whole, cutOff, { recursive: true });
    await engine.close();
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  function copyOf(folder: string): string {
    const copy = mkdtempSync(join(home, 'copy-'));
    cpSync(folder, copy, { recursive: true });
    return copy;
  }

  /** Runs a command on a folder; `blocks` limits the size of its files, in blocks of 512 bytes. */
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

  /** Same in this process, which is faster. */
  const runInProcess = (directory: string, parameters: readonly string[]): Promise<Ended> =>
    runHere(parameters, { environment: { DATA_DIR: directory }, input: QUESTION });

  const ask = (directory: string) => runInProcess(directory, ['query']);

  async function mustHoldTheSeed(directory: string): Promise<void> {
    const { code, out, told } = await ask(directory);
    expect(told).toBe('');
    expect(code).toBe(0);
    expect(JSON.parse(out).data).toEqual({ revision: { number: 1 }, services: { totalCount: 179 } });
  }

  let published: { readonly directory: string; readonly ended: Ended } | null = null;

  /** Returns a folder with revision 2 in the log only, since the disk was full, and the output of the import. */
  function publishOnFullDisk(): { readonly directory: string; readonly ended: Ended } {
    published ??= importOnFullDisk();
    return { ...published, directory: copyOf(published.directory) };
  }

  function importOnFullDisk() {
    const directory = copyOf(settled);
    const list = join(home, 'one.csv');
    writeFileSync(list, 'service,condition\nservice/key-vault,As listed.\n');
    const place = ['--certificate', 'certificate/az-fedramp-high', '--environment', 'environment/azure'];
    const ended = run(directory, ['import', list, ...place], { blocks: 600 });
    expect(ended.code).toBe(0);
    return { directory, ended };
  }

  return { home, settled, whole, cutOff, copyOf, run, runInProcess, ask, mustHoldTheSeed, publishOnFullDisk };
}
