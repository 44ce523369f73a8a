import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesIn, fromSetOf, isOneClause, mappingEnds, toSetOf } from '../../src/domain/clauses/clause-sets.ts';
import { workOutGap } from '../../src/domain/mappings/gap.ts';
import { coverageOf, stepFrom } from '../../src/domain/mappings/mapping-relations.ts';
import { type ClauseMapping, MAPPING_KINDS, type MappingKind } from '../../src/domain/statements/statements.ts';
import { coveragesByAllWays, type PlainMapping } from '../support/reference-gap.ts';

const A = ['a1', 'a2', 'a3'];
const B = ['b1', 'b2', 'b3'];
const HEADING = 'heading';
const GROUPS = [A, [...B, HEADING], ['v1', 'v2', 'v3']];

/** One clause more often than several, so that mappings connect. */
const side = fc
  .constantFrom(...GROUPS)
  .chain((clauses) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...clauses).map((id) => [id]) },
      { weight: 2, arbitrary: fc.subarray(clauses, { minLength: 2, maxLength: 2 }) },
    ),
  );

/** Any mappings, including mappings of clauses to themselves and repeated pairs. */
const mappings = fc.array(fc.record({ from: side, to: side, kind: fc.constantFrom(...MAPPING_KINDS) }), {
  maxLength: 24,
});

const RUNS = { numRuns: 500, seed: 7 };

function gapOf(plain: readonly PlainMapping[], from: readonly string[], to: readonly string[]) {
  const statements = plain.map(
    (each, position) =>
      ({ id: `m${position}`, mapping: each.kind, ...mappingEnds(each.from, each.to), strength: null }) as ClauseMapping,
  );
  const sets = statements.flatMap((each) => [fromSetOf(each), toSetOf(each)]);
  const all = to === B ? [...B, HEADING] : to;
  return workOutGap({
    ...{ from, to },
    ends: [...new Set([...all, ...sets.filter((set) => clausesIn(set).every((id) => all.includes(id)))])],
    stepsFrom: (set) => statements.flatMap((each) => stepFrom(set, each) ?? []),
    isHeading: (set) => clausesIn(set).includes(HEADING),
  });
}

describe('The coverage of a requirement', () => {
  it('equals the result of all paths of up to four mappings without repeated clause sets, on both sides', () => {
    fc.assert(
      fc.property(mappings, (plain) => {
        for (const [from, to] of [
          [A, B],
          [B, A],
        ] as const) {
          const gap = gapOf(plain, from, to);
          const slow = { mappings: plain, headings: [HEADING] };
          expect(from.map(gap.coverageOfFrom)).toEqual(coveragesByAllWays({ ...slow, from, to }));
          expect(to.map(gap.coverageOfTo)).toEqual(coveragesByAllWays({ ...slow, from: to, to: from }));
        }
      }),
      RUNS,
    );
  });

  it('matches the first listed path, and no path is listed twice', () => {
    fc.assert(
      fc.property(mappings, (plain) => {
        const gap = gapOf(plain, A, B);
        for (const id of A) {
          const { paths } = gap.listPaths()(id);
          const [first] = paths;
          expect(first === undefined ? 'NONE' : coverageOf(first)).toBe(gap.coverageOfFrom(id));
          const ways = paths.map((path) => [path.from, ...path.statements.map(({ id }) => id)].join(' '));
          expect(new Set(ways).size).toBe(paths.length);
          expect(paths.every(({ from }) => clausesIn(from).includes(id))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('is sound: each path holds whenever its mappings hold', () => {
    const world = fc.tuple(
      fc.uniqueArray(fc.record({ from: side, to: side }), { maxLength: 20, selector: (pair) => JSON.stringify(pair) }),
      fc.array(fc.integer({ min: 1, max: 31 }), { minLength: 10, maxLength: 10 }),
    );
    const seen = new Set<string>();
    fc.assert(
      fc.property(world, ([pairs, demands]) => {
        const demandsOf = (ids: readonly string[]) =>
          ids.reduce((sum, id) => sum | (demands[GROUPS.flat().indexOf(id)] as number), 0);
        const plain = pairs.flatMap(({ from, to }): PlainMapping[] => {
          const kind = relationOf(demandsOf(from), demandsOf(to));
          return kind === null ? [] : [{ from, to, kind }];
        });
        const gap = gapOf(plain, A, B);
        for (const { from, to, relation } of A.flatMap((id) => gap.listPaths()(id).paths)) {
          if (relation === null) continue;
          const [one, other] = [demandsOf(clausesIn(from)), demandsOf(clausesIn(to))];
          expect(HOLDS[relation](one, other)).toBe(true);
          seen.add(`${relation} ${isOneClause(from)} ${isOneClause(to)}`);
        }
      }),
      RUNS,
    );
    expect(seen.size).toBeGreaterThanOrEqual(16);
  });
});

/** Relation between two sets of demands, given as bits. */
function relationOf(one: number, other: number): MappingKind | null {
  if (one === other) return 'EQUAL';
  if ((one & other) === one) return 'SUBSET_OF';
  if ((one & other) === other) return 'SUPERSET_OF';
  return (one & other) === 0 ? null : 'INTERSECTS';
}

const HOLDS: Readonly<Record<MappingKind, (one: number, other: number) => boolean>> = {
  EQUAL: (one, other) => one === other,
  EQUIVALENT: (one, other) => one === other,
  SUBSET_OF: (one, other) => (one & other) === one,
  SUPERSET_OF: (one, other) => (one & other) === other,
  INTERSECTS: (one, other) => (one & other) !== 0,
  RELATED: () => true,
};
