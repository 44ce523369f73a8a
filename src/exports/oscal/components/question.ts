import type { Page } from '../../ask.ts';
import type { Cites, ClauseName, Named } from '../../fragments.ts';
import type { AnswerSummary } from '../../kind.ts';

export interface ComponentRow extends Cites {
  readonly id: string;
  readonly subject: Named;
  readonly environment: Named | null;
  readonly standard: { readonly id: string; readonly designation: string };
  readonly clause: ClauseName;
  readonly certificate: Named;
  readonly certainty: string;
  readonly possibleBecause: readonly string[];
  readonly responsibility: string;
  readonly responsibilities: readonly {
    readonly providerParts: number | null;
    readonly customerParts: number | null;
    readonly customerWords: string | null;
  }[];
  readonly evidence: readonly { readonly kind: string; readonly sentence: string }[];
}

export interface ComponentPage extends Page {
  readonly totalCount?: number;
  readonly summary?: AnswerSummary;
  readonly notes?: readonly { readonly sentence: string }[];
  readonly nodes: readonly ComponentRow[];
}

/** The question of the export `inheritance`, with the fields for a component definition. */
export const COMPONENTS = `query ExportComponents(
  $filter: InheritanceFilter!, $asOf: Date, $revision: Int, $after: String, $isFirst: Boolean!
) {
  inheritance(filter: $filter, asOf: $asOf, revision: $revision, first: 100, after: $after) {
    totalCount @include(if: $isFirst)
    summary @include(if: $isFirst) { sentences sources { id } }
    notes @include(if: $isFirst) { sentence }
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      subject { id name }
      environment { id name }
      standard { id designation }
      clause { id number title }
      certificate { id name }
      certainty
      possibleBecause
      responsibility
      responsibilities { providerParts customerParts customerWords }
      evidence(kinds: [MEMBERSHIP, SCOPE, LEVERAGE, RESPONSIBILITY, CONTRADICTION], first: 20) { kind sentence }
      sources { id }
    }
  }
}`;

/** Standards with addresses, for references in the back matter. */
export const STANDARDS = `query ExportedStandards($ids: [ID!]!, $revision: Int) {
  nodes(ids: $ids, revision: $revision) { ... on Standard { id designation title sources { id url } } }
}`;
