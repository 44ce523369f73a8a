import type { Page } from '../../ask.ts';
import type { Cites, ClauseName, Named } from '../../fragments.ts';
import type { AnswerSummary } from '../../kind.ts';
import type { NamedStandard } from '../back-matter.ts';

export interface Evidence extends Cites {
  readonly kind: string;
  readonly sentence: string;
}

export interface StatedResponsibility extends Cites {
  readonly id: string;
  readonly kind: string;
  readonly customerParts: number | null;
  readonly customerWords: string | null;
}

export interface PlanRow extends Cites {
  readonly id: string;
  readonly certificate: Named;
  readonly certainty: string;
  readonly possibleBecause: readonly string[];
  readonly responsibility: string;
  readonly responsibilities: readonly StatedResponsibility[];
  readonly evidence: readonly Evidence[];
}

type Said = Cites & { readonly sentence: string };

/** Contribution of a service to one requirement. */
export interface PlanService {
  readonly service: Named;
  readonly certainty: string | null;
  readonly basis: string | null;
  readonly responsibility: string;
  readonly rows: readonly PlanRow[];
  readonly exclusions: readonly Said[];
  readonly unplaced: readonly Said[];
}

export interface PlanRequirement {
  readonly clause: ClauseName;
  readonly outcome: string;
  readonly responsibility: string;
  readonly lapsesOn: string | null;
  readonly services: readonly PlanService[];
}

export interface PlanCertificate extends Cites {
  readonly certificate: Named & {
    readonly number: string | null;
    readonly level: string | null;
    readonly holder: Named | null;
    readonly issuedOn: string | null;
    readonly expiresOn: string | null;
  };
  readonly customerKeeps: string | null;
  readonly scopeSources: readonly { readonly id: string }[];
}

/** Facts about the whole assessment; returned with the first page. */
export interface PlanHead {
  readonly standard: NamedStandard;
  readonly environment: Named & { readonly operator: Named | null };
  readonly services: readonly Named[];
  readonly summary: AnswerSummary;
  readonly notes: readonly { readonly code: string; readonly sentence: string }[];
  readonly certificates: readonly PlanCertificate[];
  readonly byService: readonly {
    readonly service: Named;
    readonly certainty: string | null;
    readonly certificates: readonly Named[];
  }[];
}

export interface PlanPage extends Page {
  readonly totalCount?: number;
  readonly nodes: readonly PlanRequirement[];
}

export interface PlanData {
  readonly assessment: PlanHead & { readonly requirements: PlanPage };
}

const SAID = '{ sentence sources { id } }';

/** The question of the export `assessment`, with the fields for an OSCAL plan. */
export const PLAN = `query ExportPlan(
  $standard: ID!, $environment: ID!, $services: [ID!]!, $leverageHops: Int! = 0, $asOf: Date, $revision: Int
  $outcomes: [AssessmentOutcome!], $responsibilities: [ResponsibilityKind!]
  $first: Int!, $after: String, $isFirst: Boolean!
) {
  assessment(
    standard: $standard, environment: $environment, services: $services, leverageHops: $leverageHops, asOf: $asOf, revision: $revision
  ) {
    ... @include(if: $isFirst) {
      standard { id designation title sources { id url } }
      environment { id name operator { id name } }
      services { id name }
      summary { sentences sources { id } }
      notes { code sentence }
      certificates {
        certificate { id name number level holder { id name } issuedOn expiresOn }
        customerKeeps
        sources { id }
        scopeSources { id }
      }
      byService { service { id name } certainty certificates { id name } }
    }
    requirements(outcomes: $outcomes, responsibilities: $responsibilities, first: $first, after: $after) {
      totalCount @include(if: $isFirst)
      pageInfo { hasNextPage endCursor }
      nodes {
        clause { id number title }
        outcome
        responsibility
        lapsesOn
        services {
          service { id name }
          certainty
          basis
          responsibility
          rows {
            id
            certificate { id name }
            certainty
            possibleBecause
            responsibility
            responsibilities { id kind customerParts customerWords sources { id } }
            evidence(kinds: [MEMBERSHIP, SCOPE, LEVERAGE, RESPONSIBILITY, CONTRADICTION], first: 20) {
              kind sentence sources { id }
            }
            sources { id }
          }
          exclusions ${SAID}
          unplaced ${SAID}
        }
      }
    }
  }
}`;
