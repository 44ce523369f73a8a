import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { packedBackup } from '../../src/backup/pack.ts';
import { restoreBackup } from '../../src/backup/restore.ts';
import { resumeRestore } from '../../src/backup/restore-staged.ts';
import { countParts } from '../../src/backup/staged-backup.ts';
import { unwritten } from '../../src/engine/embedded-failures.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { BackupRefused, StoreUnavailable } from '../../src/errors.ts';
import { readAuditRecords } from '../../src/store/audit-record.ts';
import { ensureGraph, RESTORING } from '../../src/store/graph-state.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { graphHash } from '../support/graph-hash.ts';
import { importFacts } from '../support/import-facts.ts';
import { services, source } from '../support/small-graph.ts';

const folder = mkdtempSync(join(tmpdir(), 'compliance-graph-restore-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

describeOnEachEngine('An interrupted restore', (open) => {
  const given = { by: 'test', format: 'test', files: [] };
  const options = { replace: true, by: 'operator' };
  let engine: Engine;
  let path: string;
  let hash: string;

  beforeEach(async () => {
    ({ engine } = open());
    await emptyGraph(engine);
    await importFacts(engine, { ...given, facts: [source('one'), ...services('a', 'b')] });
    files += 1;
    path = join(folder, `${files}.gz`);
    await pipeline(await packedBackup(engine), createWriteStream(path));
    hash = await graphHash(engine, 1);
    await importFacts(engine, { ...given, facts: services('c') });
  });

  type Happening = (commit: () => Promise<unknown>) => Promise<unknown>;

  /** The same engine, except that `happens` replaces the commit of the first transaction with this query. */
  function meeting(name: string, happens: Happening, to: Engine = engine): Engine {
    let isMet = false;
    return {
      ...to,
      transaction: (work) =>
        to
          .transaction(async (run) => {
            let isIt = false;
            const done = await work((query, parameters) => {
              isIt ||= query.name === name && !isMet;
              return run(query, parameters);
            });
            if (!isIt) return done;
            isMet = true;
            throw new Met(done);
          })
          .catch(async (error: unknown) => {
            if (!(error instanceof Met)) throw error;
            await happens(() => to.transaction(work));
            return error.done as never;
          }),
    };
  }

  /** Rolls back a transaction, which `happens` may commit later. */
  class Met extends Error {
    readonly done: unknown;
    constructor(done: unknown) {
      super('Rolled back by the test.');
      this.done = done;
    }
  }

  const failWith =
    (error: Error): Happening =>
    () =>
      Promise.reject(error);

  async function restoresTold() {
    const records = await readAuditRecords(engine, null, 100);
    return records
      .filter(({ action }) => action === 'RESTORE')
      .map(({ by, outcome, detail }) => ({ by, outcome, detail }));
  }

  const brokenOff = (to: Engine) => restoreBackup(to, path, options).catch((error: unknown) => error as Error);

  it.each([
    ['beginRestore', new StoreUnavailable()],
    ['createBackupPart', new Error('Something else.')],
    ['switchGraph', unwritten(new Error('GRAFEO-T009'))],
  ])('leaves the graph unchanged before the switch: %s fails with %s', async (name, error) => {
    const before = await graphHash(engine, 2);
    expect(await brokenOff(meeting(name, failWith(error)))).toBe(error);
    expect(await ensureGraph(engine)).toMatchObject({ revision: 2, stagedImportId: null });
    expect(await graphHash(engine, 2)).toBe(before);
    expect(await engine.read(countParts, {})).toEqual([0]);
    await importFacts(engine, { ...given, facts: services('d') });
    expect((await restoresTold()).map(({ outcome }) => outcome)).toEqual(
      name === 'beginRestore' ? ['FAILED'] : ['FAILED', 'BEGUN'],
    );
  });

  it.each([
    ['removeEachEntity', new StoreUnavailable()],
    ['createService', unwritten(new Error('GRAFEO-T009'))],
    ['finishRestore', new StoreUnavailable()],
    ['createService', new Error('Something else.')],
  ])('is completed later without the file, and recorded with its caller: %s fails with %s', async (name, error) => {
    const failure = await brokenOff(meeting(name, failWith(error)));
    expect(failure).toBeInstanceOf(BackupRefused);
    expect(failure).toMatchObject({ cause: error });
    expect((failure as Error).message).toContain(
      `The graph was being replaced by then: the next command or start on it brings that to its end, without ${path}.`,
    );
    expect((failure as Error).message).not.toContain('all that was published before is there');
    expect(await ensureGraph(engine)).toMatchObject({ revision: 0, stagedImportId: RESTORING });
    const [failed, begun, ...others] = await restoresTold();
    expect(failed).toEqual({ by: 'operator', outcome: 'FAILED', detail: (failure as Error).message });
    expect(begun).toMatchObject({ by: 'operator', outcome: 'BEGUN', detail: expect.stringContaining('revision 2') });
    expect(others).toEqual([]);
    // At once, even if other processes may have the graph open: the first one has released it.
    expect(await resumeRestore({ ...engine, isShared: true })).toBe(true);
    expect(await graphHash(engine, 1)).toBe(hash);
    expect(await ensureGraph(engine)).toMatchObject({ revision: 1, stagedImportId: null });
    expect(await engine.read(countParts, {})).toEqual([0]);
    expect((await restoresTold())[0]).toMatchObject({ by: 'operator', outcome: 'DONE' });
  });

  it('has only a BEGUN record if its process ended', async () => {
    const ended = new Promise<never>(() => undefined);
    let isThere: () => void = () => undefined;
    const met = new Promise<void>((resolve) => {
      isThere = resolve;
    });
    void restoreBackup(
      meeting('removeEachEntity', () => {
        isThere();
        return ended;
      }),
      path,
      options,
    );
    await met;
    expect((await restoresTold()).map(({ by, outcome }) => [by, outcome])).toEqual([['operator', 'BEGUN']]);
  });

  it('is reported as done if only the answer to its last step was lost', async () => {
    const losing = meeting('finishRestore', async (commit) => {
      await commit();
      throw new StoreUnavailable();
    });
    expect((await restoreBackup(losing, path, options)).header.revision).toBe(1);
    expect(await graphHash(engine, 1)).toBe(hash);
    expect((await restoresTold()).map(({ outcome }) => outcome)).toEqual(['DONE', 'BEGUN']);
  });

  it('has an unknown outcome if the graph is unavailable', async () => {
    let isAway = false;
    const losing = meeting('finishRestore', async (commit) => {
      await commit();
      isAway = true;
      throw new StoreUnavailable();
    });
    const transaction: Engine['transaction'] = async (work) => {
      if (isAway) throw new StoreUnavailable();
      return losing.transaction(work);
    };
    const failure = await brokenOff({ ...losing, transaction });
    expect((failure as Error).message).toContain('Whether the restore came to its end is not known');
  });

  it('is refused while another one gives signs of life', async () => {
    const shared = { ...engine, isShared: true };
    let second: unknown = null;
    const first = meeting('createService', async (commit) => {
      second = await brokenOff(shared);
      return commit();
    });
    await restoreBackup({ ...first, isShared: true }, path, options);
    expect((second as Error).message).toContain('A backup is being restored into this graph; wait until that is done');
    expect(await graphHash(engine, 1)).toBe(hash);
  });

  it.each(['createService', 'finishRestore'])(
    'keeps none of its later writes after another one has started: %s',
    async (name) => {
      const overtaken = meeting(name, async (commit) => {
        // Like a process that has seen no sign of the first one for long.
        const other = meeting('createSource', failWith(new StoreUnavailable()), { ...engine, isShared: false });
        await brokenOff(other);
        return commit();
      });
      const failure = await brokenOff(overtaken);
      expect((failure as Error).message).toContain('Another restore into this graph began meanwhile');
      expect(await ensureGraph(engine)).toMatchObject({ revision: 0, stagedImportId: RESTORING });
      expect(await graphHash(engine, 1)).not.toBe(hash);
      await restoreBackup(engine, path, options);
      expect(await graphHash(engine, 1)).toBe(hash);
    },
  );
});
