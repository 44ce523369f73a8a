/** What one request may ask for. Each is decided before it is executed, but for the last two. */
export interface RequestLimits {
  /** Tokens of the document, as its parser counts them. */
  readonly tokens: number;
  /** Fields within fields. */
  readonly depth: number;
  /** Fields under another name, and fields that stand in a selection again. */
  readonly aliases: number;
  readonly directives: number;
  /** Objects that the answer may hold. */
  readonly cost: number;
  /** Items of one list in variables or document. */
  readonly listItems: number;
  /** Characters of the answer. */
  readonly answerSize: number;
  /** Of the whole operation, in milliseconds. */
  readonly deadline: number;
}

export const DEFAULT_LIMITS: RequestLimits = {
  tokens: 1_000,
  depth: 10,
  aliases: 15,
  directives: 5,
  cost: 10_000,
  listItems: 250,
  answerSize: 5_000_000,
  deadline: 10_000,
};
