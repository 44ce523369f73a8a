import type { PossibleReason } from '../../domain/certainty/possible-reasons.ts';

export const REASON_WORDS: Record<PossibleReason, string> = {
  EXTENT_SELECT: 'some services of the family are named, without saying which',
  EXTENT_UNSPECIFIED: 'the family is named without saying how much of it',
  ENVIRONMENT_NOT_STATED: 'the source names no environment',
  ENVIRONMENT_INFERRED: 'the source lists services and environments apart',
  INFERRED_MEMBERSHIP: 'what belongs together is concluded from a name',
  CONTRADICTED: 'another entry has it as not, or not yet, in scope',
  STANDARD_DISPUTED: 'sources disagree on the standard of the certificate',
  EDITION_NOT_STATED: 'no source states which edition the certificate certifies',
  BEFORE_SOURCE: 'the day is before the date of the source, which states no first day',
  LEVERAGED: 'no source states that requirements are passed on',
};
