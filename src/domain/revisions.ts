/** `untilRevision` of what nothing has superseded: larger than any revision. */
export const OPEN_REVISION = 2_147_483_647;

/** What a node or statement carries: readers at `from ≤ revision < until` see it. */
export interface Lifetime {
  readonly fromRevision: number;
  readonly untilRevision: number;
}
