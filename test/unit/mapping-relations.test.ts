import { describe, expect, it } from 'vitest';
import {
  compareRelations,
  continued,
  coverageOf,
  followedBy,
  implies,
  stepFrom,
} from '../../src/domain/mappings/mapping-relations.ts';
import { type ClauseMapping, MAPPING_KINDS, type MappingKind } from '../../src/domain/statements/statements.ts';

/** Requirements as non-empty sets of demands. Four demands are enough for every arrangement of three sets. */
const SETS = Array.from({ length: 15 }, (_item, position) => position + 1);

type SetKind = Exclude<MappingKind, 'RELATED'>;

/** RELATED says nothing about the demands. */
const KINDS = MAPPING_KINDS.filter((kind): kind is SetKind => kind !== 'RELATED');

const HOLDS: Record<SetKind, (left: number, right: number) => boolean> = {
  EQUAL: (left, right) => left === right,
  // The same demands in other words.
  EQUIVALENT: (left, right) => left === right,
  SUBSET_OF: (left, right) => (left & right) === left,
  SUPERSET_OF: (left, right) => (left & right) === right,
  INTERSECTS: (left, right) => (left & right) !== 0,
};

const PAIRS = KINDS.flatMap((first) => KINDS.map((second) => [first, second] as const));

/** The relation of a mapping as read from its target clause. */
function inverseOf(mapping: SetKind): SetKind {
  return stepFrom('clause/b/1', { fromId: 'clause/a/1', toId: 'clause/b/1', mapping } as ClauseMapping)
    ?.relation as SetKind;
}

/** All pairs of ends that two relations in a row allow. */
function endsOf(first: SetKind, second: SetKind): (readonly [number, number])[] {
  return SETS.flatMap((start) =>
    SETS.filter((middle) => HOLDS[first](start, middle)).flatMap((middle) =>
      SETS.filter((end) => HOLDS[second](middle, end)).map((end) => [start, end] as const),
    ),
  );
}

describe('Two mappings in a row', () => {
  it.each(PAIRS)('%s then %s implies only a relation that holds for all sets', (first, second) => {
    const relation = followedBy(first, second) as SetKind | null;
    if (relation === null) return;
    expect(endsOf(first, second).filter(([start, end]) => !HOLDS[relation](start, end))).toEqual([]);
  });

  it.each(PAIRS)('%s then %s implies a relation if one holds for all sets', (first, second) => {
    const ends = endsOf(first, second);
    const sound = KINDS.filter((kind) => ends.every(([start, end]) => HOLDS[kind](start, end)));
    expect(followedBy(first, second) === null).toBe(sound.length === 0);
  });

  it.each(KINDS)('%s after no relation implies nothing', (second) => {
    expect(followedBy(null, second)).toBeNull();
  });

  it('imply EQUAL only if both are EQUAL', () => {
    const equal = PAIRS.filter(([first, second]) => followedBy(first, second) === 'EQUAL');
    expect(equal).toEqual([['EQUAL', 'EQUAL']]);
  });
});

describe('Three mappings in a row', () => {
  const then = (first: MappingKind | null, second: MappingKind | null) =>
    first === null || second === null ? null : followedBy(first, second);

  it.each(PAIRS)('%s and %s imply the same from either end', (first, second) => {
    for (const third of KINDS) {
      expect(then(then(first, second), third)).toBe(then(first, then(second, third)));
    }
    const there = then(first, second);
    expect(then(inverseOf(second), inverseOf(first))).toBe(there === null ? null : inverseOf(there as SetKind));
  });

  it.each(PAIRS)('%s and %s imply no more with a detour between them', (first, second) => {
    const without = then(first, second);
    for (const round of KINDS) {
      const relation = then(then(first, round), second);
      if (relation !== null) expect(without !== null && implies(without, relation)).toBe(true);
    }
  });
});

describe('A relation', () => {
  it.each(PAIRS)('%s implies %s exactly if it does so for all sets', (one, other) => {
    const ends = SETS.flatMap((left) => SETS.map((right) => [left, right] as const));
    const isBorneOut = ends.every(([left, right]) => !HOLDS[one](left, right) || HOLDS[other](left, right));
    // EQUIVALENT holds for the same sets as EQUAL, but states less.
    expect(implies(one, other)).toBe(isBorneOut && !(one === 'EQUIVALENT' && other === 'EQUAL'));
  });
});

describe('RELATED', () => {
  it.each(MAPPING_KINDS)('continues only before and after EQUAL: %s', (kind) => {
    const expected = kind === 'EQUAL' ? 'RELATED' : null;
    expect([followedBy(kind, 'RELATED'), followedBy('RELATED', kind)]).toEqual([expected, expected]);
    expect([continued('RELATED', kind), continued('OTHER', 'RELATED')]).toEqual([expected, null]);
  });

  it('is a coverage of its own that ranks below all others', () => {
    expect(coverageOf({ from: 'clause/a/1', to: 'clause/b/1', relation: 'RELATED' })).toBe('RELATED');
    expect(KINDS.filter((kind) => compareRelations(kind, 'RELATED') >= 0)).toEqual([]);
    expect(compareRelations('RELATED', null)).toBeLessThan(0);
  });
});

describe('A mapping', () => {
  it.each(KINDS)('%s read in reverse holds for the same sets', (kind) => {
    const relation = inverseOf(kind);
    const pairs = SETS.flatMap((left) => SETS.map((right) => [left, right] as const));
    expect(pairs.filter(([left, right]) => HOLDS[kind](left, right) !== HOLDS[relation](right, left))).toEqual([]);
  });
});
