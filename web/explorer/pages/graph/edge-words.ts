import type { DrawnEdge } from './merge-views.ts';

/** Suffix of an edge whose certificate is not in force on the day. */
export const NOT_IN_FORCE = '(certificate not in force)';

export function edgeWords({ verb, isInForce }: Pick<DrawnEdge, 'verb' | 'isInForce'>): string {
  return isInForce ? verb : `${verb} (not in force)`;
}

/** Returns the verb with a pronoun for the target: `lists it as in scope`. */
export function verbWithIt(verb: string): string {
  return verb.startsWith('lists ') ? verb.replace('lists ', 'lists it ') : `${verb} it`;
}
