/** `untilRevision` of a current row: larger than any revision. */
export const OPEN_REVISION = 2_147_483_647;

/** Revisions at which a node or statement is visible: `from ≤ revision < until`. */
export interface Lifetime {
  readonly fromRevision: number;
  readonly untilRevision: number;
}
