import type {
  Certainty,
  ClauseMappingKind,
  Extent,
  ImportState,
  InheritanceBasis,
  ResponsibilityKind,
  ScopeStatus,
  StandardRelationKind,
  StandardStatus,
} from '../generated/graphql.ts';
import type { ShapeName } from './shape.tsx';

export const BASIS_WORDS: Record<InheritanceBasis, string> = {
  LISTED: 'Listed',
  COMPONENT: 'Component',
  FAMILY: 'Family',
  LEVERAGED: 'Leveraged',
};

export const CERTAINTY_WORDS: Record<Certainty, string> = {
  STATED: 'Stated',
  DERIVED: 'Derived',
  POSSIBLE: 'Possible',
};

export const CERTAINTY_SHAPES: Record<Certainty, ShapeName> = {
  STATED: 'dot',
  DERIVED: 'diamond',
  POSSIBLE: 'half',
};

export const RESPONSIBILITIES: Record<ResponsibilityKind, { readonly letter: string; readonly word: string }> = {
  UNKNOWN: { letter: '?', word: 'Unknown' },
  CUSTOMER: { letter: 'C', word: 'Customer' },
  SHARED: { letter: 'S', word: 'Shared' },
  PROVIDER_PART: { letter: 'p', word: 'Provider in part' },
  PROVIDER: { letter: 'P', word: 'Provider' },
};

export const STATUS_WORDS: Record<ScopeStatus, string> = {
  IN_SCOPE: 'In scope',
  NOT_IN_SCOPE: 'Stated as not in scope',
  IN_AUDIT: 'In audit',
  PLANNED: 'Planned',
};

export const EXTENT_WORDS: Record<Extent, string> = {
  ALL: 'all services',
  SELECT: 'select services',
  UNSPECIFIED: 'extent not stated',
};

/** Phrase that reads from the first standard to the second. */
export const RELATION_WORDS: Record<StandardRelationKind, string> = {
  GUIDES: 'gives guidance on',
  INTEGRATES: 'guides the integrated implementation of',
  EXTENDS: 'adds requirements or controls to',
  COMPLEMENTS: 'is used together with',
  REPLACES: 'replaces',
  EDITION_OF: 'is an edition of',
  BASELINE_OF: 'selects a baseline of',
};

export const MAPPING_WORDS: Record<ClauseMappingKind, string> = {
  EQUAL: 'equals',
  EQUIVALENT: 'is equivalent to',
  SUBSET_OF: 'is a subset of',
  SUPERSET_OF: 'is a superset of',
  INTERSECTS: 'intersects',
  RELATED: 'is related to',
};

export const STATE_WORDS: Record<ImportState, string> = {
  STAGING: 'Being written',
  STAGED: 'Staged',
  PUBLISHED: 'Published',
  DISCARDED: 'Discarded',
};

export function standardStatus(status: StandardStatus | null): string | null {
  if (status === null) return null;
  return status === 'CURRENT' ? 'In force' : 'Withdrawn';
}
