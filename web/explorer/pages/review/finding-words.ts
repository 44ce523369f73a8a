import type { FindingKind } from '../../generated/graphql.ts';

export const FINDING_WORDS: Record<FindingKind, string> = {
  CONTRADICTION: 'Sources disagree',
  MEMBERSHIP_DISPUTED: 'Sources disagree where only one is possible',
  ENTRY_OUTSIDE_VALIDITY: 'Entry outside its certificate’s validity',
  STANDARD_WITHOUT_CLAUSES: 'Standard without a list of requirements',
  ENVIRONMENT_NOT_OF_CERTIFICATE: 'Environment not stated for the certificate',
  DANGLING_REFERENCE: 'Reference to a missing node',
  AMBIGUOUS_NAME: 'Same name for several nodes',
  PROPERTY_DISPUTED: 'Sources give different days, titles or kinds',
  LEVERAGE_CIRCLE: 'Certificates that leverage each other in a circle',
  SEVERAL_HOLDERS: 'Certificates of different holders in one environment',
  STALE_SOURCE: 'Source older than a year',
  CITATION_UNKNOWN: 'Citation of an unknown number',
  CITATION_WITHDRAWN: 'Citation of a withdrawn clause',
  CITATION_TITLE: 'Citation with the title of another number',
};
