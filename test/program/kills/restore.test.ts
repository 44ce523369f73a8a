import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countParts } from '../../../src/backup/staged-backup.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { ensureGraph } from '../../../src/store/graph-state.ts';
import { effort } from '../../support/effort.ts';
import { graphHash } from '../../support/graph-hash.ts';
import { writeLongList } from '../../support/long-list.ts';
import { ended, PLACES, removeFiles, startProgram, textOn, withGraph } from '../../support/outlasting.ts';

/** So many that the restore takes several transactions of each kind. */
const NEW_SERVICES = 2_500;

describe.each(PLACES)('a restore that replaces · $name', (place) => {
  const moments = effort('restoreKills', place.name);
  const folder = mkdtempSync(join(tmpdir(), 'compliance-graph-restore-kill-'));
  const file = join(folder, 'backup.gz');
  const list = writeLongList(NEW_SERVICES);
  const hashes = { old: '', restored: '' };
  /** How long the program takes until it restores, and until it has. */
  let [beginning, duration] = [0, 0];

  const run = async (...parameters: string[]): Promise<number> => {
    const start = performance.now();
    const child = startProgram(place, ...parameters);
    const told = textOn(child.stderr);
    expect([await ended(child), await told]).toEqual([0, '']);
    return performance.now() - start;
  };
  const hashNow = async (engine: Engine) => graphHash(engine, (await ensureGraph(engine)).revision);

  /** Makes the graph that of the seed again, which the backup does not hold as it is. */
  let makeOld: () => Promise<void>;

  /** Tries an earlier moment where the restore was over before it. */
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
    await place.seed();
    hashes.old = await withGraph(place, hashNow);
    makeOld = await place.keep();
    await withGraph(place, async (engine) => {
      await list.importInto(engine);
      hashes.restored = await hashNow(engine);
    });
    await run('backup', file);
    await makeOld();
    expect(await withGraph(place, hashNow)).toBe(hashes.old);
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
    'leaves the old graph or the restored one, whole, when it is killed (moment %i)',
    async (index) => {
      await killWhileItRestores((index + 0.5) / moments);
      // The next command opens the graph, and tidies up.
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
