import type { Page } from '../../ask.ts';
import type { Cites } from '../../fragments.ts';
import type { NamedStandard } from '../back-matter.ts';

export interface Baseline extends NamedStandard {
  readonly title: string | null;
  readonly relations: {
    readonly nodes: readonly (Cites & { readonly from: { readonly id: string }; readonly to: NamedStandard })[];
  };
}

export interface RequirementPage extends Page {
  readonly nodes: readonly { readonly number: string }[];
}

export interface BaselineData {
  readonly baseline: Baseline | null;
}

export interface RequirementData {
  readonly standard: { readonly clauses: RequirementPage };
}

const NAMED = 'id designation title sources { id url }';

/** A standard with the standards whose baseline it is. */
export const BASELINE = `query ExportProfile($standard: ID!, $revision: Int) {
  baseline: standard(id: $standard, revision: $revision) {
    ${NAMED}
    relations(kinds: [BASELINE_OF], first: 100) { nodes { from { id } to { ${NAMED} } sources { id } } }
  }
}`;

/** The requirements of a standard, without withdrawn ones. */
export const REQUIREMENTS = `query ProfiledRequirements($standard: ID!, $revision: Int, $after: String) {
  standard(id: $standard, revision: $revision) {
    clauses(kind: REQUIREMENT, first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { number }
    }
  }
}`;
