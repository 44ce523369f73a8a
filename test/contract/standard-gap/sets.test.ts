import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAPPING_KINDS } from '../../../src/domain/statements/statements.ts';
import { many } from '../../support/effort.ts';
import { coveragesByAllWays } from '../../support/reference-gap.ts';
import { clause, clauseId, mapping, mappingOfSets, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const one = (number: string) => clauseId('one', number);
const two = (number: string) => clauseId('two', number);
const mid = (number: string) => clauseId('mid', number);
const NUMBERS = ['1', '2', '3', '4', '5', '6', '7'];

const FACTS = [
  source('one'),
  ...standard('one', NUMBERS),
  ...standard('two', NUMBERS),
  ...standard('mid', NUMBERS),
  clause('two', '8', { clauseKind: 'HEADING' }),
  // 1: a subset of two clauses together.
  mappingOfSets([one('1')], 'SUBSET_OF', [two('1'), two('2')]),
  // 2 and 3: together equal to a clause that is a subset of another one.
  mappingOfSets([one('2'), one('3')], 'EQUAL', [mid('1')]),
  mapping(mid('1'), 'SUBSET_OF', two('3')),
  // 3 also has a mapping of its own.
  mapping(two('4'), 'INTERSECTS', one('3')),
  // 4: through a set, back to one clause.
  mappingOfSets([one('4')], 'EQUIVALENT', [mid('2'), mid('3')]),
  mappingOfSets([two('5')], 'EQUAL', [mid('3'), mid('2')]),
  // 5: through part of a set only, which implies nothing.
  mapping(one('5'), 'EQUAL', mid('2')),
  // 6: named with two others, without a relation.
  mappingOfSets([one('6')], 'RELATED', [two('5'), two('6')]),
  // 7: with a set that contains a heading.
  mappingOfSets([one('7')], 'EQUAL', [two('7'), two('8')]),
];

const GAP = `query ($from: ID! = "standard/one", $to: ID! = "standard/two") {
  standardGap(from: $from, to: $to, first: 100) {
    totals { clauses exact partial together related none } totalsOfTo { clauses exact partial together related none }
    unmatchedOfTo { nodes { number } } notes
    nodes { clause { number } coverage paths { to { number } fromClauses { number } toClauses { number } relation hops } }
  }
}`;

interface Numbered {
  readonly number: string;
}
interface Row {
  readonly clause: Numbered;
  readonly coverage: string;
  readonly paths: readonly {
    readonly to: Numbered | null;
    readonly fromClauses: readonly Numbered[];
    readonly toClauses: readonly Numbered[];
    readonly relation: string | null;
    readonly hops: number;
  }[];
}

const together = (clauses: readonly Numbered[]) => clauses.map(({ number }) => number).join('+');
const told = ({ clause: { number }, coverage, paths }: Row) =>
  [
    `${number} ${coverage}`,
    ...paths.map((path) => `${together(path.fromClauses)} ${path.relation} ${together(path.toClauses)} ${path.hops}`),
  ].join(', ');

describeWithFacts('Mappings of sets', FACTS, (open) => {
  const gap = async (variables: object = {}) => (await open().must(GAP, { ...variables })).standardGap;

  it('cover as a whole, and imply nothing for a single clause of a set', async () => {
    const { nodes, totals, totalsOfTo, unmatchedOfTo } = await gap();
    expect(nodes.map(told)).toEqual([
      '1 TOGETHER, 1 SUBSET_OF 1+2 1',
      '2 TOGETHER, 2+3 SUBSET_OF 3 2',
      '3 PARTIAL, 3 INTERSECTS 4 1, 2+3 SUBSET_OF 3 2',
      '4 EXACT, 4 EQUIVALENT 5 2',
      '5 NONE',
      '6 RELATED, 6 RELATED 5+6 1',
      '7 NONE, 7 null 7+8 1',
    ]);
    expect(nodes[0].paths[0].to).toBeNull();
    expect(totals).toEqual({ clauses: 7, exact: 1, partial: 1, together: 2, related: 1, none: 2 });
    expect(totalsOfTo).toEqual({ clauses: 7, exact: 1, partial: 1, together: 3, related: 1, none: 1 });
    expect(unmatchedOfTo.nodes).toEqual([{ number: '7' }]);
  });

  it('are shown completely at each of their clauses', async () => {
    const { clause: found } = await open().must(
      `query ($id: ID!) { clause(id: $id) { mappings { nodes {
        sentence kind from { number } to { number } fromClauses { number } toClauses { number }
      } } } }`,
      { id: two('2') },
    );
    expect(found.mappings.nodes).toEqual([
      {
        sentence: '1 of One is a subset of 1 together with 2 of Two.',
        kind: 'SUBSET_OF',
        ...{ from: { number: '1' }, to: null, fromClauses: [{ number: '1' }] },
        toClauses: [{ number: '1' }, { number: '2' }],
      },
    ]);
  });

  it('connect each clause of one side with each of the other in a view, and say that these are sets', async () => {
    const { relationshipView } = await open().must(
      'query ($id: ID!) { relationshipView(center: $id, kinds: [CLAUSE]) { edges { from to verb } } }',
      { id: one('2') },
    );
    expect(relationshipView.edges).toContainEqual({ from: one('2'), to: mid('1'), verb: 'is in a set that equals' });
  });
});

const WORLDS = many(25, 50);
const RANDOM_NUMBERS = ['1', '2', '3'];

/** Small examples with three standards each, all in one graph. */
const worlds = fc
  .sample(
    fc.array(
      fc.record({
        ...Object.fromEntries(
          ['from', 'to'].map((name) => [
            name,
            fc.tuple(
              fc.constantFrom('a', 'b', 'v'),
              fc.oneof(
                fc.constantFrom(...RANDOM_NUMBERS).map((number) => [number]),
                fc.subarray(RANDOM_NUMBERS, { minLength: 2, maxLength: 2 }),
              ),
            ),
          ]),
        ),
        kind: fc.constantFrom('EQUAL', 'EQUAL', ...MAPPING_KINDS),
      }),
      { minLength: 4, maxLength: 12 },
    ),
    { numRuns: WORLDS, seed: 11 },
  )
  .map((mappings, position) => ({
    idsOf: (name: string, numbers: readonly string[]) =>
      numbers.map((number) => clauseId(`${name}${position}`, number)),
    mappings,
    position,
  }))
  .map(({ mappings, idsOf, position }) => {
    const sets = mappings.map((each) => {
      const { from, to, kind } = each as unknown as Record<'from' | 'to', [string, string[]]> & typeof each;
      return { from: idsOf(...from), to: idsOf(...to), kind };
    });
    // The last of several mappings between the same sets counts.
    const distinct = new Map(sets.map((each) => [`${each.from} ${each.to}`, each]));
    return { mappings: [...distinct.values()], position, idsOf };
  });

const RANDOM = [
  source('one'),
  ...worlds.flatMap(({ position, mappings }) => [
    ...['a', 'b', 'v'].flatMap((name) => standard(`${name}${position}`, RANDOM_NUMBERS)),
    ...mappings.map(({ from, kind, to }) => mappingOfSets(from, kind, to)),
  ]),
];

describeWithFacts('Random mappings of sets', RANDOM, (open) => {
  it('give the same coverages as following every path one after another', async () => {
    const seen = new Set<string>();
    for (const { mappings, position, idsOf } of worlds) {
      const { standardGap } = await open().must(GAP, { from: `standard/a${position}`, to: `standard/b${position}` });
      const coverages = standardGap.nodes.map(({ coverage }: Row) => coverage);
      const [from, to] = [idsOf('a', RANDOM_NUMBERS), idsOf('b', RANDOM_NUMBERS)];
      expect(coverages).toEqual(coveragesByAllWays({ mappings, from, to, headings: [] }));
      for (const coverage of coverages) seen.add(coverage);
    }
    expect(seen).toEqual(new Set(['EXACT', 'PARTIAL', 'TOGETHER', 'RELATED', 'NONE']));
  });
});
