import { FINDING_KINDS } from '../../domain/finding-kinds.ts';
import { idColumn, idsColumn, listColumn, wideColumn, wordColumn } from '../columns.ts';
import type { Cites } from '../fragments.ts';
import { atOnePoint, type ColumnOf, type ExportKind, openingList } from '../kind.ts';
import { findingsPage } from '../pages.ts';
import { AS_OF, idsParameter, type Parameter, pick, REVISION, wordsParameter } from '../parameters.ts';

interface Finding extends Cites {
  readonly id: string;
  readonly kind: string;
  readonly sentence: string;
  readonly nodes: readonly { readonly id: string; readonly name?: string }[];
}

const DOCUMENT = `query ExportFindings(
  $kinds: [FindingKind!], $about: [ID!], $asOf: Date, $revision: Int, $after: String, $isFirst: Boolean!
) {
  findings(kinds: $kinds, about: $about, asOf: $asOf, revision: $revision, first: 100, after: $after) {
    totalCount @include(if: $isFirst)
    pageInfo { hasNextPage endCursor }
    nodes { id kind sentence nodes { id ... on Named { name } } sources { id } }
  }
}`;

const COLUMNS: readonly ColumnOf<Finding>[] = [
  wordColumn('kind', 'Kind', ({ kind }) => kind),
  wideColumn('finding', 'Finding', ({ sentence }) => sentence),
  listColumn('nodes', 'About', ({ nodes }) => nodes.map(({ id, name }) => name ?? id)),
  idsColumn('nodeIds', 'Ids', ({ nodes }) => nodes.map(({ id }) => id)),
  idColumn('findingId', 'Finding id', ({ id }) => id),
];

const FILTERS: readonly Parameter[] = [
  wordsParameter('kinds', FINDING_KINDS, '; default: all'),
  idsParameter('about', [], 'Ids or names of nodes that they are about; default: all.'),
];

export const findings: ExportKind = {
  name: 'findings',
  title: 'Findings',
  description: 'Lists what in the graph needs a person’s attention, one finding per row.',
  parameters: [...FILTERS, AS_OF, REVISION],
  pin: (given, now) => atOnePoint(given, now, pick(given, FILTERS)),
  page: findingsPage,
  open: openingList({ document: DOCUMENT, field: 'findings', columns: COLUMNS, citationsOf: (finding) => [finding] }),
};
