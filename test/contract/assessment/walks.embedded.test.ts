import { expect, it } from 'vitest';
import {
  certificate,
  clauseId,
  entry,
  environments,
  mapping,
  relation,
  services,
  source,
  standard,
} from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const NUMBERS = ['1', '3', '5', '7'];
const NAMES = ['b', 'd', 'f', 'h'];

const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...services('a', ...NAMES),
  ...standard('old', NUMBERS),
  ...standard('new', NUMBERS),
  relation('new', 'REPLACES', 'old'),
  ...certificate('main', 'old', { expiresOn: '2031-12-31' }),
  ...NAMES.map((name) => entry('main', name, 'cloud')),
];

/** Changes each of the lists: inserts items between the existing ones and removes some. */
const LATER = [
  ...standard('old', ['2', '4']),
  ...standard('new', ['2', '4']),
  ...certificate('next', 'new'),
  entry('main', 'a', 'cloud'),
  entry('next', 'f', 'cloud'),
  entry('main', 'h', 'cloud', { status: 'NOT_IN_SCOPE' }),
  mapping(clauseId('old', '5'), 'EQUAL', clauseId('new', '5')),
];

interface List {
  readonly totalCount: number;
  readonly nodes: readonly object[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';

// biome-ignore lint/suspicious/noExplicitAny: a test knows the shape that it asked for.
type Read = (data: any) => List;
const LISTS: readonly [list: string, document: string, read: Read][] = [
  [
    'assessed requirements',
    `query ($first: Int!, $after: String) { assessment(
      standard: "standard/old", environment: "environment/cloud", services: ["service/f", "service/h"], asOf: "2031-06-01"
    ) { requirements(first: $first, after: $after) { ${PAGE} nodes { clause { number } outcome } } } }`,
    (data) => data.assessment.requirements,
  ],
  [
    'unmatched requirements',
    `query ($first: Int!, $after: String) { standardGap(from: "standard/old", to: "standard/new") {
      unmatchedOfTo(first: $first, after: $after) { ${PAGE} nodes { number } }
    } }`,
    (data) => data.standardGap.unmatchedOfTo,
  ],
  [
    'compared requirements',
    `query ($first: Int!, $after: String) {
      standardGap(from: "standard/old", to: "standard/new", first: $first, after: $after) {
        ${PAGE} nodes { clause { number } coverage }
      }
    }`,
    (data) => data.standardGap,
  ],
  [
    'losses',
    `query ($first: Int!, $after: String) { expiryImpact(until: "2031-12-31", asOf: "2031-06-01") { nodes {
      losses(first: $first, after: $after) { ${PAGE} nodes { subject { ... on Service { id } } } }
    } } }`,
    (data) => data.expiryImpact.nodes[0].losses,
  ],
  [
    'those who lag behind',
    `query ($first: Int!, $after: String) { editionTransition(standard: "standard/new", asOf: "2031-06-01") { replaces {
      onlyInFormer(first: $first, after: $after) { ${PAGE} nodes { subject { ... on Service { id } } } }
    } } }`,
    (data) => data.editionTransition.replaces[0].onlyInFormer,
  ],
];

describeWithFacts('Paging through a list during an import', FACTS, (open) => {
  it('returns every item of the revision of the first page', async () => {
    const begun = await Promise.all(
      LISTS.map(async ([list, document, read]) => {
        const page = async (first: number, after: string | null) => read(await open().must(document, { first, after }));
        return { list, page, whole: await page(100, null), first: await page(1, null) };
      }),
    );
    await open().publish(LATER);
    for (const { list, page, whole, first } of begun) {
      const seen = [...first.nodes];
      for (let { pageInfo } = first; pageInfo.hasNextPage; ) {
        const next = await page(2, pageInfo.endCursor);
        seen.push(...next.nodes);
        pageInfo = next.pageInfo;
      }
      expect(seen, list).toEqual(whole.nodes);
      expect((await page(100, null)).nodes, list).not.toEqual(whole.nodes);
    }
  });
});
