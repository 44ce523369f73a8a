/** Limits of one request. All but the last two are checked before it is executed. */
export interface RequestLimits {
  readonly tokens: number;
  readonly depth: number;
  /** Aliased fields, and fields repeated in a selection. */
  readonly aliases: number;
  readonly directives: number;
  /** Objects in the response. */
  readonly cost: number;
  readonly listItems: number;
  /** Characters of the response. */
  readonly answerSize: number;
  /** Milliseconds for the whole operation. */
  readonly deadline: number;
}

/** Limits of names to resolve: how many in one request, and characters of each. The longest shipped name has 267. */
export const RESOLVED_NAMES = { most: 100, longest: 500 };

export const DEFAULT_LIMITS: RequestLimits = {
  tokens: 1_000,
  depth: 10,
  aliases: 15,
  directives: 9,
  cost: 10_000,
  listItems: 250,
  answerSize: 5_000_000,
  deadline: 10_000,
};
