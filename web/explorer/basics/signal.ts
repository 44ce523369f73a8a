import { useSyncExternalStore } from 'react';

/** Rerenders components when a module's state changes. */
export interface Signal {
  tell(): void;
  /** Hook that returns the current state. */
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
