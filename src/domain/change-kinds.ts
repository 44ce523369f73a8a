/** In list order. */
export const CHANGE_KINDS = [
  'NODE_ADDED',
  'NODE_CHANGED',
  'NODE_REMOVED',
  'STATEMENT_OPENED',
  'STATEMENT_CLOSED',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
