import { createSignal } from '../basics/signal.ts';
import { readToken } from '../basics/token.ts';

const moved = createSignal();
let newest: number | undefined;

/** Newest published revision; undefined until it is known. */
export function knownNewest(): number | undefined {
  return newest;
}

export function useKnownNewest(): number | undefined {
  return moved.useValue(knownNewest);
}

/** Sets the newest revision, also before a page of it is opened, which would say that it is not published. */
export function knowNewest(revision: number): void {
  if (revision === newest) return;
  newest = revision;
  moved.tell();
}

/** True if the variables name an unpublished revision, which only tokens for imports may read. */
export function isOfStaged(variables: unknown): boolean {
  if (typeof variables !== 'object' || variables === null || readToken() === null) return false;
  return Object.entries(variables).some(([name, value]) =>
    name === 'revision' ? typeof value === 'number' && value > (newest ?? Number.POSITIVE_INFINITY) : isOfStaged(value),
  );
}
