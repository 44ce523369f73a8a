import { createSignal } from './signal.ts';

/** How many answers are awaited, and since when: for the bar of the frame. */
let waiting = 0;
let since = 0;
const waits = createSignal();

export async function whileWaiting<Value>(work: Promise<Value>): Promise<Value> {
  if (waiting === 0) since = performance.now();
  waiting += 1;
  waits.tell();
  try {
    return await work;
  } finally {
    waiting -= 1;
    waits.tell();
  }
}

/** The moment that the oldest wait began; null: nothing is awaited. */
export function useWaitingSince(): number | null {
  return waits.useValue(() => (waiting === 0 ? null : since));
}
