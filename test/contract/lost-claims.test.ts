import { hostname } from 'node:os';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { defineWrite } from '../../src/engine/query.ts';
import { StoreUnavailable } from '../../src/errors.ts';
import { claim } from '../../src/imports/runs/claim.ts';
import { abandonedClaims } from '../../src/imports/runs/discard.ts';
import { discardRun, revertRun } from '../../src/imports/runs/transitions.ts';
import { readRun } from '../../src/store/import-run.ts';
import { OWNER } from '../../src/writing/owner.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { importFacts } from '../support/import-facts.ts';
import { importRows } from '../support/lists.ts';
import { rowsOfFacts } from '../support/rows-of-facts.ts';
import { services, source } from '../support/small-graph.ts';

const HELD_UP = 5 * 60_000;
const SILENT = 31_000;
/** Above the highest process id of any system. */
const NOBODYS_PID = 2 ** 30;

const moveToNeighbour = defineWrite<{ owner: string; seenAt: number }, number>({
  name: 'testMoveRunToNeighbour',
  text: "MATCH (run:ImportRun {state: 'STAGING'}) SET run.owner = $owner, run.seenAt = $seenAt RETURN count(run) AS total",
  sample: { owner: '{}', seenAt: 0 },
  decode: (row) => row['total'] as number,
});

describeOnEachEngine('A claim whose answer is lost', (open) => {
  const given = { by: 'test', format: 'test', files: [] };

  beforeEach(async () => {
    await emptyGraph(open().engine);
    await importFacts(open().engine, { ...given, facts: [source('one'), ...services('a')] });
  });

  /** Treats the embedded graph as one that other processes have open, too. */
  const shared = (): Engine => ({ ...open().engine, isShared: true });
  const giveToNeighbour = (neighbour: { host?: string; pid: number }, silentFor: number) => {
    const owner = JSON.stringify({ host: OWNER.host, instance: 'a neighbour', ...neighbour });
    return open().engine.transaction((run) => run(moveToNeighbour, { owner, seenAt: Date.now() - silentFor }));
  };

  /** The same engine, except that the first claim runs `claimed` and then fails without an answer. */
  function losing(claimed: (commit: () => Promise<unknown>) => Promise<void>, isAway = () => false): Engine {
    const { engine } = open();
    let isLost = false;
    const mustBeThere = () => {
      if (isAway()) throw new StoreUnavailable();
    };
    return {
      ...engine,
      read: async (query, parameters) => {
        mustBeThere();
        return engine.read(query, parameters);
      },
      async transaction(work) {
        mustBeThere();
        if (isLost) return engine.transaction(work);
        isLost = true;
        await claimed(() => engine.transaction(work));
        throw new StoreUnavailable();
      },
    };
  }

  const commitsAtOnce = async (commit: () => Promise<unknown>) => void (await commit());
  const importB = (engine: Engine) => importFacts(engine, { ...given, facts: services('b') });

  it('is discarded, so that other imports can start', async () => {
    const engine = losing(commitsAtOnce);
    await expect(importB(engine)).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await readRun(engine, 'import/2')).toBeNull();
    expect((await importB(engine)).published).toEqual({ importId: 'import/2', revision: 2 });
  });

  it('is discarded if it was for undoing an import', async () => {
    const engine = losing(commitsAtOnce);
    await expect(revertRun(engine, 'import/1', 'test')).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await revertRun(engine, 'import/1', 'test')).toEqual({ outcome: 'done', importId: 'import/2' });
  });

  it('is discarded if the answer to its last step is lost', async () => {
    const { engine } = open();
    const losing: Engine = {
      ...engine,
      async transaction(work) {
        let isStaged = false;
        const done = await engine.transaction((run) =>
          work((query, parameters) => {
            isStaged ||= JSON.stringify(parameters).includes('"state":"STAGED"');
            return run(query, parameters);
          }),
        );
        if (isStaged) throw new StoreUnavailable();
        return done;
      },
    };
    const staged = importRows(losing, [], { outcome: 'stage', read: () => rowsOfFacts(services('b')) });
    await expect(staged).rejects.toBeInstanceOf(StoreUnavailable);
    expect((await readRun(engine, 'import/2'))?.state).toBe('DISCARDED');
  });

  describe.each([
    {
      when: 'the graph is unavailable afterwards',
      begin: async () => {
        let isAway = false;
        const engine = losing(
          async (commit) => {
            await commit();
            isAway = true;
          },
          () => isAway,
        );
        await expect(importB(engine)).rejects.toBeInstanceOf(StoreUnavailable);
        isAway = false;
        return engine;
      },
    },
    {
      when: 'it is committed later',
      begin: async () => {
        let commitLate: () => Promise<unknown> = async () => undefined;
        const engine = losing(async (commit) => {
          commitLate = commit;
        });
        await expect(importB(engine)).rejects.toBeInstanceOf(StoreUnavailable);
        await commitLate();
        return engine;
      },
    },
  ])('if $when', ({ begin }) => {
    let engine: Engine;
    beforeEach(async () => {
      engine = await begin();
      expect((await readRun(engine, 'import/2'))?.state).toBe('STAGING');
    });

    it('does not block the next import', async () => {
      expect((await importB(engine)).published).toEqual({ importId: 'import/2', revision: 2 });
    });

    it('can be discarded by its id', async () => {
      expect(await discardRun(engine, 'import/2', 'test')).toEqual({ outcome: 'done', importId: 'import/2' });
    });
  });

  it('of a living process on this host counts as abandoned after five minutes without a sign', async () => {
    const engine = shared();
    await claim(engine, given);
    await giveToNeighbour({ pid: process.ppid }, HELD_UP - 30_000);
    expect(await abandonedClaims(engine)).toEqual([]);
    await giveToNeighbour({ pid: process.ppid }, HELD_UP + 1);
    expect(await abandonedClaims(engine)).toMatchObject([{ importId: 'import/2', revision: 2 }]);
  });

  it('of a process on this host that has ended counts as abandoned at once', async () => {
    const engine = shared();
    await claim(engine, given);
    await giveToNeighbour({ pid: process.pid }, 0);
    expect(await abandonedClaims(engine)).toMatchObject([{ importId: 'import/2', revision: 2 }]);
  });

  it.skipIf(process.platform !== 'linux').each([process.pid, NOBODYS_PID])(
    'of a process in another pid namespace, on a host of the same name, is not judged by its pid (%i)',
    async (pid) => {
      const engine = shared();
      await claim(engine, given);
      await giveToNeighbour({ host: hostname(), pid }, 0);
      expect(await abandonedClaims(engine)).toEqual([]);
      await giveToNeighbour({ host: hostname(), pid }, SILENT);
      expect(await abandonedClaims(engine)).toMatchObject([{ importId: 'import/2', revision: 2 }]);
    },
  );

  it('of another process counts as abandoned at once if only one process can have the graph open', async () => {
    const engine = { ...open().engine, isShared: false };
    await claim(engine, given);
    await giveToNeighbour({ host: 'another', pid: process.pid }, 0);
    expect(await abandonedClaims(engine)).toMatchObject([{ importId: 'import/2', revision: 2 }]);
  });
});
