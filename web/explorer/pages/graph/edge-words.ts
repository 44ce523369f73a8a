import type { DrawnEdge } from './merge-views.ts';

/** Behind the sentence where a certificate says it that is not in force on the day. */
export const NOT_IN_FORCE = '(certificate not in force)';

/** What an edge says where it is drawn: in few words, since it has little room. */
export function edgeWords({ verb, isInForce }: Pick<DrawnEdge, 'verb' | 'isInForce'>): string {
  return isInForce ? verb : `${verb} (not in force)`;
}

/** The verb of an edge that leads to the node which is spoken of: `lists it as in scope`. */
export function verbWithIt(verb: string): string {
  return verb.startsWith('lists ') ? verb.replace('lists ', 'lists it ') : `${verb} it`;
}
