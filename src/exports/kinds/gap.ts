import { clauseColumns, idsColumn, listColumn, wordColumn } from '../columns.ts';
import type { Cites, ClauseName } from '../fragments.ts';
import { atOnePoint, type ColumnOf, type ExportKind, type ListPage, openingList } from '../kind.ts';
import { writeMappings } from '../oscal/mapping/collection.ts';
import { gapPage } from '../pages.ts';
import { idParameter, type Parameter, pick, REVISION } from '../parameters.ts';
import type { Count } from '../table.ts';

interface GapRow {
  readonly clause: ClauseName;
  readonly coverage: string;
  readonly paths: readonly {
    readonly toClauses: readonly ClauseName[];
    readonly mappings: readonly Cites[];
    readonly baselines: readonly Cites[];
  }[];
}

interface Gap extends ListPage<GapRow> {
  readonly totals?: Readonly<Record<string, number>>;
  readonly notes?: readonly string[];
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
  { ...idParameter('from', ['STANDARD'], 'Id or name of the standard whose requirements are listed.'), isNeeded: true },
  { ...idParameter('to', ['STANDARD'], 'Id or name of the standard to compare with.'), isNeeded: true },
];

export const gap: ExportKind = {
  name: 'gap',
  title: 'Standards compared',
  description:
    'Lists the requirements of a standard, with what matches them in another one through mappings of sources.',
  parameters: [...ASKED, REVISION],
  pin: (given, now) => atOnePoint(given, now, pick(given, ASKED)),
  page: gapPage,
  open: openingList({
    document: DOCUMENT,
    field: 'standardGap',
    columns: COLUMNS,
    citationsOf: ({ paths }) => paths.flatMap(({ mappings, baselines }) => [...mappings, ...baselines]),
    tell: ({ totals = {}, notes = [] }: Gap) => ({ notes, whole: { counts: countsOf(totals) } }),
  }),
  oscal: [{ ending: 'oscal.json', write: writeMappings }],
};

function countsOf({ clauses = 0, exact = 0, partial = 0, together = 0, related = 0, none = 0 }): Count[] {
  return [
    ['Requirements', clauses],
    ['Matched exactly', exact],
    ['Matched in part', partial],
    ['Matched together with others', together],
    ['Named together only', related],
    ['No source states a match', none],
  ];
}
