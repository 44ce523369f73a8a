/** A row of the design's table of answers, as a client would request it. */
export interface DesignAnswer {
  readonly question: string;
  readonly document: string;
  readonly data: unknown;
}
