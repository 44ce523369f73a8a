import { describe, expect, it, vi } from 'vitest';
import { createReadingPlaces, type PlacesOptions } from '../../../src/imports/reading/places.ts';

/** Makes places, with a log of the lists that were let in, ended, or told their position in the queue. */
function placesOf(options: PlacesOptions) {
  const places = createReadingPlaces(options);
  const log: string[] = [];
  const enter = (whose: string, list = whose) => {
    const place = places.enter({
      whose,
      onSpent: () => {
        log.push(`ended ${list}`);
        place.release();
      },
      onWaiting: (ahead) => log.push(`${list} waits as ${ahead}`),
    });
    void place.granted.then(() => log.push(list));
    return place;
  };
  return { places, enter, read: () => log.filter((line) => !line.includes('waits')), log };
}

async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

describe('Places of readers', () => {
  it('go first to the client with the fewest, then in order of arrival', async () => {
    vi.useFakeTimers();
    const { enter, read, places } = placesOf({ size: 1, turn: 1_000 });
    const first = enter('a', 'a1');
    enter('a', 'a2');
    const other = enter('b');
    enter('c');
    await pass(0);
    expect([read(), places.occupancy()]).toEqual([['a1'], { size: 1, taken: 1, waiting: 3 }]);
    first.release();
    await pass(0);
    // No client has a place now, so the order of arrival counts.
    expect(read()).toEqual(['a1', 'a2']);
    expect(places.waitingOf('a')).toBe(0);
    other.release();
    vi.useRealTimers();
  });

  it('are added after a turn for a client that has none', async () => {
    vi.useFakeTimers();
    const { enter, read, log } = placesOf({ size: 1, turn: 1_000 });
    for (const list of ['a1', 'a2', 'a3']) enter('a', list);
    enter('b');
    await pass(999);
    expect(read()).toEqual(['a1']);
    expect(log).toContain('b waits as 1');
    await pass(1);
    expect(read()).toEqual(['a1', 'b']);
    vi.useRealTimers();
  });

  it('are taken from a client that has used up its budget, if others wait without room', async () => {
    vi.useFakeTimers();
    const { enter, read } = placesOf({ size: 1, turn: 1_000, budget: 5_000 });
    enter('a');
    enter('b');
    await pass(2_000);
    enter('c');
    await pass(2_000);
    expect(read()).toEqual(['a', 'b']);
    await pass(4_000);
    expect(read()).toEqual(['a', 'b', 'ended a', 'c']);
    vi.useRealTimers();
  });

  it('are not taken if nobody waits', async () => {
    vi.useFakeTimers();
    const { enter, read } = placesOf({ size: 1, turn: 1_000, budget: 5_000 });
    enter('a', 'a1');
    enter('a', 'a2');
    await pass(60_000);
    expect(read()).toEqual(['a1']);
    vi.useRealTimers();
  });
});
