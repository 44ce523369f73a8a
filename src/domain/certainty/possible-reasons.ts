/** Reasons why a row is only possible, in display order (docs/inheritance.md, R6). */
export const POSSIBLE_REASONS = [
  'EXTENT_SELECT',
  'EXTENT_UNSPECIFIED',
  'ENVIRONMENT_NOT_STATED',
  'ENVIRONMENT_INFERRED',
  'INFERRED_MEMBERSHIP',
  'CONTRADICTED',
  'STANDARD_DISPUTED',
  'EDITION_NOT_STATED',
  'BEFORE_SOURCE',
  'LEVERAGED',
] as const;
export type PossibleReason = (typeof POSSIBLE_REASONS)[number];
export type PossibleReasons = readonly PossibleReason[];

const NONE: PossibleReasons = [];
const single = new Map(POSSIBLE_REASONS.map((reason) => [reason, [reason] as PossibleReasons]));
const several = new Map<string, PossibleReasons>();

/** Returns the distinct reasons in order. Equal results are the same list, so that they compare by identity. */
export function inReasonOrder(reasons: PossibleReasons): PossibleReasons {
  // Called for each support, which usually has at most one reason.
  const [first] = reasons;
  if (first === undefined) return NONE;
  if (reasons.length === 1) return single.get(first) as PossibleReasons;
  const ordered = POSSIBLE_REASONS.filter((reason) => reasons.includes(reason));
  const key = ordered.join(' ');
  const same = ordered.length === 1 ? single.get(first) : several.get(key);
  if (same !== undefined) return same;
  several.set(key, ordered);
  return ordered;
}
