/** What a later run has touched, so that the run cannot be undone without undoing that one first. */
export interface Conflict {
  readonly id: string;
  readonly sentence: string;
}
