import { createSignal } from '../basics/signal.ts';

/** Number of pending requests, and start of the oldest, for the waiting bar. */
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

/** Returns the start of the oldest pending request, otherwise null. */
export function useWaitingSince(): number | null {
  return waits.useValue(() => (waiting === 0 ? null : since));
}
