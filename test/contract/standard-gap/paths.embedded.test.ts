import { expect, it } from 'vitest';
import { clause, clauseId, mapping, relation, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const from = (number: string) => clauseId('from', number);
const to = (number: string) => clauseId('to', number);
const via = (number: string) => clauseId('via', number);

const NUMBERS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

const FACTS = [
  source('one'),
  ...standard('from', NUMBERS),
  ...standard('to', NUMBERS),
  ...standard('via', NUMBERS),
  ...standard('bare'),
  ...standard('island', ['1']),
  ...standard('left', ['1', '2', '3']),
  ...standard('right', ['1', '2']),
  clause('right', '8', { clauseKind: 'HEADING' }),
  clause('right', '9', { withdrawn: true }),
  clause('from', '10', { clauseKind: 'HEADING' }),
  clause('from', '11', { withdrawn: true }),
  // 1: a direct path, and a weaker one through another standard.
  mapping(from('1'), 'EQUAL', to('1'), 9),
  mapping(from('1'), 'SUBSET_OF', via('1'), 8),
  mapping(via('1'), 'EQUAL', to('2'), 5),
  // 2: a mapping in the opposite direction.
  mapping(to('3'), 'SUBSET_OF', from('2')),
  // 3: part of a clause that contains the other.
  mapping(from('3'), 'SUBSET_OF', via('3'), 10),
  mapping(via('3'), 'SUPERSET_OF', to('4'), 10),
  // 4: a circle, with an exit after four hops.
  mapping(from('4'), 'EQUAL', via('4'), 10),
  mapping(via('4'), 'EQUIVALENT', via('5'), 10),
  mapping(via('5'), 'EQUAL', via('6'), 10),
  mapping(via('6'), 'EQUAL', via('4'), 10),
  mapping(via('6'), 'EQUAL', to('5'), 7),
  // 5: five hops. A circle two hops too long for 4 does not matter here.
  mapping(from('5'), 'EQUAL', via('7'), 10),
  mapping(via('7'), 'EQUAL', via('5'), 10),
  mapping(via('5'), 'EQUAL', via('8'), 10),
  mapping(via('8'), 'EQUAL', via('9'), 10),
  mapping(via('9'), 'EQUAL', to('6'), 10),
  // 6: mapped to itself only.
  mapping(from('6'), 'EQUAL', from('6'), 10),
  // To clauses without requirements: a heading ends a path, but a withdrawn clause may continue it.
  mapping(clauseId('left', '1'), 'EQUAL', clauseId('right', '8')),
  mapping(clauseId('left', '2'), 'EQUAL', clauseId('right', '9')),
  mapping(clauseId('right', '9'), 'SUBSET_OF', clauseId('right', '1')),
  mapping(clauseId('left', '3'), 'EQUAL', clauseId('right', '8')),
  mapping(clauseId('left', '3'), 'INTERSECTS', clauseId('right', '2')),
  // Continues from a requirement of the other standard to another one there.
  ...standard('whole', ['1', '2']),
  ...standard('split', ['1', '2', '3', '4']),
  mapping(clauseId('whole', '1'), 'EQUAL', clauseId('split', '1')),
  mapping(clauseId('split', '1'), 'EQUAL', clauseId('split', '2')),
  mapping(clauseId('split', '3'), 'SUBSET_OF', clauseId('split', '2')),
  // Named together without a relation, next to EQUAL mappings and others.
  ...standard('named', ['1', '2', '3', '4', '5']),
  ...standard('other', ['1', '2', '3']),
  mapping(clauseId('named', '1'), 'RELATED', clauseId('other', '1')),
  mapping(clauseId('named', '2'), 'EQUAL', clauseId('named', '1')),
  mapping(clauseId('named', '3'), 'EQUIVALENT', clauseId('named', '1')),
  mapping(clauseId('other', '2'), 'RELATED', clauseId('named', '4')),
  mapping(clauseId('named', '4'), 'INTERSECTS', clauseId('other', '2')),
  mapping(clauseId('named', '5'), 'RELATED', clauseId('named', '4')),
  // A baseline with the numbers of its catalogue and one of its own. Another standard is mapped to the catalogue.
  ...standard('catalogue', ['1', '2']),
  ...standard('baseline', ['1', '3']),
  relation('baseline', 'BASELINE_OF', 'catalogue'),
  ...standard('another-catalogue', ['2', '3']),
  relation('baseline', 'BASELINE_OF', 'another-catalogue'),
  ...standard('mapped', ['1']),
  mapping(clauseId('mapped', '1'), 'SUBSET_OF', clauseId('catalogue', '1'), 5),
  // Mapped only by a heading.
  ...standard('shell', ['1']),
  clause('shell', '2', { clauseKind: 'HEADING' }),
  mapping(clauseId('shell', '2'), 'EQUAL', clauseId('island', '1')),
];

const GAP = `
  query ($from: ID! = "standard/from", $to: ID! = "standard/to", $coverages: [GapCoverage!], $first: Int! = 50, $after: String) {
    standardGap(from: $from, to: $to, coverages: $coverages, first: $first, after: $after) {
      totalCount from { id } to { id } notes pageInfo { hasNextPage endCursor }
      totals { clauses exact partial together related none } totalsOfTo { clauses exact partial together related none }
      unmatchedOfTo(first: 3) { totalCount nodes { number } pageInfo { hasNextPage } }
      nodes { clause { number } coverage pathCount paths { to { number } relation strength hops mappings { kind from { id } } baselines { kind to { id } } } }
    }
  }`;

interface Path {
  readonly to: { readonly number: string };
  readonly relation: string | null;
  readonly strength: number | null;
  readonly hops: number;
}
interface Row {
  readonly clause: { readonly number: string };
  readonly coverage: string;
  readonly paths: readonly Path[];
}

function told({ clause: { number }, coverage, paths }: Row): string {
  const ways = paths.map(({ to: end, relation, strength, hops }) => `${end.number} ${relation} ${strength} ${hops}`);
  return [`${number} ${coverage}`, ...ways].join(', ');
}

describeWithFacts('The gap between two standards', FACTS, (open) => {
  const gap = async (variables: object = {}) => (await open().must(GAP, { ...variables })).standardGap;

  it('shows each path with its weakest link and the product of its strengths', async () => {
    const { nodes } = await gap();
    expect(nodes.map(told)).toEqual([
      '1 EXACT, 1 EQUAL 0.9 1, 2 SUBSET_OF 0.4 2',
      '2 PARTIAL, 3 SUPERSET_OF null 1',
      '3 NONE, 4 null 1 2',
      '4 EXACT, 5 EQUAL 0.7 3, 5 EQUIVALENT 0.7 4',
      '5 EXACT, 5 EQUAL 0.7 4',
      ...['6 NONE', '7 NONE', '8 NONE', '9 NONE'],
    ]);
  });

  it('follows up to four mappings', async () => {
    const { nodes } = await gap();
    const hops = nodes.flatMap(({ paths }: Row) => paths.map((path) => path.hops));
    expect(Math.max(...hops)).toBe(4);
    expect(nodes[4].paths.map((path: Path) => path.to.number)).not.toContain('6');
  });

  it('shows the statements of a path in its order', async () => {
    const { nodes } = await gap();
    expect(nodes[0].paths[1].mappings).toEqual([
      { kind: 'SUBSET_OF', from: { id: from('1') } },
      { kind: 'EQUAL', from: { id: via('1') } },
    ]);
  });

  it('counts both sides and lists requirements that no path reaches', async () => {
    const { totals, totalsOfTo, unmatchedOfTo, totalCount, notes } = await gap();
    expect([totalCount, totals]).toEqual([9, { clauses: 9, exact: 3, partial: 1, together: 0, related: 0, none: 5 }]);
    expect(totalsOfTo).toEqual({ clauses: 9, exact: 2, partial: 2, together: 0, related: 0, none: 5 });
    expect(unmatchedOfTo).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    expect(unmatchedOfTo.nodes).toEqual([{ number: '4' }, { number: '6' }, { number: '7' }]);
    expect(notes).toEqual([]);
  });

  it.each([
    ['from', 'to'],
    ['left', 'right'],
    ['shell', 'island'],
    ['whole', 'split'],
    ['named', 'other'],
    ['baseline', 'catalogue'],
    ['mapped', 'baseline'],
  ])('is the same in both directions between %s and %s', async (one, another) => {
    const there = await gap({ from: `standard/${one}`, to: `standard/${another}` });
    const back = await gap({ from: `standard/${another}`, to: `standard/${one}` });
    expect([back.totals, back.totalsOfTo, back.notes]).toEqual([there.totalsOfTo, there.totals, there.notes]);
  });

  it('derives nothing from headings and withdrawn clauses, but shows mappings to them', async () => {
    const { nodes, totals, totalsOfTo } = await gap({ from: 'standard/left', to: 'standard/right' });
    expect(nodes.map(told)).toEqual([
      '1 NONE, 8 null null 1, 2 null null 3',
      '2 PARTIAL, 1 SUBSET_OF null 2, 9 null null 1',
      '3 PARTIAL, 2 INTERSECTS null 1, 8 null null 1',
    ]);
    expect(totals).toEqual({ clauses: 3, exact: 0, partial: 2, together: 0, related: 0, none: 1 });
    expect(totalsOfTo).toEqual({ clauses: 2, exact: 0, partial: 2, together: 0, related: 0, none: 0 });
  });

  it('counts requirements of the other standard on a longer path, but lists the path only up to the first one', async () => {
    const { nodes, totalsOfTo, unmatchedOfTo } = await gap({ from: 'standard/whole', to: 'standard/split' });
    expect(nodes.map(told)).toEqual(['1 EXACT, 1 EQUAL null 1', '2 NONE']);
    expect(totalsOfTo).toEqual({ clauses: 4, exact: 2, partial: 1, together: 0, related: 0, none: 1 });
    expect(unmatchedOfTo.nodes).toEqual([{ number: '4' }]);
  });

  it('reports clauses that a source names together as related, not as covered', async () => {
    const { nodes, totals, totalsOfTo, unmatchedOfTo } = await gap({ from: 'standard/named', to: 'standard/other' });
    expect(nodes.map(told)).toEqual([
      '1 RELATED, 1 RELATED null 1',
      '2 RELATED, 1 RELATED null 2',
      '3 NONE',
      '4 PARTIAL, 2 INTERSECTS null 1, 2 RELATED null 1',
      '5 NONE',
    ]);
    expect(totals).toEqual({ clauses: 5, exact: 0, partial: 1, together: 0, related: 2, none: 2 });
    expect(totalsOfTo).toEqual({ clauses: 3, exact: 0, partial: 1, together: 0, related: 1, none: 1 });
    expect(unmatchedOfTo.nodes).toEqual([{ number: '3' }]);
  });

  it('treats clauses of a baseline and its catalogue as equal if their numbers match', async () => {
    const { nodes, totals, totalsOfTo, notes } = await gap({ from: 'standard/baseline', to: 'standard/catalogue' });
    expect(nodes.map(told)).toEqual(['1 EXACT, 1 EQUAL null 1', '3 NONE']);
    const baselines = [{ kind: 'BASELINE_OF', to: { id: 'standard/catalogue' } }];
    expect(nodes[0].paths[0]).toMatchObject({ mappings: [], baselines });
    expect(totals).toMatchObject({ clauses: 2, exact: 1, none: 1 });
    expect(totalsOfTo).toMatchObject({ clauses: 2, exact: 1, none: 1 });
    expect(notes).toEqual([]);
    const over = await gap({ from: 'standard/mapped', to: 'standard/baseline' });
    expect(over.nodes.map(told)).toEqual(['1 PARTIAL, 1 SUBSET_OF 0.5 2']);
  });

  it('relates two catalogues only through clauses of their common baseline', async () => {
    const { nodes } = await gap({ from: 'standard/catalogue', to: 'standard/another-catalogue' });
    expect(nodes.map(told)).toEqual(['1 NONE', '2 NONE']);
  });

  it('does not report missing mappings if a source maps a heading', async () => {
    expect((await gap({ from: 'standard/island', to: 'standard/shell' })).notes).toEqual([]);
  });

  it('filters by coverage, in pages', async () => {
    const first = await gap({ coverages: ['EXACT', 'PARTIAL'], first: 3 });
    expect(first.nodes.map(({ clause: { number } }: Row) => number)).toEqual(['1', '2', '4']);
    expect([first.totalCount, first.totals.clauses]).toEqual([4, 9]);
    const second = await gap({ coverages: ['EXACT', 'PARTIAL'], first: 3, after: first.pageInfo.endCursor });
    expect(second.nodes.map(({ clause: { number } }: Row) => number)).toEqual(['5']);
  });

  it('notes if there is nothing to compare', async () => {
    expect((await gap({ to: 'standard/bare' })).notes).toEqual(['The graph holds no list of requirements of Bare.']);
    expect((await gap({ to: 'standard/island' })).notes).toEqual([
      'No source relates clauses of one standard to clauses of the other. That does not mean that none correspond.',
    ]);
  });

  it.each([
    [{ to: 'standard/from' }, 'Arguments "from" and "to" must name two standards; both name "standard/from".'],
    [{ to: 'standard/nobody' }, 'Argument "to" names "standard/nobody"'],
  ])('refuses %o', async (variables, sentence) => {
    expect((await open().ask(GAP, variables)).errors[0]?.message).toContain(sentence);
  });
});
