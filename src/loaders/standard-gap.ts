import type { Clause } from '../domain/entities.ts';
import { groupBy } from '../domain/grouping.ts';
import {
  coverageOf,
  distancesTo,
  GAP_COVERAGES,
  type GapCoverage,
  type MappingPath,
  type MappingStep,
  MOST_MAPPING_HOPS,
  mappingPaths,
  stepFrom,
} from '../domain/mapping-paths.ts';
import type { Snapshot } from './snapshot.ts';

/** A requirement, and how far requirements of the other standard match it. */
export interface GapRow {
  readonly clause: Clause;
  readonly coverage: GapCoverage;
  /** Best first. */
  readonly paths: readonly MappingPath[];
}

export interface StandardGap {
  readonly from: readonly GapRow[];
  /** The other standard's requirements; their paths are those of `from` that lead to them. */
  readonly to: readonly GapRow[];
  /** Whether any way leads from a clause of the one to a clause of the other, requirements or not. */
  readonly isMapped: boolean;
}

export interface GapTotals {
  readonly clauses: number;
  readonly exact: number;
  readonly partial: number;
  readonly none: number;
}

/** How far a standard is matched by another one, over the mappings that sources state. */
export function compareStandards(snapshot: Snapshot, fromId: string, toId: string): Promise<StandardGap> {
  return snapshot.remember(['gap', fromId, toId], async () => {
    const { catalogue } = snapshot;
    const targets = catalogue.clausesOf(toId).map(({ id }) => id);
    const wanted = catalogue.requirementsOf(toId);
    const wantedIds = new Set(wanted.map(({ id }) => id));
    const stepsFrom = await readSteps(snapshot, targets);
    const distances = distancesTo(targets, stepsFrom);
    const graph = {
      stepsFrom,
      distances,
      isWanted: (id: string) => wantedIds.has(id),
      isHeading: (id: string) => catalogue.find('Clause', id)?.clauseKind === 'HEADING',
    };
    const from = catalogue.requirementsOf(fromId).map((clause) => rowOf(clause, mappingPaths(clause.id, graph)));
    const byEnd = groupBy(
      from.flatMap(({ paths }) => paths),
      (path) => path.toId,
    );
    const to = wanted.map((clause) => rowOf(clause, byEnd.get(clause.id) ?? []));
    return { from, to, isMapped: catalogue.clausesOf(fromId).some(({ id }) => distances.has(id)) };
  });
}

export function gapTotals(rows: readonly GapRow[]): GapTotals {
  const groups = groupBy(rows, ({ coverage }) => coverage);
  const [exact, partial, none] = GAP_COVERAGES.map((coverage) => groups.get(coverage)?.length ?? 0);
  return { clauses: rows.length, exact: exact ?? 0, partial: partial ?? 0, none: none ?? 0 };
}

/** By the best of the paths, whichever way they are read. */
function rowOf(clause: Clause, paths: readonly MappingPath[]): GapRow {
  const found = new Set(paths.map(({ relation }) => coverageOf(relation)));
  return { clause, coverage: GAP_COVERAGES.find((coverage) => found.has(coverage)) ?? 'NONE', paths };
}

/** The mappings around some clauses, layer by layer: one query each. */
async function readSteps(
  snapshot: Snapshot,
  clauseIds: readonly string[],
): Promise<(clauseId: string) => readonly MappingStep[]> {
  const steps = new Map<string, readonly MappingStep[]>();
  let layer = clauseIds;
  for (let hop = 0; hop <= MOST_MAPPING_HOPS && layer.length > 0; hop += 1) {
    const found = await Promise.all(layer.map((id) => snapshot.mappings.load(id)));
    layer.forEach((id, position) => {
      steps.set(
        id,
        (found[position] ?? []).map((statement) => stepFrom(id, statement)),
      );
    });
    layer = [...new Set([...layer].flatMap((id) => (steps.get(id) ?? []).map(({ toId }) => toId)))].filter(
      (id) => !steps.has(id),
    );
  }
  return (clauseId) => steps.get(clauseId) ?? [];
}
