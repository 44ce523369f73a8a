import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { packedBackup } from '../../src/backup/pack.ts';
import { restoreBackup } from '../../src/backup/restore.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { defineWrite } from '../../src/engine/query.ts';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { previewPrune, prune } from '../../src/prune/prune.ts';
import { countAuditRecords, readAuditRecords } from '../../src/store/audit-record.ts';
import { readRun } from '../../src/store/import-run.ts';
import { createAsk } from '../support/ask.ts';
import { openInMemory } from '../support/embedded-graph.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { publish } from '../support/lived-history.ts';
import { services, source } from '../support/small-graph.ts';

const [EARLY, LATE] = ['2026-05-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z'];
const folder = mkdtempSync(join(tmpdir(), 'compliance-graph-clock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dateRun = defineWrite<{ revision: number; at: string }, null>({
  name: 'testDateRun',
  text: 'MATCH (run:ImportRun {runRevision: $revision}) SET run.publishedAt = $at',
  sample: { revision: 1, at: EARLY },
  decode: () => null,
});

describeOnEachEngine('A clock that is set back', (open) => {
  let engine: Engine;
  const setClock = (moment: string) => vi.setSystemTime(moment);

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(LATE) });
    ({ engine } = open());
    await emptyGraph(engine);
    await publish(engine, [source('one'), ...services('a')]);
    setClock(EARLY);
    await publish(engine, services('b'));
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('does not date a revision before the previous one', async () => {
    await revertRun(engine, 'import/2', 'test');
    const dates = await Promise.all([1, 2, 3].map((number) => readRun(engine, `import/${number}`)));
    expect(dates.map((run) => run?.publishedAt)).toEqual([LATE, LATE, LATE]);
    const at = async (moment: string) =>
      createAsk(engine)('query ($at: DateTime) { revision(at: $at) { number publishedAt } }', { at: moment });
    expect((await at(LATE)).data).toEqual({ revision: { number: 3, publishedAt: LATE } });
    setClock('2026-06-02T00:00:00.000Z');
    await publish(engine, services('c'));
    expect((await readRun(engine, 'import/4'))?.publishedAt).toBe('2026-06-02T00:00:00.000Z');
    expect((await at(LATE)).data).toEqual({ revision: { number: 3, publishedAt: LATE } });
  });

  it('does not drop audit records from a backup', async () => {
    const file = join(folder, `${engine.kind}.gz`);
    await pipeline(await packedBackup(engine), createWriteStream(file));
    const other = await openInMemory();
    await restoreBackup(other, file, { replace: false, by: 'test' });
    const restored = (await readAuditRecords(other, null, 100)).filter(({ action }) => action === 'IMPORT');
    await other.close();
    expect(restored).toEqual(await readAuditRecords(engine, null, 100));
    expect(restored.map(({ at }) => at)).toEqual([LATE, EARLY]);
  });

  it('makes a prune by days report revisions dated out of order, while one by number keeps the audit log', async () => {
    await engine.transaction((run) => run(dateRun, { revision: 2, at: EARLY }));
    setClock('2026-06-10T00:00:00.000Z');
    const wish = { olderThan: 20 };
    const told =
      `Days are out of order: revision 1 is dated ${LATE}, but the later revision 2 is dated ${EARLY}, since a clock was ` +
      'set back. Name the first revision to keep with option "before".';
    await expect(previewPrune(engine, wish)).rejects.toThrow(told);
    await expect(prune(engine, wish, { by: 'test' })).rejects.toThrow(told);
    await prune(engine, { before: 1 }, { by: 'test' });
    const records = await countAuditRecords(engine);
    await prune(engine, { before: 2 }, { by: 'test' });
    expect(await countAuditRecords(engine)).toBe(records + 2);
    expect((await prune(engine, wish, { by: 'test' })).keptSince).toBe(2);
  });
});
