import type { DrawnEdge } from './merge-views.ts';

/** Behind what a certificate says that is not in force on the day. */
export const NOT_IN_FORCE = '(certificate not in force)';

/** What an edge says where its ends stand beside it. */
export function edgeWords({ verb, isInForce }: Pick<DrawnEdge, 'verb' | 'isInForce'>): string {
  return isInForce ? verb : `${verb} ${NOT_IN_FORCE}`;
}
