import { CERTAINTIES, type Certainty } from '../../src/domain/certainty.ts';
import { BASES, type InheritanceBasis } from '../../src/domain/lineage.ts';
import type { ResponsibilityKind } from '../../src/domain/statements.ts';
import { type Ask, mustAsk } from './ask.ts';
import { FAMILIES, SERVICES } from './random-statements.ts';

/** All that each subject of a random graph inherits, families carried down, with what each row cites. */

export interface CitingRow {
  readonly id: string;
  readonly subject: string;
  readonly environment: string | null;
  readonly certificate: string;
  readonly standard: string;
  readonly clause: string;
  readonly basis: InheritanceBasis;
  readonly certainty: Certainty;
  readonly contradicted: boolean;
  readonly responsibility: ResponsibilityKind;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** Ids of the statements that its evidence cites, sorted. */
  readonly cites: readonly string[];
  /** The certificates that its way leads over. */
  readonly over: readonly string[];
}

const LARGEST_PAGE = 100;
export const ALL_SUBJECTS = { services: SERVICES, families: FAMILIES };

const ROWS = `
  query ($filter: InheritanceFilter!, $asOf: Date!, $first: Int!, $after: String) {
    inheritance(filter: $filter, asOf: $asOf, first: $first, after: $after) {
      nodes {
        id subject { ... on Node { id } } environment { id } certificate { id } standard { id } clause { id }
        basis certainty contradicted responsibility validFrom validUntil 
        evidence(first: 100) { kind statement { id ... on Leverage { from { id } } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }`;

export async function askCitingRows(ask: Ask, day: string): Promise<CitingRow[]> {
  const rows: CitingRow[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const variables: Record<string, unknown> = { filter: ALL_SUBJECTS, asOf: day, first: LARGEST_PAGE, after };
    const { nodes, pageInfo } = (await mustAsk(ask, ROWS, variables)).inheritance;
    rows.push(...nodes.map(toRow));
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
  }
  return rows;
}

interface Step {
  readonly kind: string;
  readonly statement: { readonly id: string; readonly from?: { readonly id: string } } | null;
}

// biome-ignore lint/suspicious/noExplicitAny: the answer has the shape that the query asked for.
function toRow({ subject, environment, certificate, standard, clause, evidence, ...plain }: any): CitingRow {
  const steps: readonly Step[] = evidence;
  const cited = steps.flatMap(({ statement }) => statement?.id ?? []);
  return {
    ...plain,
    subject: subject.id,
    environment: environment?.id ?? null,
    certificate: certificate.id,
    standard: standard.id,
    clause: clause.id,
    cites: cited.sort(),
    over: steps.flatMap(({ kind, statement }) => (kind === 'LEVERAGE' ? (statement?.from?.id ?? []) : [])),
  };
}

type Strength = Pick<CitingRow, 'basis' | 'certainty'>;

/** Below 0 where the left one is stronger: by certainty, then by basis. */
export function compareStrength(left: Strength, right: Strength): number {
  return (
    CERTAINTIES.indexOf(left.certainty) - CERTAINTIES.indexOf(right.certainty) ||
    BASES.indexOf(left.basis) - BASES.indexOf(right.basis)
  );
}
