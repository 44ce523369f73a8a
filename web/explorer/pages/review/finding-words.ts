import type { FindingKind } from '../../generated/graphql.ts';

export const FINDING_WORDS: Record<FindingKind, string> = {
  CONTRADICTION: 'Sources disagree',
  MEMBERSHIP_DISPUTED: 'Sources name several where there is one',
  ENTRY_OUTSIDE_VALIDITY: 'Entry outside of its certificate’s time',
  STANDARD_WITHOUT_CLAUSES: 'Standard without a list of requirements',
  ENVIRONMENT_NOT_OF_CERTIFICATE: 'Environment that the certificate does not state',
  DANGLING_REFERENCE: 'Refers to what is not there',
  AMBIGUOUS_NAME: 'One name for two',
  PROPERTY_DISPUTED: 'Sources give different days, titles or kinds',
  STALE_SOURCE: 'Source not read for a year',
  CITATION_UNKNOWN: 'Citation of a number that is not there',
  CITATION_WITHDRAWN: 'Citation of what was taken back',
  CITATION_TITLE: 'Citation with the title of another number',
};
