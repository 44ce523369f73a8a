export const GRAPH_FINDING_KINDS = [
  'CONTRADICTION',
  'MEMBERSHIP_DISPUTED',
  'ENTRY_OUTSIDE_VALIDITY',
  'STANDARD_WITHOUT_CLAUSES',
  'ENVIRONMENT_NOT_OF_CERTIFICATE',
  'DANGLING_REFERENCE',
  'AMBIGUOUS_NAME',
  'STALE_SOURCE',
  'PROPERTY_DISPUTED',
  'LEVERAGE_CIRCLE',
  'SEVERAL_HOLDERS',
] as const;
export type GraphFindingKind = (typeof GRAPH_FINDING_KINDS)[number];

/** All kinds in list order; those about citations are last. */
export const FINDING_KINDS = [
  ...GRAPH_FINDING_KINDS,
  'CITATION_UNKNOWN',
  'CITATION_WITHDRAWN',
  'CITATION_TITLE',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];
