import type { Statement } from '../../domain/statements.ts';

/** In the order in which a reader wants to hear them. */
export const WHY_NOT_CODES = [
  'UNKNOWN_ID',
  'NOT_A_REQUIREMENT',
  'WITHDRAWN',
  'OTHER_STANDARD',
  'NO_CERTIFICATE',
  'BLOCKED',
  'NOT_IN_FORCE',
  'ENTRY_NOT_VALID',
  'ENVIRONMENT_NOT_STATED',
  'NOT_NAMED',
  'OTHER_ENVIRONMENT',
] as const;
export type WhyNotCode = (typeof WHY_NOT_CODES)[number];

/** A reason why a requirement is not inherited; a statement that is missing has none. */
export interface WhyNot {
  readonly code: WhyNotCode;
  readonly sentence: string;
  readonly statement: Statement | null;
  /** On whose word all is that the sentence tells. */
  readonly sourceIds: readonly string[];
}
