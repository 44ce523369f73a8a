import { afterAll, describe, expect, it } from 'vitest';
import { integer } from '../../../src/engine/decode.ts';
import { defineRead } from '../../../src/engine/query.ts';
import { revertRun } from '../../../src/imports/runs/transitions.ts';
import { ensureGraph, PRUNING } from '../../../src/store/graph-state.ts';
import { graphHash } from '../../support/graph-hash.ts';
import { importFacts } from '../../support/import-facts.ts';
import { writeLongList } from '../../support/long-list.ts';
import { ended, PLACES, removeFiles, startProgram, textOn, withGraph } from '../../support/outlasting.ts';
import { entry, services, source } from '../../support/small-graph.ts';

/** Enough to be dropped in several transactions. */
const NEW_SERVICES = 6_000;
/** Each attempt prunes twice as many, since on a busy machine the prune may end before it is killed. */
const ATTEMPTS = 3;

const pastStatements = defineRead<{ revision: number }, number>({
  name: 'testPastStatements',
  text: 'MATCH (item:Statement) WHERE item.untilRevision <= $revision RETURN count(item) AS total',
  sample: { revision: 1 },
  decode: (row) => integer(row, 'total'),
});

describe.each(PLACES)('A prune that is killed · $name', (place) => {
  const short = writeLongList(1);
  afterAll(() => {
    short.remove();
    removeFiles();
  });

  async function kill(count: number) {
    const names = Array.from({ length: count }, (_name, position) => `new-${position}`);
    const entries = names.map((name) => entry('az-fedramp-high', name, 'azure'));
    const facts = [source('one'), ...services(...names), ...entries];
    await place.fill();
    const pruned = await withGraph(place, async (engine) => {
      const { published } = await importFacts(engine, { facts, by: 'test', format: 'test', files: [] });
      await revertRun(engine, published?.importId ?? '', 'test');
      const { revision } = await ensureGraph(engine);
      return { last: revision, hash: await graphHash(engine, revision) };
    });
    const child = startProgram(place, 'prune', '--before', String(pruned.last));
    const end = ended(child);
    await place.written(end);
    child.kill('SIGKILL');
    return { code: await end, ...pruned };
  }

  it.skipIf(place.isMissing)('keeps the current revision intact, and the next prune completes it', async () => {
    let killed = await kill(NEW_SERVICES);
    for (let times = 1; killed.code === 0 && times < ATTEMPTS; times += 1)
      killed = await kill(NEW_SERVICES * 2 ** times);
    const { code, last, hash } = killed;
    expect(code).toBeNull();
    await withGraph(place, async (engine, { keptSince, stagedImportId }) => {
      expect({ keptSince, stagedImportId }).toEqual({ keptSince: last, stagedImportId: PRUNING });
      expect(await engine.read(pastStatements, { revision: last })).not.toEqual([0]);
      expect(await graphHash(engine, last)).toBe(hash);
      await expect(short.importInto(engine)).rejects.toThrow('run the prune again where it was cut short');
    });
    const next = startProgram(place, 'prune', '--before', String(last));
    const told = textOn(next.stdout);
    expect(await ended(next)).toBe(0);
    expect(await told).toContain(`Kept the graph since revision ${last}, and dropped `);
    await withGraph(place, async (engine, { keptSince, stagedImportId }) => {
      expect({ keptSince, stagedImportId }).toEqual({ keptSince: last, stagedImportId: null });
      expect(await engine.read(pastStatements, { revision: last })).toEqual([0]);
      expect(await graphHash(engine, last)).toBe(hash);
      expect((await short.importInto(engine)).state).toBe('PUBLISHED');
    });
  });
});
