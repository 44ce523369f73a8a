import type { StandardRelationKind } from '../generated/graphql.ts';

/** Phrase that reads from the first standard to the second. */
export const RELATION_WORDS: Record<StandardRelationKind, string> = {
  GUIDES: 'is guidance on',
  INTEGRATES: 'helps integrate',
  EXTENDS: 'adds requirements or controls to',
  COMPLEMENTS: 'is used together with',
  REPLACES: 'replaces',
  EDITION_OF: 'is an edition of',
  BASELINE_OF: 'selects a baseline of',
};
