import type { Clause } from '../domain/clause.ts';
import { groupBy } from '../domain/grouping.ts';
import { strongestWays } from '../domain/mapping-coverage.ts';
import {
  beginPath,
  distancesTo,
  endsAfter,
  type MappingPaths,
  type MappingWay,
  MOST_MAPPING_HOPS,
  mappingPaths,
  pathEndsSeen,
} from '../domain/mapping-paths.ts';
import {
  coverageOf,
  GAP_COVERAGES,
  type GapCoverage,
  type MappingStep,
  stepFrom,
} from '../domain/mapping-relations.ts';
import type { Snapshot } from '../loaders/snapshot.ts';

/** Estimated bytes a row and a path. */
const BYTES_A_ROW = 150;
const BYTES_A_ROUTE = 200;

/** A requirement with its coverage by the other standard. */
export interface CoveredClause {
  readonly clause: Clause;
  readonly coverage: GapCoverage;
}

export interface GapRow extends CoveredClause, MappingPaths {}

export interface StandardGap {
  readonly from: readonly GapRow[];
  /** Requirements of the other standard, with their coverage in the opposite direction. */
  readonly to: readonly CoveredClause[];
  /** True if any path joins clauses of the two standards, requirements or not. */
  readonly isMapped: boolean;
  readonly weight: number;
}

export interface GapTotals {
  readonly clauses: number;
  readonly exact: number;
  readonly partial: number;
  readonly related: number;
  readonly none: number;
}

/** Computes how far mappings cover a standard by another one. */
export function compareStandards(snapshot: Snapshot, fromId: string, toId: string): Promise<StandardGap> {
  return snapshot.remember(['gap', fromId, toId], async () => {
    const { catalogue } = snapshot;
    const targets = idsOf(catalogue.clausesOf(toId));
    const wanted = catalogue.requirementsOf(toId);
    const wantedIds = new Set(idsOf(wanted));
    const stepsFrom = await readSteps(snapshot, targets);
    const distances = distancesTo(targets, stepsFrom);
    const graph = {
      stepsFrom,
      distances,
      isWanted: (id: string) => wantedIds.has(id),
      isHeading: (id: string) => catalogue.find('Clause', id)?.clauseKind === 'HEADING',
    };
    const covered = catalogue.requirementsOf(fromId);
    const toWanted = strongestWays(idsOf(wanted), graph);
    const toCovered = strongestWays(idsOf(covered), graph);
    const from = covered.map((clause) => ({
      ...coveredBy(toWanted, clause),
      ...mappingPaths(clause.id, graph, toWanted.get(clause.id) ?? null),
    }));
    const to = wanted.map((clause) => coveredBy(toCovered, clause));
    const ways = from.reduce((sum, { paths }) => sum + paths.length, 0);
    return {
      from,
      to,
      isMapped: catalogue.clausesOf(fromId).some(({ id }) => distances.has(id)),
      weight: (from.length + to.length) * BYTES_A_ROW + ways * BYTES_A_ROUTE,
    };
  });
}

export function gapTotals(rows: readonly CoveredClause[]): GapTotals {
  const groups = groupBy(rows, ({ coverage }) => coverage);
  const [exact = 0, partial = 0, related = 0, none = 0] = GAP_COVERAGES.map((each) => groups.get(each)?.length ?? 0);
  return { clauses: rows.length, exact, partial, related, none };
}

function idsOf(clauses: readonly Clause[]): string[] {
  return clauses.map(({ id }) => id);
}

function coveredBy(ways: ReadonlyMap<string, MappingWay>, clause: Clause): CoveredClause {
  return { clause, coverage: coverageOf(ways.get(clause.id)?.relation ?? null) };
}

/** Reads the mappings on paths to clauses breadth-first, one query a layer. */
async function readSteps(
  snapshot: Snapshot,
  clauseIds: readonly string[],
): Promise<(clauseId: string) => readonly MappingStep[]> {
  const steps = new Map<string, readonly MappingStep[]>();
  const stepsFrom = (id: string) => steps.get(id) ?? [];
  let layer = clauseIds.map(beginPath);
  const isReached = pathEndsSeen(layer);
  for (let hop = 0; hop <= MOST_MAPPING_HOPS && layer.length > 0; hop += 1) {
    const unread = [...new Set(layer.map(({ id }) => id))].filter((id) => !steps.has(id));
    const found = await Promise.all(unread.map((id) => snapshot.mappings.load(id)));
    unread.forEach((id, position) => {
      steps.set(
        id,
        (found[position] ?? []).map((statement) => stepFrom(id, statement)),
      );
    });
    layer = layer.flatMap((end) => endsAfter(end, stepsFrom(end.id))).filter((end) => !isReached(end));
  }
  return stepsFrom;
}
