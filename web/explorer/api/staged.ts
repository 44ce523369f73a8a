import { readToken } from './token.ts';

let newest = Number.POSITIVE_INFINITY;

/** Told the newest published revision as soon as it is known. */
export function knowNewest(revision: number): void {
  newest = revision;
}

/** Whether something is asked of a revision that is not published: only who may import is answered, while it is staged. */
export function isOfStaged(variables: unknown): boolean {
  if (typeof variables !== 'object' || variables === null || readToken() === null) return false;
  return Object.entries(variables).some(([name, value]) =>
    name === 'revision' ? typeof value === 'number' && value > newest : isOfStaged(value),
  );
}
