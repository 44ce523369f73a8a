import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { packedBackup } from '../../src/backup/pack.ts';
import { restoreBackup } from '../../src/backup/restore.ts';
import { describeGraph } from '../../src/backup/write.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { defineWrite } from '../../src/engine/query.ts';
import { discardRun } from '../../src/imports/runs/transitions.ts';
import { prune } from '../../src/prune/prune.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { importFacts } from '../support/import-facts.ts';
import { services, source } from '../support/small-graph.ts';
import { stageFacts } from '../support/staged.ts';

const BY = { by: 'test' };
const CUT = 'The process ended.';

const forgetSigns = defineWrite<Record<string, never>, number>({
  name: 'testForgetSignsOfRestore',
  text: 'MATCH (graph:Graph) SET graph.restoringSeenAt = 0 RETURN count(graph) AS total',
  sample: {},
  decode: (row) => row['total'] as number,
});

const folder = mkdtempSync(join(tmpdir(), 'compliance-graph-place-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'graph.backup.gz');

describeOnEachEngine('The place for staging', (open) => {
  let engine: Engine;

  const publish = (name: string) =>
    importFacts(engine, { ...BY, format: 'test', files: [], facts: [source('one'), ...services(name)] });
  const restore = (into: Engine) => restoreBackup(into, path, { ...BY, replace: true });
  const dropEarly = () => prune(engine, { before: 2 }, BY);

  /** Operations that need the place for themselves, and a backup, which may run only next to imports. */
  const takers: Readonly<Record<string, () => Promise<unknown>>> = {
    import: () => publish('third'),
    prune: dropEarly,
    restore: () => restore(engine),
    backup: () => describeGraph(engine),
  };

  async function cutPrune(): Promise<void> {
    const onProgress = () => {
      throw new Error(CUT);
    };
    await expect(prune(engine, { before: 2 }, { ...BY, onProgress })).rejects.toThrow(CUT);
  }

  async function cutRestore(): Promise<void> {
    let isBegun = false;
    const transaction: Engine['transaction'] = async (work) => {
      if (isBegun) throw new Error(CUT);
      isBegun = true;
      return engine.transaction(work);
    };
    await expect(restore({ ...engine, transaction })).rejects.toThrow(CUT);
  }

  beforeEach(async () => {
    engine = open().engine;
    await emptyGraph(engine);
    await publish('first');
    await publish('second');
    await pipeline(await packedBackup(engine), createWriteStream(path));
  });

  it.each([
    {
      holder: 'an import',
      hold: () => stageFacts(engine, services('third')),
      sentence: 'Import import/3 is staged; only one can be at a time. Wait until it is published, or discard it.',
      refused: ['import', 'prune', 'restore'],
      end: () => discardRun(engine, 'import/3', 'test'),
    },
    {
      holder: 'an unfinished prune',
      hold: cutPrune,
      sentence:
        'Early revisions are being dropped; wait until that is done, or run the prune again where it was cut short.',
      refused: ['import', 'restore', 'backup'],
      end: dropEarly,
    },
    {
      holder: 'an unfinished restore',
      hold: cutRestore,
      sentence:
        'A backup is being restored into this graph; wait until that is done, or restore it again where it was cut short.',
      refused: ['import', 'prune', 'backup'],
      end: async () => {
        // A restore that no longer gives signs loses the place.
        await engine.transaction((run) => run(forgetSigns, {}));
        await restore(engine);
      },
    },
  ])(
    'is held by $holder until that ends, and other operations are refused with the reason',
    async ({ hold, sentence, refused, end }) => {
      await hold();
      for (const taker of refused) await expect(takers[taker]?.(), taker).rejects.toThrow(sentence);
      await end();
      expect((await ensureGraph(engine)).stagedImportId).toBeNull();
      for (const taker of Object.keys(takers)) await expect(takers[taker]?.(), taker).resolves.toBeDefined();
    },
  );
});
