import { afterAll, describe, expect, it } from 'vitest';
import { seed } from '../../src/start/seed.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { graphHash } from '../support/graph-hash.ts';
import { writeLongList } from '../support/long-list.ts';
import { ended, PLACES, removeFiles, startProgram, textOn, withGraph } from '../support/outlasting.ts';

const NEW_SERVICES = 20_000;

describe.each(PLACES)('an import · $name', (place) => {
  place.reserve();
  const long = writeLongList(NEW_SERVICES);
  const short = writeLongList(1);
  afterAll(() => {
    long.remove();
    short.remove();
    removeFiles();
  });

  it.skipIf(place.isMissing)('that is interrupted leaves nothing behind, and says so', async () => {
    await place.empty();
    const before = await withGraph(place, async (engine, { revision }) => {
      await seed(engine);
      return graphHash(engine, revision + 1);
    });
    const child = startProgram(place, ...long.parameters);
    const told = textOn(child.stderr);
    const end = ended(child);
    await Promise.race([place.written(), end]);
    child.kill('SIGINT');
    expect(await end).toBe(1);
    expect(await told).toBe('The import was interrupted; nothing was changed.\n');
    await withGraph(place, async (engine, { revision, stagedImportId }) => {
      expect(stagedImportId).toBeNull();
      expect(await graphHash(engine, revision)).toBe(before);
      expect((await short.importInto(engine)).state).toBe('PUBLISHED');
      expect((await ensureGraph(engine)).revision).toBeGreaterThan(revision);
    });
  });
});
