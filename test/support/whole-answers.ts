import { BASES, type InheritanceBasis } from '../../src/domain/catalogue/lineage.ts';
import { CERTAINTIES, type Certainty } from '../../src/domain/certainty/certainty.ts';
import type { ResponsibilityKind } from '../../src/domain/statements/statements.ts';
import type { Ask } from './ask.ts';
import { FAMILIES, SERVICES } from './random-statements.ts';
import { allRows, ENDS, idsOfEnds } from './row-pages.ts';

/** Rows of all subjects of a random graph, with families expanded, and the statements that each row cites. */

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
  /** Ids of the statements in its evidence, sorted. */
  readonly cites: readonly string[];
  /** Certificates of its leverage chain. */
  readonly over: readonly string[];
}

export const ALL_SUBJECTS = { services: SERVICES, families: FAMILIES };

const ROW = `id ${ENDS} basis certainty contradicted responsibility validFrom validUntil
  evidence(first: 100) { kind statement { id ... on Leverage { from { id } } } }`;

export async function askCitingRows(ask: Ask, day: string): Promise<CitingRow[]> {
  return (await allRows(ask, ROW, ALL_SUBJECTS, day)).map(toRow);
}

interface Step {
  readonly kind: string;
  readonly statement: { readonly id: string; readonly from?: { readonly id: string } } | null;
}

// biome-ignore lint/suspicious/noExplicitAny: the answer has the shape that the query asked for.
function toRow({ evidence, ...row }: any): CitingRow {
  const steps: readonly Step[] = evidence;
  const cited = steps.flatMap(({ statement }) => statement?.id ?? []);
  return {
    ...row,
    ...idsOfEnds(row),
    cites: cited.sort(),
    over: steps.flatMap(({ kind, statement }) => (kind === 'LEVERAGE' ? (statement?.from?.id ?? []) : [])),
  };
}

type Strength = Pick<CitingRow, 'basis' | 'certainty'>;

/** Returns a negative number if the left one is stronger: by certainty, then by basis. */
export function compareStrength(left: Strength, right: Strength): number {
  return (
    CERTAINTIES.indexOf(left.certainty) - CERTAINTIES.indexOf(right.certainty) ||
    BASES.indexOf(left.basis) - BASES.indexOf(right.basis)
  );
}
