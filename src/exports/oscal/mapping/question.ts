import type { Page } from '../../ask.ts';
import type { Cites, ClauseName } from '../../fragments.ts';
import type { NamedStandard } from '../back-matter.ts';

export interface MappedPath {
  readonly fromClauses: readonly ClauseName[];
  readonly toClauses: readonly ClauseName[];
  readonly relation: string | null;
  readonly hops: number;
  readonly strength: number | null;
  readonly mappings: readonly (Cites & { readonly id: string; readonly rationale: string | null })[];
  readonly baselines: readonly (Cites & { readonly id: string })[];
}

export interface MappedRequirement {
  readonly clause: ClauseName;
  readonly coverage: string;
  readonly paths: readonly MappedPath[];
}

export type MappedStandard = NamedStandard & {
  readonly relations: { readonly nodes: readonly { readonly from: { readonly id: string } }[] };
};

export interface MappingPage extends Page {
  readonly from?: MappedStandard;
  readonly to?: MappedStandard;
  readonly notes?: readonly string[];
  readonly nodes: readonly MappedRequirement[];
}

const STANDARD = `{
  id designation title sources { id url } relations(kinds: [BASELINE_OF], first: 100) { nodes { from { id } } }
}`;

/** The question of the export `gap`, with the fields for a mapping collection. */
export const MAPPING = `query ExportMapping($from: ID!, $to: ID!, $revision: Int, $after: String, $isFirst: Boolean!) {
  standardGap(from: $from, to: $to, revision: $revision, first: 50, after: $after) {
    from @include(if: $isFirst) ${STANDARD}
    to @include(if: $isFirst) ${STANDARD}
    notes @include(if: $isFirst)
    pageInfo { hasNextPage endCursor }
    nodes {
      clause { id number title }
      coverage
      paths(first: 100) {
        fromClauses { id number title }
        toClauses { id number title }
        relation
        hops
        strength
        mappings { id rationale sources { id } }
        baselines { id sources { id } }
      }
    }
  }
}`;
