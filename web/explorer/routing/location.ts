import { useSyncExternalStore } from 'react';

/** Where the reader is: the page and all of its state. */
export interface Place {
  readonly path: string;
  readonly search: string;
}

const listeners = new Set<() => void>();
let place = read();

function read(): Place {
  return { path: window.location.pathname, search: window.location.search };
}

function arrive(): void {
  place = read();
  for (const listener of listeners) listener();
}

window.addEventListener('popstate', arrive);

export function usePlace(): Place {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => place,
  );
}

/** Goes to an address of the explorer. `replace` where going back should not stop here. */
export function go(address: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (address === `${place.path}${place.search}`) return;
  const isOtherPage = new URL(address, window.location.origin).pathname !== place.path;
  if (replace) window.history.replaceState(null, '', address);
  else window.history.pushState(null, '', address);
  arrive();
  if (isOtherPage && !replace) window.scrollTo(0, 0);
}
