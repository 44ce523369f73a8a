import { createWriteStream, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packedBackup } from '../../../src/backup/pack.ts';
import { countParts } from '../../../src/backup/staged-backup.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { ensureGraph } from '../../../src/store/graph-state.ts';
import { effort } from '../../support/effort.ts';
import { openInMemory } from '../../support/embedded-graph.ts';
import { graphHash } from '../../support/graph-hash.ts';
import { importFacts } from '../../support/import-facts.ts';
import { listedBefore, writeLongList } from '../../support/long-list.ts';
import { ended, PLACES, removeFiles, startProgram, textOn, withGraph } from '../../support/outlasting.ts';

/** Enough that the restore needs several transactions of each kind. */
const NEW_SERVICES = 2_500;

describe.each(PLACES)('A restore that is killed · $name', (place) => {
  const moments = effort('restoreKills', place.name);
  const folder = mkdtempSync(join(tmpdir(), 'compliance-graph-restore-kill-'));
  const file = join(folder, 'backup.gz');
  const list = writeLongList(NEW_SERVICES);
  const hashes = { old: '', restored: '' };
  /** Milliseconds until the restore starts, and until it is done. */
  let [beginning, duration] = [0, 0];

  const run = async (...parameters: string[]): Promise<number> => {
    const start = performance.now();
    const child = startProgram(place, ...parameters);
    const told = textOn(child.stderr);
    expect([await ended(child), await told]).toEqual([0, '']);
    return performance.now() - start;
  };
  const hashNow = async (engine: Engine) => graphHash(engine, (await ensureGraph(engine)).revision);

  /** Resets the graph to its first state, which the backup does not contain. */
  let makeOld: () => Promise<void>;

  /** Writes a backup of a graph with the list, made by the embedded engine, and returns the graph's hash. */
  async function writeBackup(): Promise<string> {
    const engine = await openInMemory();
    await importFacts(engine, { facts: listedBefore(), by: 'test', format: 'test', files: [] });
    await list.importInto(engine);
    await pipeline(await packedBackup(engine), createWriteStream(file));
    const hash = await hashNow(engine);
    await engine.close();
    return hash;
  }

  /** Kills the restore; tries an earlier moment if it ended before. */
  async function killWhileItRestores(share: number): Promise<void> {
    for (let moment = beginning + (duration - beginning) * share; ; moment *= 0.6) {
      await makeOld();
      const child = startProgram(place, 'restore', '--replace', file);
      const timer = setTimeout(() => child.kill('SIGKILL'), moment);
      const code = await ended(child);
      clearTimeout(timer);
      if (code === null) return;
    }
  }

  beforeAll(async () => {
    if (place.isMissing) return;
    await place.fill();
    hashes.old = await withGraph(place, hashNow);
    makeOld = await place.keep();
    hashes.restored = await writeBackup();
    beginning = await run('--help');
    duration = await run('restore', '--replace', file);
    expect(await withGraph(place, hashNow)).toBe(hashes.restored);
  });
  afterAll(() => {
    list.remove();
    removeFiles();
    rmSync(folder, { recursive: true, force: true });
  });

  it.skipIf(place.isMissing).each(Array.from({ length: moments }, (_item, index) => index))(
    'leaves either the old graph or the restored one, complete (moment %i)',
    async (index) => {
      await killWhileItRestores((index + 0.5) / moments);
      // The next command opens the graph and cleans up.
      await run('audit');
      await withGraph(place, async (engine, { revision, stagedImportId }) => {
        const hash = await hashNow(engine);
        const graph = { [hashes.old]: 'old', [hashes.restored]: 'restored' }[hash] ?? `neither, at ${revision}`;
        expect(['old', 'restored']).toContain(graph);
        expect(stagedImportId).toBeNull();
        expect(await engine.read(countParts, {})).toEqual([0]);
      });
      if (place.name === 'embedded') {
        const names = readdirSync(place.environment['DATA_DIR'] as string);
        expect(names).not.toContain('second');
      }
    },
  );
});
