/** Why a row is only possible, in the order in which they are told (docs/inheritance.md, "The rules"). */
export const POSSIBLE_REASONS = [
  'EXTENT_SELECT',
  'EXTENT_UNSPECIFIED',
  'ENVIRONMENT_NOT_STATED',
  'ENVIRONMENT_INFERRED',
  'INFERRED_MEMBERSHIP',
  'CONTRADICTED',
  'STANDARD_DISPUTED',
  'EDITION_NOT_STATED',
  'LEVERAGED',
] as const;
export type PossibleReason = (typeof POSSIBLE_REASONS)[number];
export type PossibleReasons = readonly PossibleReason[];

const known = new Map<string, PossibleReasons>([['', []]]);

/** Returns the reasons in order, each once. Equal ones are the same list, so that they compare by identity. */
export function inReasonOrder(reasons: PossibleReasons): PossibleReasons {
  const ordered = reasons.length < 2 ? reasons : POSSIBLE_REASONS.filter((reason) => reasons.includes(reason));
  const key = ordered.join(' ');
  const same = known.get(key);
  if (same !== undefined) return same;
  known.set(key, ordered);
  return ordered;
}
