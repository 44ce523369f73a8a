export interface ExplanationRequest {
  readonly subjectId: string;
  /** Null: any environment. */
  readonly environmentId: string | null;
  /** Restricts to rows without an environment. */
  readonly environmentNotStated: boolean;
  readonly clauseId: string;
  /** Null: any certificate. */
  readonly certificateId: string | null;
  /** Longest path of leverage to follow, 0 to 8. */
  readonly leverageHops: number;
  readonly day: string;
}
