import { createSignal } from '../api/signal.ts';

/** Where the reader is: the page and all of its state. */
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

/** Of the entry of the history that is shown: going back to it, not another way to the same address, has it again. */
export function entryKey(): string {
  return window.history.state?.key ?? '';
}

let entries = 0;

/** Another one also than those from before the page was loaded anew. */
function newKey(): string {
  entries += 1;
  return `${performance.timeOrigin} ${entries}`;
}

/** Goes to an address of the explorer. `replace` where going back should not stop here. */
export function go(address: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (address === `${place.path}${place.search}`) return;
  const isOtherPage = new URL(address, window.location.origin).pathname !== place.path;
  if (replace) window.history.replaceState(window.history.state, '', address);
  else window.history.pushState({ key: newKey() }, '', address);
  arrive();
  if (isOtherPage && !replace) window.scrollTo(0, 0);
}
