import { dayColumn, nodeColumns, numberColumn, textColumn } from '../columns.ts';
import type { Cites } from '../fragments.ts';
import { atOnePoint, type ColumnOf, type ExportKind, type ListPage, openingList } from '../kind.ts';
import { lapsesPage } from '../pages.ts';
import { AS_OF, FILTER, filterOf, REVISION } from '../parameters.ts';
import type { CertificateFacts } from '../table.ts';
import { CERTIFICATE_FACTS } from '../whole-answer.ts';

interface Impact {
  readonly certificate: CertificateFacts & Cites;
  readonly expiresOn: string | null;
  readonly losses: { readonly totalCount: number; readonly requirementsLost: number } | null;
}

interface Lapses extends ListPage<Impact> {
  readonly unknownCount?: number;
  readonly notes?: readonly { readonly sentence: string }[];
}

const DOCUMENT = `query ExportLapses(
  $until: Date!, $filter: InheritanceFilter, $asOf: Date, $revision: Int, $after: String, $isFirst: Boolean!
) {
  expiryImpact(until: $until, filter: $filter, asOf: $asOf, revision: $revision, first: 20, after: $after) {
    totalCount @include(if: $isFirst)
    unknownCount @include(if: $isFirst)
    notes @include(if: $isFirst) { sentence }
    pageInfo { hasNextPage endCursor }
    nodes {
      certificate { ${CERTIFICATE_FACTS} sources { id } }
      expiresOn
      losses(first: 1) { totalCount requirementsLost }
    }
  }
}`;

const COLUMNS: readonly ColumnOf<Impact>[] = [
  ...nodeColumns<Impact>('certificate', 'Certificate', ({ certificate }) => certificate),
  textColumn('number', 'Number', ({ certificate }) => certificate.number),
  textColumn('holder', 'Holder', ({ certificate }) => certificate.holder?.name ?? null),
  textColumn('assessor', 'Assessed by', ({ certificate }) => certificate.assessor?.name ?? null),
  dayColumn('expiresOn', 'Last day', ({ expiresOn }) => expiresOn),
  numberColumn('subjectsLosing', 'Subjects that lose', ({ losses }) => losses?.totalCount ?? null),
  numberColumn('requirementsLost', 'Rows lost', ({ losses }) => losses?.requirementsLost ?? null),
];

export const lapses: ExportKind = {
  name: 'lapses',
  title: 'Certificates that lapse',
  description:
    'Lists the certificates that expire by a day, with what is lost then. Those without a stated end come last.',
  parameters: [
    { name: 'until', type: 'day', description: 'The last day to look at.', isNeeded: true },
    ...FILTER,
    AS_OF,
    REVISION,
  ],
  pin: (given, now) => atOnePoint(given, now, { until: given['until'], filter: filterOf(given) }),
  page: lapsesPage,
  open: openingList({
    document: DOCUMENT,
    field: 'expiryImpact',
    columns: COLUMNS,
    citationsOf: ({ certificate }) => [certificate],
    tell: ({ totalCount = 0, unknownCount = 0, notes = [] }: Lapses) => ({
      notes: notes.map(({ sentence }) => sentence),
      whole: {
        counts: [
          ['Certificates that lapse', totalCount - unknownCount],
          ['Certificates whose last day no source states', unknownCount],
        ],
      },
    }),
  }),
};
