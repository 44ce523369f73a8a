import { afterAll, describe, expect, it } from 'vitest';
import { ensureGraph } from '../../../src/store/graph-state.ts';
import { graphHash } from '../../support/graph-hash.ts';
import { type LongList, writeLongList } from '../../support/long-list.ts';
import { ended, PLACES, removeFiles, startProgram, textOn, withGraph } from '../../support/outlasting.ts';

const NEW_SERVICES = 4_000;
/**
 * Each attempt imports twice as many services, since on a busy machine the import may end before the signal arrives.
 */
const ATTEMPTS = 3;

describe.each(PLACES)('An import that is interrupted · $name', (place) => {
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

  it.skipIf(place.isMissing)('leaves nothing behind and reports that nothing was changed', async () => {
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
