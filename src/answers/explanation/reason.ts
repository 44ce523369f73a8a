import type { Statement } from '../../domain/statements/statements.ts';

/** Most relevant first. */
export const WHY_NOT_CODES = [
  'UNKNOWN_ID',
  'NOT_A_REQUIREMENT',
  'WITHDRAWN',
  'OTHER_STANDARD',
  'NO_CERTIFICATE',
  'BLOCKED',
  'EXCEPTED',
  'NOT_IN_FORCE',
  'ENTRY_NOT_VALID',
  'ENVIRONMENT_NOT_STATED',
  'LEVERAGE_NOT_FOLLOWED',
  'FAMILY_OF_WHOLE',
  'TOO_FAR',
  'NOT_NAMED',
  'OTHER_ENVIRONMENT',
] as const;
export type WhyNotCode = (typeof WHY_NOT_CODES)[number];

/** A reason why a requirement is not inherited. Has no statement if a statement is missing. */
export interface WhyNot {
  readonly code: WhyNotCode;
  readonly sentence: string;
  readonly statement: Statement | null;
  /** Sources of the whole sentence. */
  readonly sourceIds: readonly string[];
}
