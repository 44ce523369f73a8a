import { useSyncExternalStore } from 'react';

/** How many answers are awaited, and since when: for the bar of the frame. */
let waiting = 0;
let since = 0;
const listeners = new Set<() => void>();

export async function whileWaiting<Value>(work: Promise<Value>): Promise<Value> {
  if (waiting === 0) since = performance.now();
  waiting += 1;
  tell();
  try {
    return await work;
  } finally {
    waiting -= 1;
    tell();
  }
}

/** The moment that the oldest wait began; null: nothing is awaited. */
export function useWaitingSince(): number | null {
  return useSyncExternalStore(subscribe, () => (waiting === 0 ? null : since));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
