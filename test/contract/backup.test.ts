import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packedBackup } from '../../src/backup/pack.ts';
import { checkBackup } from '../../src/backup/read.ts';
import { restoreBackup } from '../../src/backup/restore.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { discardRun, revertRun } from '../../src/imports/runs/transitions.ts';
import { readAuditRecords } from '../../src/store/audit-record.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { createAsk, mustAsk } from '../support/ask.ts';
import { effort } from '../support/effort.ts';
import { openInMemory } from '../support/embedded-graph.ts';
import { describeOnEachEngine, emptyGraph } from '../support/engines.ts';
import { graphHash } from '../support/graph-hash.ts';
import { importFacts } from '../support/import-facts.ts';
import { randomHistory, type Step } from '../support/random-history.ts';
import { services, source } from '../support/small-graph.ts';
import { stageFacts } from '../support/staged.ts';

const SEED = 52_000;
const STEPS = 5;

const folder = mkdtempSync(join(tmpdir(), 'compliance-graph-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

async function backUp(engine: Engine): Promise<string> {
  files += 1;
  const path = join(folder, `${files}.gz`);
  await pipeline(await packedBackup(engine), createWriteStream(path));
  return path;
}

/** Publishes, discards and undoes according to the steps of a history. */
async function live(engine: Engine, steps: readonly Step[]): Promise<void> {
  let last: string | null = null;
  for (const step of steps) {
    if (step.kind === 'undo') {
      if (last !== null) await revertRun(engine, last, 'test');
      last = null;
    } else if (step.kind === 'discard')
      await discardRun(engine, (await stageFacts(engine, step.facts)).importId, 'test');
    else {
      const { published } = await importFacts(engine, { facts: step.facts, by: 'test', format: 'random', files: [] });
      last = published?.importId ?? last;
    }
  }
}

/** Hash of the graph at each revision, and the history that clients see. */
async function storyOf(engine: Engine): Promise<unknown> {
  const { revision } = await ensureGraph(engine);
  const hashes: string[] = [];
  for (let at = 0; at <= revision; at += 1) hashes.push(await graphHash(engine, at));
  const ask = createAsk(engine);
  const story = await mustAsk(
    ask,
    `{ revision { number publishedAt } imports(first: 100) { nodes { id by format state counts { nodesAdded statementsAdded } } }
       changes(since: 0, first: 100) { totalCount nodes { id kind revision sentence properties { property before after } } } }`,
  );
  return { hashes, story };
}

/** The audit log in short, newest first. */
async function auditOf(engine: Engine): Promise<unknown[]> {
  const records = await readAuditRecords(engine, null, 100);
  return records.map(({ by, action, outcome, revision }) => [by, action, outcome, revision]);
}

describeOnEachEngine('a backup', (open) => {
  it(`moves a graph to another engine and back, with each revision unchanged (seed ${SEED})`, async ({ task }) => {
    const { engine } = open();
    const property = fc.asyncProperty(randomHistory(STEPS), async (steps) => {
      const other = await openInMemory();
      try {
        await emptyGraph(engine);
        await live(engine, steps);
        const before = await storyOf(engine);
        const there = await backUp(engine);
        await restoreBackup(other, there, { replace: false, by: 'test' });
        expect(await storyOf(other)).toEqual(before);
        const back = await backUp(other);
        await restoreBackup(engine, back, { replace: true, by: 'test' });
        expect(await storyOf(engine)).toEqual(before);
        // The restored graph is still in use: its imports can be undone and repeated.
        await live(engine, steps.slice(0, 2));
        await live(other, steps.slice(0, 2));
        expect(await storyOf(engine).then(withoutTimes)).toEqual(await storyOf(other).then(withoutTimes));
      } finally {
        await other.close();
      }
    });
    await fc.assert(property, { seed: SEED, numRuns: effort('backupHistories', task.suite?.name), endOnFailure: true });
  });

  it('includes the audit log, which a restore adds to the existing log', async () => {
    const { engine } = open();
    const other = await openInMemory();
    try {
      await emptyGraph(engine);
      await importFacts(engine, { facts: [source('one')], by: 'here', format: 'test', files: [] });
      await importFacts(other, { facts: [source('one'), ...services('one')], by: 'there', format: 'test', files: [] });
      const there = await backUp(engine);
      await restoreBackup(other, there, { replace: true, by: 'operator' });
      const [restored, begun] = [
        ['operator', 'RESTORE', 'DONE', 1],
        ['operator', 'RESTORE', 'BEGUN', null],
      ];
      expect(await auditOf(other)).toEqual([
        restored,
        begun,
        ['there', 'IMPORT', 'DONE', 1],
        ['here', 'IMPORT', 'DONE', 1],
      ]);
      const back = await backUp(other);
      await restoreBackup(engine, back, { replace: true, by: 'operator' });
      await restoreBackup(engine, back, { replace: true, by: 'operator' });
      expect(await auditOf(engine)).toEqual([restored, begun, restored, begun, ...(await auditOf(other))]);
    } finally {
      await other.close();
    }
  });
});

describe('a backup', () => {
  let engine: Engine;
  let path: string;
  let lines: string[];
  beforeAll(async () => {
    engine = await openInMemory();
    await importFacts(engine, {
      facts: [source('one'), ...services('one', 'two')],
      by: 'test',
      format: 'test',
      files: [],
    });
    path = await backUp(engine);
    lines = gunzipSync(readFileSync(path)).toString().trimEnd().split('\n');
  });
  afterAll(() => engine.close());

  function rewritten(change: (lines: string[]) => string[]): string {
    writeFileSync(join(folder, 'changed.gz'), gzipSync(`${change([...lines]).join('\n')}\n`));
    return join(folder, 'changed.gz');
  }

  it('describes its content in its first line', () => {
    expect(JSON.parse(lines[0] as string).header).toMatchObject({ format: 'compliance-graph backup', revision: 1 });
  });

  it.each([
    ['without its last line', (all: string[]) => all.slice(0, -1), 'cut short'],
    ['with a missing row', (all: string[]) => all.toSpliced(1, 1), 'does not fit its last line'],
    [
      'with a changed word',
      (all: string[]) => all.map((line) => line.replace('"One"', '"Ono"')),
      'does not fit its last line',
    ],
    [
      'from a later version',
      (all: string[]) => all.map((line) => line.replace('"version":1', '"version":2')),
      'newer version',
    ],
    [
      'from a later schema',
      (all: string[]) => all.map((line) => line.replace(/"schemaVersion":\d+/, '"schemaVersion":99')),
      'newer version',
    ],
    [
      'with a changed first line',
      (all: string[]) => all.map((line) => line.replace('"keptSince":0', '"keptSince":1')),
      'its first line does not fit its content',
    ],
    [
      'from an earlier program, with the number of another revision',
      (all: string[]) =>
        all.map((line) =>
          line.replace('"revision":1,"lastRevision":1', '"revision":2,"lastRevision":2').replace(/,"header":"\w+"/, ''),
        ),
      'its first line does not fit its content',
    ],
    ['with other content', () => ['{"a":1}'], 'is not a backup of a graph'],
    ['with a truncated line', (all: string[]) => all.with(1, (all[1] as string).slice(9)), 'is damaged: a line'],
    ['with lines after its end', (all: string[]) => [...all, ...all.slice(1)], 'goes on behind its end'],
  ])('%s is refused and leaves the graph unchanged', async (_name, change, message) => {
    await expect(restoreBackup(engine, rewritten(change), { replace: true, by: 'test' })).rejects.toThrow(message);
    expect((await ensureGraph(engine)).revision).toBe(1);
  });

  it('is refused if its bytes are truncated, damaged or not a backup', async () => {
    const bytes = readFileSync(path);
    writeFileSync(join(folder, 'early.gz'), bytes.subarray(0, bytes.length - 20));
    await expect(checkBackup(join(folder, 'early.gz'))).rejects.toThrow('cut short');
    writeFileSync(join(folder, 'plain.gz'), 'no gzip');
    await expect(checkBackup(join(folder, 'plain.gz'))).rejects.toThrow('not packed with gzip');
    // A byte of the gzip header, and one of the checksum.
    for (const place of [2, bytes.length - 6]) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] as number) ^ 1;
      writeFileSync(join(folder, 'damaged.gz'), changed);
      await expect(checkBackup(join(folder, 'damaged.gz'))).rejects.toThrow('is damaged: it cannot be unpacked');
    }
    await expect(checkBackup(join(folder, 'nowhere.gz'))).rejects.toThrow('There is no file');
  });

  it('does not replace an existing graph unless requested', async () => {
    await expect(restoreBackup(engine, path, { replace: false, by: 'test' })).rejects.toThrow(
      'not empty: it is at revision 1',
    );
  });

  it('is not restored while an import is staged', async () => {
    const place = await stageFacts(engine, services('three'));
    await expect(restoreBackup(engine, path, { replace: true, by: 'test' })).rejects.toThrow(
      `Import ${place.importId} is staged`,
    );
    await discardRun(engine, place.importId, 'test');
    expect((await ensureGraph(engine)).revision).toBe(1);
  });

  it('gives the restored graph a new id, since caches may hold different answers under the old id', async () => {
    const before = await ensureGraph(engine);
    await restoreBackup(engine, path, { replace: true, by: 'test' });
    const after = await ensureGraph(engine);
    expect(after).toMatchObject({ revision: before.revision, publishedAt: before.publishedAt });
    expect(after.graphId).not.toBe(before.graphId);
  });

  it('is refused for an empty graph', async () => {
    const empty = await openInMemory();
    await expect(packedBackup(empty)).rejects.toThrow('nothing to back up');
    await empty.close();
  });
});

function withoutTimes(story: unknown): unknown {
  return JSON.parse(JSON.stringify(story, (key, value) => (key === 'publishedAt' ? null : value)));
}
