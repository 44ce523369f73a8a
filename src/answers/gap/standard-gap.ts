import { mapYielding, yieldIfDue } from '../../concurrency/yielding.ts';
import { type ClauseSet, clausesIn, fromSetOf, isOneClause, toSetOf } from '../../domain/clauses/clause-sets.ts';
import type { Clause } from '../../domain/entities/clause.ts';
import { groupBy } from '../../domain/grouping.ts';
import { stepsByBaseline } from '../../domain/mappings/baselines.ts';
import { workOutGap } from '../../domain/mappings/gap.ts';
import {
  beginPath,
  endsAfter,
  type MappingPaths,
  MOST_MAPPING_HOPS,
  pathEndsSeen,
} from '../../domain/mappings/mapping-paths.ts';
import {
  GAP_COVERAGES,
  type GapCoverage,
  type MappingStep,
  stepFrom,
} from '../../domain/mappings/mapping-relations.ts';
import type { ClauseMapping } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';

/** Estimated bytes per row, per path, and per step of the graph in which paths are found. */
const BYTES_A_ROW = 150;
const BYTES_A_PATH = 200;
const BYTES_A_STEP = 150;

/** A requirement with its coverage by the other standard. */
export interface CoveredClause {
  readonly clause: Clause;
  readonly coverage: GapCoverage;
}

export interface StandardGap {
  readonly from: readonly CoveredClause[];
  /** Requirements of the other standard, with their coverage in the opposite direction. */
  readonly to: readonly CoveredClause[];
  /** True if any path joins clauses of the two standards, requirements or not. */
  readonly isMapped: boolean;
  readonly listPaths: () => (clauseId: string) => MappingPaths;
  readonly weight: number;
}

/** The paths of each requirement, by its id. */
export interface GapPaths {
  readonly byClause: ReadonlyMap<string, MappingPaths>;
  readonly weight: number;
}

export interface GapTotals {
  readonly clauses: number;
  readonly exact: number;
  readonly partial: number;
  readonly together: number;
  readonly related: number;
  readonly none: number;
}

/** Computes the coverage of a standard by another through mappings and baselines. */
export function compareStandards(snapshot: Snapshot, fromId: string, toId: string): Promise<StandardGap> {
  return snapshot.remember(['gap', fromId, toId], async () => {
    const { catalogue } = snapshot;
    const [covered, wanted] = [catalogue.requirementsOf(fromId), catalogue.requirementsOf(toId)];
    const { mayGoOn } = snapshot;
    const { ends, stepsFrom, size } = await readMappings(snapshot, idsOf(catalogue.clausesOf(toId)));
    await yieldIfDue(mayGoOn);
    const gap = workOutGap({
      ends,
      stepsFrom,
      from: idsOf(covered),
      to: idsOf(wanted),
      isHeading: (set) => clausesIn(set).some((id) => catalogue.find('Clause', id)?.clauseKind === 'HEADING'),
    });
    return {
      from: await mapYielding(covered, (clause) => ({ clause, coverage: gap.coverageOfFrom(clause.id) }), mayGoOn),
      to: await mapYielding(wanted, (clause) => ({ clause, coverage: gap.coverageOfTo(clause.id) }), mayGoOn),
      isMapped: catalogue.clausesOf(fromId).some(({ id }) => gap.mapped.has(id)),
      listPaths: gap.listPaths,
      weight: (covered.length + wanted.length) * BYTES_A_ROW + size * BYTES_A_STEP,
    };
  });
}

/** Lists the paths separately from the coverages: counts do not need them. */
export function gapPaths(snapshot: Snapshot, fromId: string, toId: string): Promise<GapPaths> {
  return snapshot.remember(['gap paths', fromId, toId], async () => {
    const { from, listPaths } = await compareStandards(snapshot, fromId, toId);
    const pathsFrom = listPaths();
    const listed = await mapYielding(
      from,
      ({ clause }) => [clause.id, pathsFrom(clause.id)] as const,
      snapshot.mayGoOn,
    );
    const count = listed.reduce((sum, [, { paths }]) => sum + paths.length, 0);
    return { byClause: new Map(listed), weight: listed.length * BYTES_A_ROW + count * BYTES_A_PATH };
  });
}

export function gapTotals(rows: readonly CoveredClause[]): GapTotals {
  const groups = groupBy(rows, ({ coverage }) => coverage);
  const [exact = 0, partial = 0, together = 0, related = 0, none = 0] = GAP_COVERAGES.map(
    (each) => groups.get(each)?.length ?? 0,
  );
  return { clauses: rows.length, exact, partial, together, related, none };
}

function idsOf(clauses: readonly Clause[]): string[] {
  return clauses.map(({ id }) => id);
}

/** Reads the mappings on paths to clauses and to sets of clauses, breadth-first, one query per layer. */
async function readMappings(snapshot: Snapshot, clauseIds: readonly string[]) {
  const steps = new Map<ClauseSet, readonly MappingStep[]>();
  const stepsFrom = (set: ClauseSet) => steps.get(set) ?? [];
  const ends = [...clauseIds, ...(await setsAmong(snapshot, clauseIds))];
  let layer = ends.map(beginPath);
  const isReached = pathEndsSeen(layer);
  for (let hop = 0; hop <= MOST_MAPPING_HOPS && layer.length > 0; hop += 1) {
    const unread = [...new Set(layer.map(({ set }) => set))].filter((set) => !steps.has(set));
    // A mapping of a set is found at each of its clauses.
    const found = await Promise.all(unread.map((set) => snapshot.mappings.load(clausesIn(set)[0] ?? set)));
    await yieldIfDue(snapshot.mayGoOn);
    unread.forEach((set, position) => {
      const mapped = (found[position] ?? []).flatMap((statement) => stepFrom(set, statement) ?? []);
      steps.set(set, isOneClause(set) ? [...mapped, ...stepsByBaseline(snapshot.catalogue, set)] : mapped);
    });
    await yieldIfDue(snapshot.mayGoOn);
    layer = layer.flatMap((end) => endsAfter(end, stepsFrom(end.set))).filter((end) => !isReached(end));
  }
  return { ends, stepsFrom, size: [...steps.values()].reduce((sum, some) => sum + some.length, 0) };
}

/** Returns the sets in mappings that contain only these clauses. */
async function setsAmong(snapshot: Snapshot, clauseIds: readonly string[]): Promise<readonly ClauseSet[]> {
  const among = new Set(clauseIds);
  const mappings: readonly (readonly ClauseMapping[])[] = await Promise.all(
    clauseIds.map((id) => snapshot.mappings.load(id)),
  );
  const sets = mappings.flat().flatMap((mapping) => [fromSetOf(mapping), toSetOf(mapping)]);
  return [...new Set(sets)].filter((set) => !isOneClause(set) && clausesIn(set).every((id) => among.has(id)));
}
