import { setImmediate as nextTurn } from 'node:timers/promises';

/** Other requests wait no longer than so many milliseconds while one works through a long list. */
const LONGEST_TURN = 10;

/** Gives the items one by one, and the event loop to others in between. */
export async function* inTurns<Item>(items: Iterable<Item> | AsyncIterable<Item>): AsyncIterable<Item> {
  let began = performance.now();
  for await (const item of items) {
    yield item;
    if (performance.now() - began < LONGEST_TURN) continue;
    await nextTurn();
    began = performance.now();
  }
}
