import { type AskGraph, openList, type Page } from '../ask.ts';
import { clauseColumns, idsColumn, listColumn, wordColumn } from '../columns.ts';
import type { Cites, ClauseName } from '../fragments.ts';
import { type Answer, atOnePoint, type ColumnOf, type ExportKind, tabulate } from '../kind.ts';
import { gapPage } from '../pages.ts';
import { type Parameter, pick, REVISION } from '../parameters.ts';

interface GapRow {
  readonly clause: ClauseName;
  readonly coverage: string;
  readonly paths: readonly {
    readonly toClauses: readonly ClauseName[];
    readonly mappings: readonly Cites[];
    readonly baselines: readonly Cites[];
  }[];
}

interface Gap {
  readonly standardGap: Page & {
    readonly totalCount?: number;
    readonly totals?: Readonly<Record<string, number>>;
    readonly notes?: readonly string[];
    readonly nodes: readonly GapRow[];
  };
}

const DOCUMENT = `query ExportGap($from: ID!, $to: ID!, $revision: Int, $after: String, $isFirst: Boolean!) {
  standardGap(from: $from, to: $to, revision: $revision, first: 50, after: $after) {
    totalCount @include(if: $isFirst)
    totals @include(if: $isFirst) { clauses exact partial together related none }
    notes @include(if: $isFirst)
    pageInfo { hasNextPage endCursor }
    nodes {
      clause { id number title }
      coverage
      paths(first: 10) { toClauses { id number title } mappings { sources { id } } baselines { sources { id } } }
    }
  }
}`;

const COLUMNS: readonly ColumnOf<GapRow>[] = [
  ...clauseColumns<GapRow>(({ clause }) => clause),
  wordColumn('coverage', 'Matched', ({ coverage }) => coverage),
  listColumn('matches', 'By', ({ paths }) =>
    paths.map(({ toClauses }) => toClauses.map(({ number }) => number).join(' with ')),
  ),
  idsColumn('matchIds', 'By, ids', ({ paths }) => paths.flatMap(({ toClauses }) => toClauses.map(({ id }) => id))),
];

const ASKED: readonly Parameter[] = [
  {
    name: 'from',
    type: 'text',
    description: 'Id or name of the standard whose requirements are listed.',
    isNeeded: true,
    names: ['STANDARD'],
  },
  {
    name: 'to',
    type: 'text',
    description: 'Id or name of the standard to compare with.',
    isNeeded: true,
    names: ['STANDARD'],
  },
];

export const gap: ExportKind = {
  name: 'gap',
  title: 'Standards compared',
  description: 'Lists the requirements of a standard with what matches them in another one, over mappings of sources.',
  parameters: [...ASKED, REVISION],
  pin: (given, now) => atOnePoint(given, now, pick(given, ASKED)),
  page: gapPage,
  open: openGap,
};

async function openGap(ask: AskGraph, variables: Record<string, unknown>): Promise<Answer> {
  const { first, pages } = await openList(ask, {
    document: DOCUMENT,
    variables,
    listOf: ({ standardGap }: Gap) => standardGap,
  });
  const { clauses = 0, exact = 0, partial = 0, together = 0, related = 0, none = 0 } = first.totals ?? {};
  return {
    total: first.totalCount ?? null,
    notes: first.notes ?? [],
    whole: {
      counts: [
        ['Requirements', clauses],
        ['Matched exactly', exact],
        ['Matched in part', partial],
        ['Matched together with others', together],
        ['Named together only', related],
        ['No source states a match', none],
      ],
    },
    ...tabulate(COLUMNS, pages, ({ paths }) => paths.flatMap(({ mappings, baselines }) => [...mappings, ...baselines])),
  };
}
