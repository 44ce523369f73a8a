import { describe, expect, it } from 'vitest';
import {
  compareRelations,
  continued,
  coverageOf,
  followedBy,
  implies,
  stepFrom,
} from '../../src/domain/mapping-relations.ts';
import { type ClauseMapping, MAPPING_KINDS, type MappingKind } from '../../src/domain/statements.ts';

/** Requirements as sets of demands that are not empty; of four demands there are all ways in which three can lie. */
const SETS = Array.from({ length: 15 }, (_item, position) => position + 1);

type SetKind = Exclude<MappingKind, 'RELATED'>;

/** RELATED says nothing of the demands. */
const KINDS = MAPPING_KINDS.filter((kind): kind is SetKind => kind !== 'RELATED');

const HOLDS: Record<SetKind, (left: number, right: number) => boolean> = {
  EQUAL: (left, right) => left === right,
  // In other words, the same demands.
  EQUIVALENT: (left, right) => left === right,
  SUBSET_OF: (left, right) => (left & right) === left,
  SUPERSET_OF: (left, right) => (left & right) === right,
  INTERSECTS: (left, right) => (left & right) !== 0,
};

const PAIRS = KINDS.flatMap((first) => KINDS.map((second) => [first, second] as const));

/** As a mapping reads from the clause that it leads to. */
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

describe('What two mappings in a row say of their ends', () => {
  it.each(PAIRS)('%s then %s concludes nothing that some sets do not bear out', (first, second) => {
    const relation = followedBy(first, second) as SetKind | null;
    if (relation === null) return;
    expect(endsOf(first, second).filter(([start, end]) => !HOLDS[relation](start, end))).toEqual([]);
  });

  it.each(PAIRS)('%s then %s concludes what all sets bear out', (first, second) => {
    const ends = endsOf(first, second);
    const sound = KINDS.filter((kind) => ends.every(([start, end]) => HOLDS[kind](start, end)));
    expect(followedBy(first, second) === null).toBe(sound.length === 0);
  });

  it.each(KINDS)('%s is followed by nothing after nothing', (second) => {
    expect(followedBy(null, second)).toBeNull();
  });

  it('is EQUAL only where all are', () => {
    const equal = PAIRS.filter(([first, second]) => followedBy(first, second) === 'EQUAL');
    expect(equal).toEqual([['EQUAL', 'EQUAL']]);
  });
});

describe('What three mappings in a row say of their ends', () => {
  const then = (first: MappingKind | null, second: MappingKind | null) =>
    first === null || second === null ? null : followedBy(first, second);

  it.each(PAIRS)('%s and %s is the same from whichever end they are read', (first, second) => {
    for (const third of KINDS) {
      expect(then(then(first, second), third)).toBe(then(first, then(second, third)));
    }
    const there = then(first, second);
    expect(then(inverseOf(second), inverseOf(first))).toBe(there === null ? null : inverseOf(there as SetKind));
  });

  it.each(PAIRS)('is no more of %s and %s with any round between them', (first, second) => {
    const without = then(first, second);
    for (const round of KINDS) {
      const relation = then(then(first, round), second);
      if (relation !== null) expect(without !== null && implies(without, relation)).toBe(true);
    }
  });
});

describe('A relation', () => {
  it.each(PAIRS)('%s implies %s where all sets bear it out', (one, other) => {
    const ends = SETS.flatMap((left) => SETS.map((right) => [left, right] as const));
    const isBorneOut = ends.every(([left, right]) => !HOLDS[one](left, right) || HOLDS[other](left, right));
    // EQUIVALENT is as good as EQUAL, but says less.
    expect(implies(one, other)).toBe(isBorneOut && !(one === 'EQUIVALENT' && other === 'EQUAL'));
  });
});

describe('RELATED', () => {
  it.each(MAPPING_KINDS)('holds after and before EQUAL clauses, and with %s follows nothing else', (kind) => {
    const expected = kind === 'EQUAL' ? 'RELATED' : null;
    expect([followedBy(kind, 'RELATED'), followedBy('RELATED', kind)]).toEqual([expected, expected]);
    expect([continued('RELATED', kind), continued('OTHER', 'RELATED')]).toEqual([expected, null]);
  });

  it('is no coverage, and less than any', () => {
    expect(coverageOf({ from: 'clause/a/1', to: 'clause/b/1', relation: 'RELATED' })).toBe('RELATED');
    expect(KINDS.filter((kind) => compareRelations(kind, 'RELATED') >= 0)).toEqual([]);
    expect(compareRelations('RELATED', null)).toBeLessThan(0);
  });
});

describe('A mapping', () => {
  it.each(KINDS)('%s read against its direction holds for the same sets', (kind) => {
    const relation = inverseOf(kind);
    const pairs = SETS.flatMap((left) => SETS.map((right) => [left, right] as const));
    expect(pairs.filter(([left, right]) => HOLDS[kind](left, right) !== HOLDS[relation](right, left))).toEqual([]);
  });
});
