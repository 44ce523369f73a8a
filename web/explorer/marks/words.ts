import type {
  Certainty,
  ClauseMappingKind,
  Extent,
  ImportState,
  InheritanceBasis,
  OrganizationRole,
  ResponsibilityKind,
  ScopeStatus,
  StandardStatus,
  Verdict,
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

interface VerdictWords {
  readonly meaning: string;
  readonly shape: ShapeName;
  /** Colour, which only repeats the word. */
  readonly hue: string;
}

export const VERDICTS: Record<Verdict, VerdictWords> = {
  STATED: { meaning: 'Sources state it.', shape: 'dot', hue: 'sure' },
  DERIVED: {
    meaning: 'It follows from what sources state. For example, only one edition is in force.',
    shape: 'diamond',
    hue: 'sure',
  },
  POSSIBLE: {
    meaning: 'It may be otherwise: see the reservations.',
    shape: 'half',
    hue: 'possible',
  },
  BY_LEVERAGE: {
    meaning: 'Its own certificate rests on one to the standard.',
    shape: 'links',
    hue: 'leverage',
  },
  NOT_IN_SCOPE: {
    meaning: 'A source states that it is not, or not yet, in scope.',
    shape: 'bar',
    hue: 'out',
  },
  NO_EVIDENCE: {
    meaning: 'No source shows it. This does not mean “no”.',
    shape: 'ring',
    hue: 'none',
  },
  MIXED: { meaning: 'It differs by service, edition or environment.', shape: 'parts', hue: 'mixed' },
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

export const MAPPING_WORDS: Record<ClauseMappingKind, string> = {
  EQUAL: 'equals',
  EQUIVALENT: 'is equivalent to',
  SUBSET_OF: 'is a subset of',
  SUPERSET_OF: 'is a superset of',
  INTERSECTS: 'intersects',
  RELATED: 'is related to',
};

export const ROLE_WORDS: Record<OrganizationRole, string> = {
  PROVIDER: 'Provider',
  HOLDER: 'Holder',
  OPERATOR: 'Operator',
  ISSUER: 'Issuer',
  ASSESSOR: 'Assessor',
  ISSUER_OR_ASSESSOR: 'Issuer or assessor',
  AUTHORIZING_AGENCY: 'Authorizing agency',
  PUBLISHER: 'Publisher',
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

export const CERTAINTY_MEANINGS: Record<Certainty, string> = {
  STATED: 'A source states it.',
  DERIVED: 'It follows from what sources state, such as from the certificate that another one rests on.',
  POSSIBLE: 'It may be so: a source names the family, or leaves something open, such as the cloud or the edition.',
};

export const RESPONSIBILITY_MEANINGS: Record<ResponsibilityKind, string> = {
  PROVIDER: 'The provider meets the requirement.',
  PROVIDER_PART: 'The provider meets a part of it; who meets the rest is not stated.',
  SHARED: 'Provider and customer both have a part in it.',
  CUSTOMER: 'The customer meets it.',
  UNKNOWN: 'No source says who meets it.',
};

/** Short meanings of the words that pages use; docs/glossary.md has them at length. */
export const TERMS = {
  basis:
    'Why a service takes part: it is listed itself, is a component of what is, belongs to a family that is listed, or rests on another certificate.',
  certificate: 'A certificate, attestation or authorization: what says that something meets a standard.',
  clause: 'A numbered part of a standard: a requirement, or a heading over some.',
  environment: 'A cloud, or a part of one, that certificates apply in.',
  family: 'A group of services that sources name as a whole, often without a list of them.',
  finding: 'Something in the graph that a person should look at, such as sources that disagree.',
  inherit: 'To rely on a requirement being met by the provider’s certificate, instead of showing it oneself.',
  leverage: 'One certificate rests on another, such as a service’s on its platform’s.',
  recipe: 'A file that says what the columns, words and names of a list mean, so that it is asked only once.',
  requirement: 'A clause that something has to meet.',
  responsibility: 'Who meets a requirement: the provider, the customer, or both.',
  revision: 'The state of the graph after an import. Each answer says which one it was read at.',
  'scope entry': 'A source says that a certificate has a service or family in scope, or not, in a cloud.',
  source: 'The page, document or list where something was read.',
  staged: 'Written, but not published: only those who may import can read it.',
  standard: 'One edition of a standard, framework or catalog of requirements.',
} as const;
export type TermName = keyof typeof TERMS;
