import { expect, it } from 'vitest';
import { clauseId, mapping, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const numbers = (count: number) => Array.from({ length: count }, (_item, position) => String(position + 1));
const crowded = (number: string) => clauseId('crowded', number);
const target = (number: string) => clauseId('target', number);
const hub = (number: string) => clauseId('hub', number);
const chain = (number: string) => clauseId('chain', number);

const HUBS = numbers(40);
const TARGETS = numbers(30);

/** Three requirements have 1,200 paths each through a hub, and one more path with a stronger relation. */
const FACTS = [
  source('one'),
  ...standard('crowded', numbers(4)),
  ...standard('target', numbers(32)),
  ...standard('hub', HUBS),
  ...standard('chain', numbers(3)),
  ...['1', '2', '3'].flatMap((number) => HUBS.map((via) => mapping(crowded(number), 'INTERSECTS', hub(via)))),
  ...HUBS.flatMap((via) => TARGETS.map((number) => mapping(hub(via), 'SUBSET_OF', target(number)))),
  // A direct path.
  mapping(crowded('1'), 'EQUAL', target('31')),
  mapping(crowded('2'), 'SUPERSET_OF', target('1')),
  // Longer than all of the 1,200.
  mapping(crowded('3'), 'EQUAL', chain('1')),
  mapping(chain('1'), 'EQUIVALENT', chain('2')),
  mapping(chain('2'), 'EQUAL', chain('3')),
  mapping(chain('3'), 'EQUAL', target('32')),
  // A single path.
  mapping(crowded('4'), 'EQUAL', target('32')),
];

const GAP = `
  query ($from: ID!, $to: ID!) {
    standardGap(from: $from, to: $to) {
      totals { clauses exact partial together related none } totalsOfTo { clauses exact partial together related none }
      unmatchedOfTo { totalCount } notes
      nodes { clause { number } coverage pathCount paths(first: 1) { to { number } relation hops } }
    }
  }`;

describeWithFacts('A gap with more paths than are listed', FACTS, (open) => {
  const gap = async (from: string, to: string) =>
    (await open().must(GAP, { from: `standard/${from}`, to: `standard/${to}` })).standardGap;

  it('counts all of them', async () => {
    const { totals, totalsOfTo, unmatchedOfTo } = await gap('crowded', 'target');
    expect(totals).toEqual({ clauses: 4, exact: 3, partial: 1, together: 0, related: 0, none: 0 });
    expect(totalsOfTo).toEqual({ clauses: 32, exact: 2, partial: 30, together: 0, related: 0, none: 0 });
    expect(unmatchedOfTo.totalCount).toBe(0);
  });

  it('lists the shortest ones, and the one that determines the coverage', async () => {
    const { nodes } = await gap('crowded', 'target');
    expect(nodes).toEqual([
      { ...row('1', 'EXACT', 1_000), paths: [{ to: { number: '31' }, relation: 'EQUAL', hops: 1 }] },
      { ...row('2', 'PARTIAL', 1_000), paths: [{ to: { number: '1' }, relation: 'SUPERSET_OF', hops: 1 }] },
      { ...row('3', 'EXACT', 1_000), paths: [{ to: { number: '32' }, relation: 'EQUIVALENT', hops: 4 }] },
      { ...row('4', 'EXACT', 1), paths: [{ to: { number: '32' }, relation: 'EQUAL', hops: 1 }] },
    ]);
  });

  it('notes that there are more', async () => {
    expect((await gap('crowded', 'target')).notes).toEqual([
      '3 requirements have more than 1,000 ways: the shortest are listed. Coverages and totals rest on all of them.',
    ]);
  });

  it('is the same in both directions', async () => {
    const [there, back] = [await gap('crowded', 'target'), await gap('target', 'crowded')];
    expect([back.totals, back.totalsOfTo]).toEqual([there.totalsOfTo, there.totals]);
  });
});

function row(number: string, coverage: string, pathCount: number) {
  return { clause: { number }, coverage, pathCount };
}
