export const NOTE_CODES = [
  'UNKNOWN_ID',
  'STANDARD_WITHOUT_CLAUSES',
  'STANDARD_WITHOUT_EDITION',
  'ENVIRONMENT_NOT_STATED',
  'DATE_UNKNOWN',
  'CONDITION',
  'CONTRADICTED',
  'FAMILY_NOT_EXPANDED',
  'LEVERAGE_NOT_FOLLOWED',
  'NOT_IN_FORCE',
  'BLOCKED',
  'NOT_NAMED',
  'STANDARD_UNSURE',
  'STANDARD_UNKNOWN',
  'OTHER_STANDARD',
  'EXCEPTED',
  'CLAUSE_WITHOUT_REQUIREMENTS',
  'NOTHING_IN_SCOPE',
  'NO_CERTIFICATE',
  'FUTURE_DAY',
] as const;

export const MOST_NODE_IDS = 100;

/** A reason why an answer is smaller, or less certain, than expected. */
export interface InheritanceNote {
  readonly code: (typeof NOTE_CODES)[number];
  readonly count: number;
  readonly sentence: string;
  readonly nodeIds: readonly string[];
}
