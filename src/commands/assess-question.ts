import type { Page } from '../exports/ask.ts';
import type { Cites, Named } from '../exports/fragments.ts';
import { type EntryWords, SAID } from '../exports/words.ts';

export const OUTCOME_FIELDS = ['covered', 'possible', 'some', 'unknown', 'excluded'] as const;
export type Totals = Readonly<Record<'requirements' | (typeof OUTCOME_FIELDS)[number], number>>;

interface ClauseName {
  readonly number: string;
  readonly title: string | null;
}

export interface Assessment {
  readonly standard: { readonly designation: string };
  readonly environment: { readonly name: string };
  readonly services: readonly Named[];
  readonly asOf: string;
  readonly revision: number;
  readonly totals: Totals;
  readonly responsibilities: readonly { readonly responsibility: string; readonly count: number }[];
  readonly headings: readonly { readonly clause: ClauseName; readonly totals: Totals }[];
  readonly certificates: readonly (Cites & {
    readonly certificate: { readonly name: string; readonly expiresOn: string | null };
    readonly services: readonly Named[];
    readonly lapsesOn: string | null;
    readonly customerKeeps: string | null;
    readonly scopeSources: Cites['sources'];
  })[];
  readonly notes: readonly { readonly code: string; readonly sentence: string }[];
  readonly byService: readonly (Cites & Pick<AssessedService, 'service' | 'exclusions' | 'unplaced'>)[];
  /** First page, which has what each service contributes. */
  readonly requirements: { readonly nodes: readonly { readonly services: readonly AssessedService[] }[] };
}

export type CitedSaid = Cites & EntryWords;

export interface AssessedService {
  readonly service: Named;
  readonly certainty: string | null;
  readonly basis: string | null;
  readonly rows: readonly { readonly contradicted: boolean }[];
  readonly exclusions: readonly CitedSaid[];
  readonly unplaced: readonly CitedSaid[];
}

export interface AssessedRequirement extends Cites {
  readonly clause: ClauseName;
  readonly outcome: string;
  readonly responsibility: string;
  readonly statedResponsibilities: readonly string[];
  readonly lapsesOn: string | null;
}

export interface AssessmentPage {
  readonly assessment: { readonly requirements: Page & { readonly nodes: readonly AssessedRequirement[] } };
}

export const ASSESSMENT = `query Assess(
  $standard: ID!, $environment: ID!, $services: [ID!]!, $leverageHops: Int! = 0, $asOf: Date, $revision: Int
) {
  assessment(
    standard: $standard, environment: $environment, services: $services, leverageHops: $leverageHops, asOf: $asOf, revision: $revision
  ) {
    standard { id designation }
    environment { id name }
    services { id name }
    asOf
    revision
    totals { ...counts }
    responsibilities { responsibility count }
    headings { clause { number title } totals { ...counts } }
    certificates { certificate { id name expiresOn } services { id name } lapsesOn customerKeeps sources { id } scopeSources { id } }
    notes { code sentence }
    outcome
    lapsesOn
    byService {
      service { id name }
      sources { id }
      exclusions { ${SAID} sources { id } }
      unplaced { ${SAID} sources { id } }
    }
    requirements(first: 1) {
      nodes {
        services {
          service { id name }
          certainty
          basis
          rows { contradicted }
          exclusions { ${SAID} sources { id } }
          unplaced { ${SAID} sources { id } }
        }
      }
    }
  }
}
fragment counts on AssessmentTotals { requirements ${OUTCOME_FIELDS.join(' ')} }`;

export const REQUIREMENTS = `query Requirements(
  $standard: ID!, $environment: ID!, $services: [ID!]!, $leverageHops: Int! = 0, $asOf: Date, $revision: Int, $after: String
) {
  assessment(
    standard: $standard, environment: $environment, services: $services, leverageHops: $leverageHops, asOf: $asOf, revision: $revision
  ) {
    requirements(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { clause { number title } outcome responsibility statedResponsibilities lapsesOn sources { id } }
    }
  }
}`;
