import type { ChildProcess } from 'node:child_process';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.ts';
import { seed } from '../../../src/start/seed.ts';
import { ensureGraph } from '../../../src/store/graph-state.ts';
import { graphHash } from '../../support/graph-hash.ts';
import { writeLongList } from '../../support/long-list.ts';
import { ended, PLACES, removeFiles, startProgram, withGraph } from '../../support/outlasting.ts';

const NEW_SERVICES = 2_000;
const RANDOM_SEED = 4_711;

/** A random moment of each job, 0 being its start and 1 its end. */
const MOMENTS = fc.sample(fc.noBias(fc.double({ min: 0, max: 1, noNaN: true })), { seed: RANDOM_SEED, numRuns: 2 });

/** A job of the program, and what it makes of the graph. */
interface Job {
  readonly parameters: readonly string[];
  readonly here: (engine: Engine) => Promise<unknown>;
  duration: number;
  before: string;
  after: string;
}

async function timed(child: ChildProcess): Promise<number> {
  const start = performance.now();
  expect(await ended(child)).toBe(0);
  return performance.now() - start;
}

const hashNow = async (engine: Engine) => graphHash(engine, (await ensureGraph(engine)).revision);

describe.each(PLACES)('what is killed · $name', (place) => {
  describe.skipIf(place.isMissing)('at any moment', () => {
    const list = writeLongList(NEW_SERVICES);
    const unknown = { duration: 0, before: '', after: '' };
    const jobs: readonly Job[] = [
      { ...unknown, parameters: ['seed'], here: (engine) => seed(engine) },
      { ...unknown, parameters: list.parameters, here: list.importInto },
    ];
    /** Nothing can go wrong before the program has begun. */
    let beginning = 0;
    /** How often something was staged when the process was killed. */
    let caught = 0;

    beforeAll(async () => {
      await place.empty();
      beginning = await timed(startProgram(place, 'import', '--help'));
      for (const job of jobs) {
        job.before = await withGraph(place, hashNow);
        job.duration = await timed(startProgram(place, ...job.parameters));
        job.after = await withGraph(place, hashNow);
      }
    });
    afterAll(() => {
      list.remove();
      removeFiles();
      expect(caught).toBeGreaterThan(0);
    });

    const after = (milliseconds: number) => () => new Promise((resolve) => setTimeout(resolve, milliseconds));

    /** Kills the job once it is time, unless it has ended, and looks at what is left. */
    async function kill(job: Job, isTime: (end: Promise<unknown>) => Promise<unknown>): Promise<void> {
      const child = startProgram(place, ...job.parameters);
      const end = ended(child);
      await Promise.race([isTime(end), end]);
      child.kill('SIGKILL');
      await end;
      await withGraph(place, async (engine, { stagedImportId }) => {
        if (stagedImportId !== null) caught += 1;
        expect([job.before, job.after]).toContain(await hashNow(engine));
      });
    }

    it('leaves nothing or all of it, and the next one finishes the job', async () => {
      await place.empty();
      for (const [position, job] of jobs.entries()) {
        // As soon as it writes; the second finds what the first left.
        await kill(job, place.written);
        await kill(job, after(beginning + (job.duration - beginning) * (MOMENTS[position] as number)));
        await withGraph(place, async (engine) => {
          await job.here(engine);
          expect(await hashNow(engine)).toBe(job.after);
        });
      }
    });
  });
});
