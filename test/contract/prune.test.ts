import { createWriteStream, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packedBackup } from '../../src/backup/pack.ts';
import { restoreBackup } from '../../src/backup/restore.ts';
import { integer } from '../../src/engine/decode.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { defineRead } from '../../src/engine/query.ts';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { previewPrune, prune } from '../../src/prune/prune.ts';
import { readAuditRecords } from '../../src/store/audit-record.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { createAsk } from '../support/ask.ts';
import { effort } from '../support/effort.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { graphHash } from '../support/graph-hash.ts';
import { hashNow, live, publish } from '../support/lived-history.ts';
import { statement } from '../support/random-graph.ts';
import { randomHistory, type Step } from '../support/random-history.ts';
import { answersAt } from '../support/remembered-questions.ts';
import { alias, services, source } from '../support/small-graph.ts';
import { stageFacts } from '../support/staged.ts';

const SEED = 70_000;
/** Fewer on Neo4j, where each answer takes many round trips. */
const STEPS = { embedded: 4, neo4j: 2 };

/** Two very different random imports. */
const IMPORTS = fc.sample(randomHistory(1), { seed: SEED, numRuns: 2 }).map(([step]) => factsOf(step));

function factsOf(step: Step | undefined): readonly Fact[] {
  return step?.kind === 'publish' ? step.facts : [];
}

const pastOf = defineRead<{ revision: number }, number>({
  name: 'testPast',
  text: `
    CALL () {
      MATCH (item:Statement) WHERE item.untilRevision <= $revision RETURN count(item) AS total
      UNION ALL
      MATCH (item:NodeChange) WHERE item.revision <= $revision RETURN count(item) AS total
      UNION ALL
      MATCH (item:Entity) WHERE item.untilRevision <= $revision RETURN count(item) AS total
    }
    RETURN sum(total) AS total
  `,
  sample: { revision: 1 },
  decode: (row) => integer(row, 'total'),
});

/** The engine of a process that ends after this number of transactions. */
function cutAfter(engine: Engine, transactions: number): Engine {
  let done = 0;
  return {
    ...engine,
    async transaction(work) {
      if (done === transactions) throw new Error('The process ended.');
      done += 1;
      return engine.transaction(work);
    },
  };
}

async function prunesTold(engine: Engine) {
  const records = await readAuditRecords(engine, null, 100);
  return records.filter(({ action }) => action === 'PRUNE');
}

describeOnEachEngine('pruning', (open) => {
  /** A graph with two imports, and the revision of the second. */
  async function begin(): Promise<{ engine: Engine; last: number }> {
    const { engine } = open();
    await emptyGraph(engine);
    for (const facts of IMPORTS) await publish(engine, facts);
    return { engine, last: (await ensureGraph(engine)).revision };
  }

  it(`keeps all answers at kept revisions, and deletes rows that none of them shows (seed ${SEED})`, async ({
    task,
  }) => {
    const { engine } = open();
    const property = fc.asyncProperty(randomHistory(STEPS[engine.kind]), fc.nat(10), async (history, pick) => {
      await emptyGraph(engine);
      const remembered = await live(engine, history);
      const revisions = [...remembered.keys()];
      const before = revisions[pick % revisions.length] as number;
      const hashes = new Map<number, string>();
      for (const revision of revisions) hashes.set(revision, await graphHash(engine, revision));
      const preview = await previewPrune(engine, { before });
      expect(await prune(engine, { before }, { by: 'test' })).toEqual(preview);
      expect(await engine.read(pastOf, { revision: before })).toEqual([0]);
      for (const [revision, answers] of remembered) {
        if (revision < before) continue;
        expect(await graphHash(engine, revision), `at revision ${revision}`).toBe(hashes.get(revision));
        expect(await answersAt(createAsk(engine), revision), `at revision ${revision}`).toEqual(answers);
      }
      // The graph is still in use: the same facts can be imported again and undone.
      const hash = await hashNow(engine);
      const { published } = await publish(engine, factsOf(history[0]));
      if (published === null) return;
      expect(await revertRun(engine, published.importId, 'test')).toMatchObject({ outcome: 'done' });
      expect(await hashNow(engine)).toBe(hash);
    });
    await fc.assert(property, { seed: SEED, numRuns: effort('prunedHistories', task.suite?.name), endOnFailure: true });
  });

  it('refuses requests for dropped revisions, and names the first kept one', async () => {
    const { engine, last } = await begin();
    await prune(engine, { before: last }, { by: 'test' });
    const ask = createAsk(engine);
    const told = `the graph is kept since revision ${last}, what was before was dropped.`;
    const early = await ask(`{ inheritance(filter: { services: [] }, revision: ${last - 1}) { totalCount } }`);
    expect(early).toMatchObject({ errors: [{ message: expect.stringContaining(told) }], status: 400 });
    const feed = await ask('{ changes(since: 0) { totalCount } }');
    expect(feed).toMatchObject({ errors: [{ message: expect.stringContaining(told) }], status: 400 });
    const now = await ask(`{ revision { number keptSince } changes(since: ${last}) { totalCount } }`);
    expect(now.data).toEqual({ revision: { number: last, keptSince: last }, changes: { totalCount: 0 } });
    expect(await revertRun(engine, `import/${last}`, 'test')).toMatchObject({
      outcome: 'not-found',
      message: expect.stringContaining('cannot be undone'),
    });
    const [record, begun] = await prunesTold(engine);
    expect(record).toMatchObject({ by: 'test', outcome: 'DONE' });
    expect(record?.detail).toContain(`kept since revision ${last}`);
    expect(begun).toMatchObject({ by: 'test', outcome: 'BEGUN', detail: `to be kept since revision ${last}` });
  });

  it('is recorded even if nothing is old enough, or its process ended in the middle', async () => {
    const { engine, last } = await begin();
    await prune(engine, { olderThan: 1 }, { by: 'test' });
    expect((await prunesTold(engine)).map(({ outcome }) => outcome)).toEqual(['UNCHANGED']);
    await expect(prune(cutAfter(engine, 2), { before: last }, { by: 'test' })).rejects.toThrow('The process ended.');
    expect((await prunesTold(engine)).map(({ outcome }) => outcome)).toEqual(['BEGUN', 'UNCHANGED']);
  });

  it('makes an undo fail without changes if it runs right before it', async () => {
    const { engine } = open();
    await emptyGraph(engine);
    await publish(engine, [source('one'), ...services('a'), alias('service/a', 'Called')]);
    await publish(engine, [statement({ kind: 'Alias', subjectId: 'service/a', name: 'Called', alias: 'ALSO' })]);
    await publish(engine, services('b'));
    const hash = await hashNow(engine);
    let isPruned = false;
    const transaction: Engine['transaction'] = async (work) => {
      if (!isPruned) await prune(engine, { before: 3 }, { by: 'test' });
      isPruned = true;
      return engine.transaction(work);
    };
    expect(await revertRun({ ...engine, transaction }, 'import/2', 'test')).toMatchObject({
      outcome: 'not-found',
      message: expect.stringContaining('cannot be undone: the graph is kept since revision 3'),
    });
    expect(await hashNow(engine)).toBe(hash);
    expect((await ensureGraph(engine)).stagedImportId).toBeNull();
  });

  it('keeps the revisions that were current in the requested days', async () => {
    const { engine, last } = await begin();
    expect(await prune(engine, { olderThan: 1 }, { by: 'test' })).toEqual({ keptSince: null, dropped: [] });
    expect((await prune(engine, { olderThan: 0 }, { by: 'test' })).keptSince).toBe(last);
  });

  it('is refused while an import is staged, and for a revision that cannot be the first one', async () => {
    const { engine, last } = await begin();
    await expect(prune(engine, { before: last + 1 }, { by: 'test' })).rejects.toThrow(`from 1 to ${last}`);
    const { importId } = await stageFacts(engine, IMPORTS[0] ?? []);
    await expect(prune(engine, { before: last }, { by: 'test' })).rejects.toThrow(
      `Import ${importId} is staged; only one can be at a time. Wait until it is published, or discard it.`,
    );
    expect((await ensureGraph(engine)).keptSince).toBe(0);
    const [refused] = await readAuditRecords(engine, null, 1);
    expect(refused).toMatchObject({
      action: 'PRUNE',
      outcome: 'REFUSED',
      detail: expect.stringContaining('is staged'),
    });
  });

  it('continues after an interruption at any point', async () => {
    let isCut = true;
    const step = open().engine.kind === 'neo4j' ? 3 : 1;
    for (let transactions = 0; isCut; transactions += step) {
      const { engine, last } = await begin();
      const hash = await hashNow(engine);
      const wish = { before: last };
      isCut = await prune(cutAfter(engine, transactions), wish, { by: 'test' }).then(
        () => false,
        () => true,
      );
      expect(await hashNow(engine)).toBe(hash);
      expect((await prune(engine, wish, { by: 'test' })).keptSince).toBe(last);
      expect(await engine.read(pastOf, { revision: last })).toEqual([0]);
      expect(await ensureGraph(engine)).toMatchObject({ keptSince: last, stagedImportId: null });
      expect(await hashNow(engine)).toBe(hash);
    }
  });

  it('completes an unfinished prune even if nothing is old enough for itself', async () => {
    const { engine, last } = await begin();
    await expect(prune(cutAfter(engine, 1), { before: last }, { by: 'test' })).rejects.toThrow('The process ended.');
    expect((await prune(engine, { olderThan: 365 }, { by: 'test' })).keptSince).toBe(last);
    expect(await ensureGraph(engine)).toMatchObject({ keptSince: last, stagedImportId: null });
  });

  it('is refused for an earlier revision than that of a prune started in between', async () => {
    const { engine, last } = await begin();
    const overtaken: Engine = {
      ...engine,
      async transaction(work) {
        await prune(engine, { before: last }, { by: 'test' });
        return engine.transaction(work);
      },
    };
    await expect(prune(overtaken, { before: last - 1 }, { by: 'test' })).rejects.toThrow(
      `Another prune drops what was before revision ${last}.`,
    );
    expect(await ensureGraph(engine)).toMatchObject({ keptSince: last, stagedImportId: null });
  });

  it('is part of a backup, which restores only the kept revisions', async () => {
    const { engine, last } = await begin();
    await prune(engine, { before: last }, { by: 'test' });
    const hash = await hashNow(engine);
    const file = join(mkdtempSync(join(tmpdir(), 'compliance-graph-prune-')), 'graph.backup.gz');
    await pipeline(await packedBackup(engine), createWriteStream(file));
    await emptyGraph(engine);
    await restoreBackup(engine, file, { replace: true, by: 'test' });
    expect(await ensureGraph(engine)).toMatchObject({ revision: last, keptSince: last });
    expect(await hashNow(engine)).toBe(hash);
  });
});
