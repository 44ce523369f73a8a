import { readToken } from './token.ts';

let newest = Number.POSITIVE_INFINITY;

export function knowNewest(revision: number): void {
  newest = revision;
}

/** True if the variables name an unpublished revision, which only tokens for imports may read. */
export function isOfStaged(variables: unknown): boolean {
  if (typeof variables !== 'object' || variables === null || readToken() === null) return false;
  return Object.entries(variables).some(([name, value]) =>
    name === 'revision' ? typeof value === 'number' && value > newest : isOfStaged(value),
  );
}
