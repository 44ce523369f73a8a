import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strongestWays } from '../../src/domain/mapping-coverage.ts';
import { distancesTo, type MappingGraph, MOST_MAPPING_HOPS, mappingPaths } from '../../src/domain/mapping-paths.ts';
import {
  coverageOf,
  followedBy,
  GAP_COVERAGES,
  type GapCoverage,
  stepFrom,
} from '../../src/domain/mapping-relations.ts';
import { type ClauseMapping, MAPPING_KINDS, type MappingKind } from '../../src/domain/statements.ts';

const A = ['a1', 'a2', 'a3'];
const B = ['b1', 'b2', 'b3'];
const CLAUSES = [...A, ...B, 'v1', 'v2', 'v3', 'heading'];
const isHeading = (id: string) => id === 'heading';

/** Any mappings, of a clause to itself and twice between the same two, too. */
const graphs = fc
  .array(
    fc.record({
      fromId: fc.constantFrom(...CLAUSES),
      toId: fc.constantFrom(...CLAUSES),
      mapping: fc.constantFrom(...MAPPING_KINDS),
    }),
    { maxLength: 24 },
  )
  .map((mappings) => {
    const statements = mappings.map((mapping, position) => ({ id: `m${position}`, ...mapping }) as ClauseMapping);
    return (id: string) =>
      statements.filter(({ fromId, toId }) => fromId === id || toId === id).map((one) => stepFrom(id, one));
  });

const RUNS = { numRuns: 500, seed: 7 };

describe('What a requirement is covered by', () => {
  it('is what all ways of at most four mappings that pass each clause once say', () => {
    fc.assert(
      fc.property(graphs, (stepsFrom) => {
        for (const [ones, others] of [
          [A, B],
          [B, A],
        ] as const) {
          const ways = strongestWays(others, { stepsFrom, isHeading });
          const found = ones.map((id) => coverageOf(ways.get(id)?.relation ?? null));
          expect(found).toEqual(ones.map((id) => coverageByAllWays(id, others, stepsFrom)));
        }
      }),
      RUNS,
    );
  });

  it('is borne out by the first of the ways that are listed', () => {
    fc.assert(
      fc.property(graphs, (stepsFrom) => {
        const graph = {
          stepsFrom,
          isHeading,
          isWanted: (id: string) => B.includes(id),
          distances: distancesTo(B, stepsFrom),
        };
        const ways = strongestWays(B, graph);
        for (const id of A) {
          const { paths } = mappingPaths(id, graph, ways.get(id) ?? null);
          expect(paths[0]?.relation ?? null).toBe(ways.get(id)?.relation ?? null);
          expect(new Set(paths.map(({ mappings }) => mappings.map((mapping) => mapping.id).join())).size).toBe(
            paths.length,
          );
        }
      }),
      RUNS,
    );
  });
});

/** One way after another, in the direction in which it is asked. */
function coverageByAllWays(
  fromId: string,
  wanted: readonly string[],
  stepsFrom: MappingGraph['stepsFrom'],
): GapCoverage {
  const found = new Set<GapCoverage>();
  const visit = (passed: readonly string[], relation: MappingKind | null) => {
    const at = passed.at(-1) as string;
    if (wanted.includes(at)) found.add(coverageOf(relation));
    if (passed.length > MOST_MAPPING_HOPS || isHeading(at)) return;
    for (const step of stepsFrom(at)) {
      if (!passed.includes(step.toId)) visit([...passed, step.toId], followedBy(relation, step.relation));
    }
  };
  visit([fromId], 'EQUAL');
  return GAP_COVERAGES.find((coverage) => found.has(coverage)) ?? 'NONE';
}
