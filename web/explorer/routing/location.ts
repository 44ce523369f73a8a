import { createSignal } from '../basics/signal.ts';

export interface Place {
  readonly path: string;
  readonly search: string;
}

const moves = createSignal();
let place = read();

function read(): Place {
  return { path: window.location.pathname, search: window.location.search };
}

function arrive(): void {
  place = read();
  moves.tell();
}

window.addEventListener('popstate', arrive);

export function usePlace(): Place {
  return moves.useValue(() => place);
}

/** Returns the key of the current history entry; going back restores it, unlike another link to the same address. */
export function entryKey(): string {
  return window.history.state?.key ?? '';
}

let entries = 0;

/** Unique also among entries from before a reload. */
function newKey(): string {
  entries += 1;
  return `${performance.timeOrigin} ${entries}`;
}

/** Navigates within the explorer; `replace` adds no history entry. */
export function go(address: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (address === `${place.path}${place.search}`) return;
  const isOtherPage = new URL(address, window.location.origin).pathname !== place.path;
  if (replace) window.history.replaceState(window.history.state, '', address);
  else window.history.pushState({ key: newKey() }, '', address);
  arrive();
  if (isOtherPage && !replace) window.scrollTo(0, 0);
}
