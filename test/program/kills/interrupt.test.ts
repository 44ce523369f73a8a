import { afterAll, describe, expect, it } from 'vitest';
import { ensureGraph } from '../../../src/store/graph-state.ts';
import { graphHash } from '../../support/graph-hash.ts';
import { type LongList, writeLongList } from '../../support/long-list.ts';
import { ended, PLACES, removeFiles, startProgram, textOn, withGraph } from '../../support/outlasting.ts';

const NEW_SERVICES = 4_000;
/** Each with twice as many: a machine that is busy elsewhere may let the import end before the signal comes. */
const ATTEMPTS = 3;

describe.each(PLACES)('an import · $name', (place) => {
  const lists: LongList[] = [];
  const short = writeLongList(1);
  afterAll(() => {
    for (const list of lists) list.remove();
    short.remove();
    removeFiles();
  });

  async function interrupt(services: number) {
    const list = writeLongList(services);
    lists.push(list);
    await place.fill();
    const before = await withGraph(place, (engine, { revision }) => graphHash(engine, revision));
    const child = startProgram(place, ...list.parameters);
    const told = textOn(child.stderr);
    const end = ended(child);
    await place.written(end);
    child.kill('SIGINT');
    return { code: await end, told: await told, before };
  }

  it.skipIf(place.isMissing)('that is interrupted leaves nothing behind, and says so', async () => {
    let interrupted = await interrupt(NEW_SERVICES);
    for (let times = 1; interrupted.code === 0 && times < ATTEMPTS; times += 1) {
      interrupted = await interrupt(NEW_SERVICES * 2 ** times);
    }
    const { code, told, before } = interrupted;
    expect(code).toBe(1);
    expect(told).toBe('The import was interrupted; nothing was changed.\n');
    await withGraph(place, async (engine, { revision, stagedImportId }) => {
      expect(stagedImportId).toBeNull();
      expect(await graphHash(engine, revision)).toBe(before);
      expect((await short.importInto(engine)).state).toBe('PUBLISHED');
      expect((await ensureGraph(engine)).revision).toBeGreaterThan(revision);
    });
  });
});
