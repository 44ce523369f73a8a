import { useSyncExternalStore } from 'react';

/** Lets components show what a module keeps. */
export interface Signal {
  /** Says that what is kept is another one. */
  tell(): void;
  /** What is kept, read anew whenever it is told. */
  useValue<Value>(read: () => Value): Value;
}

export function createSignal(): Signal {
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    tell() {
      for (const listener of listeners) listener();
    },
    useValue: (read) => useSyncExternalStore(subscribe, read),
  };
}
