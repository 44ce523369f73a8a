import { describe, expect, it } from 'vitest';
import { followedBy, stepFrom } from '../../src/domain/mapping-paths.ts';
import { type ClauseMapping, MAPPING_KINDS, type MappingKind } from '../../src/domain/statements.ts';

/** Requirements as sets of demands that are not empty; of four demands there are all ways in which three can lie. */
const SETS = Array.from({ length: 15 }, (_item, position) => position + 1);

const HOLDS: Record<MappingKind, (left: number, right: number) => boolean> = {
  EQUAL: (left, right) => left === right,
  // In other words, the same demands.
  EQUIVALENT: (left, right) => left === right,
  SUBSET_OF: (left, right) => (left & right) === left,
  SUPERSET_OF: (left, right) => (left & right) === right,
  INTERSECTS: (left, right) => (left & right) !== 0,
};

const PAIRS = MAPPING_KINDS.flatMap((first) => MAPPING_KINDS.map((second) => [first, second] as const));

/** All pairs of ends that two relations in a row allow. */
function endsOf(first: MappingKind, second: MappingKind): (readonly [number, number])[] {
  return SETS.flatMap((start) =>
    SETS.filter((middle) => HOLDS[first](start, middle)).flatMap((middle) =>
      SETS.filter((end) => HOLDS[second](middle, end)).map((end) => [start, end] as const),
    ),
  );
}

describe('What two mappings in a row say of their ends', () => {
  it.each(PAIRS)('%s then %s concludes nothing that some sets do not bear out', (first, second) => {
    const relation = followedBy(first, second);
    if (relation === null) return;
    expect(endsOf(first, second).filter(([start, end]) => !HOLDS[relation](start, end))).toEqual([]);
  });

  it.each(PAIRS)('%s then %s concludes what all sets bear out', (first, second) => {
    const ends = endsOf(first, second);
    const sound = MAPPING_KINDS.filter((kind) => ends.every(([start, end]) => HOLDS[kind](start, end)));
    expect(followedBy(first, second) === null).toBe(sound.length === 0);
  });

  it.each(MAPPING_KINDS)('%s is followed by nothing after nothing', (second) => {
    expect(followedBy(null, second)).toBeNull();
  });

  it('is EQUAL only where all are', () => {
    const equal = PAIRS.filter(([first, second]) => followedBy(first, second) === 'EQUAL');
    expect(equal).toEqual([['EQUAL', 'EQUAL']]);
  });
});

describe('A mapping', () => {
  it.each(MAPPING_KINDS)('%s read against its direction holds for the same sets', (kind) => {
    const { relation } = stepFrom('clause/b/1', {
      fromId: 'clause/a/1',
      toId: 'clause/b/1',
      mapping: kind,
    } as ClauseMapping);
    const pairs = SETS.flatMap((left) => SETS.map((right) => [left, right] as const));
    expect(pairs.filter(([left, right]) => HOLDS[kind](left, right) !== HOLDS[relation](right, left))).toEqual([]);
  });
});
