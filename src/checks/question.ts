import type { Named } from '../exports/fragments.ts';

export interface ShownSource {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly url: string | null;
}

export interface Said {
  readonly sentence: string;
  readonly sources: readonly ShownSource[];
}

export interface CheckedService {
  readonly service: Named;
  readonly certainty: string | null;
  readonly basis: string | null;
  readonly certificates: readonly Named[];
  readonly exclusions: readonly Said[];
  readonly unplaced: readonly Said[];
  readonly sources: readonly ShownSource[];
}

export interface CheckData {
  readonly assessment: {
    readonly environment: Named;
    readonly byService: readonly CheckedService[];
  };
}

export interface WhyData {
  readonly inheritance: {
    readonly reasons: readonly Said[];
    readonly nearest: readonly { readonly sentence: string }[];
    readonly notes: readonly { readonly sentence: string }[];
    readonly nodes: readonly {
      readonly possibleBecause: readonly string[];
      readonly evidence: readonly Said[];
    }[];
  };
}

const SHOWN = 'sources { id title shortTitle publisher date url }';

/** The question of `assess`, by service. */
export const CHECK = `query CheckSystem(
  $standard: ID!, $environment: ID!, $services: [ID!]!, $leverageHops: Int! = 0, $asOf: Date, $revision: Int
) {
  assessment(
    standard: $standard, environment: $environment, services: $services, leverageHops: $leverageHops, asOf: $asOf, revision: $revision
  ) {
    environment { id name }
    byService {
      service { id name }
      certainty
      basis
      certificates { id name }
      exclusions { sentence ${SHOWN} }
      unplaced { sentence ${SHOWN} }
      ${SHOWN}
    }
  }
}`;

/** Reasons why a service does not inherit a standard surely, and what comes nearest. */
export const WHY = `query CheckReasons($filter: InheritanceFilter!, $asOf: Date, $revision: Int) {
  inheritance(filter: $filter, asOf: $asOf, revision: $revision, first: 1) {
    reasons { sentence ${SHOWN} }
    nearest { sentence }
    notes { sentence }
    nodes {
      possibleBecause
      evidence(kinds: [MEMBERSHIP, SCOPE, LEVERAGE, CONTRADICTION], first: 10) { sentence ${SHOWN} }
    }
  }
}`;

export const STANDARD = `query CheckedStandard($standard: ID!, $revision: Int) {
  standard(id: $standard, revision: $revision) { designation }
}`;
