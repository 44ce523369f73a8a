import { CERTAINTIES, type Certainty } from './grounds.ts';
import { firstByKey } from './grouping.ts';
import { compareText } from './ids.ts';
import type { Grant } from './inheritance.ts';
import { BASES, type InheritanceBasis } from './lineage.ts';
import type { ScopeEntry, ScopeStatus } from './statements.ts';

/** What is known of a subject in one column of a matrix. */
export interface ScopeCell {
  readonly basis: InheritanceBasis | null;
  readonly certainty: Certainty | null;
  readonly status: ScopeStatus | null;
  readonly contradicted: boolean;
  readonly condition: string | null;
  readonly entries: readonly ScopeEntry[];
}

/** A cell without entries says nothing, neither yes nor no. */
export const EMPTY_CELL: ScopeCell = {
  basis: null,
  certainty: null,
  status: null,
  contradicted: false,
  condition: null,
  entries: [],
};

/** Of what is not in scope, the nearest to it first. */
const NEAREST_FIRST: readonly ScopeStatus[] = ['IN_AUDIT', 'PLANNED', 'NOT_IN_SCOPE'];

/** The strongest of the grants; without one, what the entries say instead. */
export function cellOf(grants: readonly Grant[], said: readonly ScopeEntry[]): ScopeCell {
  const [best] = grants.toSorted(compareForCell);
  if (best === undefined) return cellWithoutGrant(said);
  const grounds = [best, ...grants.filter((grant) => grant !== best)].flatMap((grant) => grant.grounds);
  const against = grants.flatMap((grant) => grant.against);
  const spoken = said.filter(({ status }) => status !== 'IN_SCOPE');
  return {
    basis: best.basis,
    certainty: best.certainty,
    status: 'IN_SCOPE',
    contradicted: grants.some(({ contradicted }) => contradicted),
    condition: best.grounds[0].entry.condition,
    entries: distinct([...grounds.map(({ entry }) => entry), ...against, ...spoken]),
  };
}

function cellWithoutGrant(said: readonly ScopeEntry[]): ScopeCell {
  // Of entries in scope that give nothing, the reason stands beside them.
  const status = NEAREST_FIRST.find((nearest) => said.some((entry) => entry.status === nearest));
  if (status === undefined) return EMPTY_CELL;
  const ordered = said.toSorted(
    (left, right) => rankOf(left, status) - rankOf(right, status) || compareText(left.id, right.id),
  );
  return {
    ...EMPTY_CELL,
    status,
    contradicted: new Set(said.map((entry) => entry.status)).size > 1,
    condition: ordered[0]?.condition ?? null,
    entries: distinct(ordered),
  };
}

function rankOf(entry: ScopeEntry, status: ScopeStatus): number {
  return entry.status === status ? 0 : 1;
}

function compareForCell(left: Grant, right: Grant): number {
  return (
    BASES.indexOf(left.basis) - BASES.indexOf(right.basis) ||
    CERTAINTIES.indexOf(left.certainty) - CERTAINTIES.indexOf(right.certainty) ||
    compareText(left.certificateId, right.certificateId)
  );
}

function distinct(entries: readonly ScopeEntry[]): ScopeEntry[] {
  return firstByKey(entries, ({ id }) => id);
}
