import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { packedBackup } from '../../src/backup/pack.ts';
import { checkBackup } from '../../src/backup/read.ts';
import { restoreBackup } from '../../src/backup/restore.ts';
import { backupLines, describeGraph } from '../../src/backup/write.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { BackupRefused } from '../../src/errors.ts';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { prune } from '../../src/prune/prune.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { openInMemory } from '../support/embedded-graph.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { graphHash } from '../support/graph-hash.ts';
import { importFacts } from '../support/import-facts.ts';
import { alias, services, source } from '../support/small-graph.ts';

const folder = mkdtempSync(join(tmpdir(), 'compliance-graph-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

describeOnEachEngine('A backup during which the graph changes', (open) => {
  const given = { by: 'test', format: 'test', files: [] };
  const named = (name: string) => ({ ...services('a')[0], properties: { name } }) as Fact;
  let engine: Engine;

  beforeEach(async () => {
    engine = open().engine;
    await emptyGraph(engine);
    await importFacts(engine, { ...given, facts: [source('one'), ...services('a', 'b'), alias('service/a', 'First')] });
    await importFacts(engine, { ...given, facts: [named('Second'), ...services('c'), alias('service/c', 'Third')] });
    await revertRun(engine, 'import/2', 'test');
  });

  /** Writes a backup; the first action runs after the header is built, the second after the first line is read. */
  async function backUpWhile(happens: readonly (() => Promise<unknown>)[]): Promise<string> {
    const [first, second] = happens;
    const header = await describeGraph(engine);
    await first?.();
    const lines: string[] = [];
    for await (const line of backupLines(engine, header)) {
      if (lines.length === 1) await second?.();
      lines.push(line);
    }
    files += 1;
    const path = join(folder, `${files}.gz`);
    writeFileSync(path, gzipSync(lines.join('')));
    return path;
  }

  it('keeps each revision up to its own despite later imports', async () => {
    const hashes = await Promise.all([1, 2, 3].map((revision) => graphHash(engine, revision)));
    const path = await backUpWhile([
      () => importFacts(engine, { ...given, facts: [named('Fourth'), ...services('c'), alias('service/b', 'Fifth')] }),
      () => revertRun(engine, 'import/4', 'test'),
    ]);
    expect((await ensureGraph(engine)).revision).toBe(5);
    const other = await openInMemory();
    try {
      await restoreBackup(other, path, { replace: false, by: 'test' });
      expect(await Promise.all([1, 2, 3].map((revision) => graphHash(other, revision)))).toEqual(hashes);
    } finally {
      await other.close();
    }
  });

  it('is refused if a prune drops revisions that it would contain', async () => {
    const dropEarly = () => prune(engine, { before: 3 }, { by: 'test' });
    await expect(backUpWhile([dropEarly])).rejects.toThrow('before revision 3 was dropped while the backup was taken');
    expect((await checkBackup(await backUpWhile([]))).header.keptSince).toBe(3);
    await importFacts(engine, { ...given, facts: services('d') });
    const dropMore = () => prune(engine, { before: 4 }, { by: 'test' });
    await expect(backUpWhile([async () => undefined, dropMore])).rejects.toBeInstanceOf(BackupRefused);
  });

  it('is refused if a prune is unfinished', async () => {
    const onProgress = () => {
      throw new Error('Cut short.');
    };
    await expect(prune(engine, { before: 3 }, { by: 'test', onProgress })).rejects.toThrow('Cut short.');
    await expect(packedBackup(engine)).rejects.toThrow('Early revisions are being dropped');
    await prune(engine, { before: 3 }, { by: 'test' });
    await expect(packedBackup(engine)).resolves.toBeDefined();
  });

  it('is refused if a restore replaces the graph', async () => {
    const path = await backUpWhile([]);
    const replaced = backUpWhile([() => restoreBackup(engine, path, { replace: true, by: 'test' })]);
    await expect(replaced).rejects.toThrow('The graph was replaced while its backup was taken');
  });
});
