import type { ChildProcess } from 'node:child_process';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.ts';
import { ensureGraph } from '../../../src/store/graph-state.ts';
import { graphHash } from '../../support/graph-hash.ts';
import { writeLongList } from '../../support/long-list.ts';
import { ended, PLACES, removeFiles, startProgram, withGraph } from '../../support/outlasting.ts';

const NEW_SERVICES = 1_500;
const RANDOM_SEED = 4_711;

/** Random moment of the import: 0 is its start, 1 its end. */
const [MOMENT] = fc.sample(fc.noBias(fc.double({ min: 0, max: 1, noNaN: true })), { seed: RANDOM_SEED, numRuns: 1 });

async function timed(child: ChildProcess): Promise<number> {
  const start = performance.now();
  expect(await ended(child)).toBe(0);
  return performance.now() - start;
}

const hashNow = async (engine: Engine) => graphHash(engine, (await ensureGraph(engine)).revision);

describe.each(PLACES)('An import that is killed · $name', (place) => {
  describe.skipIf(place.isMissing)('at any moment', () => {
    const list = writeLongList(NEW_SERVICES);
    const hashes = { before: '', after: '' };
    /** Milliseconds until the import starts, and until it is done. */
    let [beginning, duration] = [0, 0];
    /** Number of kills that left a staged import. */
    let caught = 0;

    beforeAll(async () => {
      await place.fill();
      hashes.before = await withGraph(place, hashNow);
      beginning = await timed(startProgram(place, 'import', '--help'));
      duration = await timed(startProgram(place, ...list.parameters));
      hashes.after = await withGraph(place, hashNow);
    });
    afterAll(() => {
      list.remove();
      removeFiles();
    });

    const after = (milliseconds: number) => () => new Promise((resolve) => setTimeout(resolve, milliseconds));

    /** Kills the import at the given moment, unless it has ended, and checks the graph. */
    async function kill(isTime: (end: Promise<unknown>) => Promise<unknown>): Promise<void> {
      const child = startProgram(place, ...list.parameters);
      const end = ended(child);
      await Promise.race([isTime(end), end]);
      child.kill('SIGKILL');
      await end;
      await withGraph(place, async (engine, { stagedImportId }) => {
        if (stagedImportId !== null) caught += 1;
        expect(Object.values(hashes)).toContain(await hashNow(engine));
      });
    }

    it('leaves all or nothing, and can be repeated', async () => {
      await place.fill();
      // Kills it at its first write, then later; the second import finds the remains of the first.
      await kill(place.written);
      await kill(after(beginning + (duration - beginning) * (MOMENT as number)));
      await withGraph(place, async (engine) => {
        await list.importInto(engine);
        expect(await hashNow(engine)).toBe(hashes.after);
      });
      expect(caught).toBeGreaterThan(0);
    });
  });
});
