export interface ExplanationRequest {
  readonly subjectId: string;
  /** Null: whichever. */
  readonly environmentId: string | null;
  /** Only rows without an environment. */
  readonly environmentNotStated: boolean;
  readonly clauseId: string;
  /** Null: whichever. */
  readonly certificateId: string | null;
  readonly day: string;
}
