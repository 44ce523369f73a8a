import { CHANGE_KINDS } from '../../domain/change-kinds.ts';
import { idColumn, listColumn, textColumn, wideColumn, wordColumn } from '../columns.ts';
import type { Cites } from '../fragments.ts';
import { atOnePoint, type ColumnOf, type ExportKind, openingList } from '../kind.ts';
import { idsParameter, type Parameter, pick, REVISION, wordsParameter } from '../parameters.ts';

interface Change extends Cites {
  readonly id: string;
  readonly revision: number;
  readonly kind: string;
  readonly sentence: string;
  readonly importRun: { readonly id: string; readonly by: string };
  readonly node: { readonly id: string } | null;
  readonly properties: readonly {
    readonly property: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

const DOCUMENT = `query ExportChanges(
  $since: Int!, $revision: Int, $kinds: [ChangeKind!], $about: [ID!], $after: String, $isFirst: Boolean!
) {
  changes(since: $since, revision: $revision, kinds: $kinds, about: $about, first: 100, after: $after) {
    totalCount @include(if: $isFirst)
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      revision
      kind
      sentence
      importRun { id by }
      node { id }
      properties { property before after }
      sources { id }
    }
  }
}`;

const COLUMNS: readonly ColumnOf<Change>[] = [
  { key: 'revisionOfChange', title: 'Changed at revision', type: 'number', cell: ({ revision }) => revision },
  wordColumn('kind', 'Kind', ({ kind }) => kind),
  wideColumn('change', 'Change', ({ sentence }) => sentence),
  listColumn('properties', 'Before and after', ({ properties }) =>
    properties.map(({ property, before, after }) => `${property}: ${before ?? NOTHING} → ${after ?? NOTHING}`),
  ),
  textColumn('importedBy', 'Imported by', ({ importRun }) => importRun.by),
  idColumn('importId', 'Import id', ({ importRun }) => importRun.id),
  idColumn('nodeId', 'Node id', ({ node }) => node?.id ?? null),
  idColumn('changeId', 'Change id', ({ id }) => id),
];

const NOTHING = 'not stated';

const ASKED: readonly Parameter[] = [
  { name: 'since', type: 'whole', description: 'Changes of later revisions than this one; 0: all.', isNeeded: true },
  wordsParameter('kinds', CHANGE_KINDS, '; default: all'),
  idsParameter('about', [], 'Ids or names of nodes whose changes are kept; default: all.'),
];

export const changes: ExportKind = {
  name: 'changes',
  title: 'What changed',
  description: 'Lists what changed after a revision, oldest first, one change per row.',
  parameters: [...ASKED, REVISION],
  pin: (given, now) => atOnePoint(given, now, pick(given, ASKED)),
  page: ({ since, kinds, about }) => ({
    path: '/review/changes',
    values: {
      since: String(since),
      kind: [kinds ?? []].flat().map(String),
      about: [about ?? []].flat().map(String),
    },
  }),
  open: openingList({ document: DOCUMENT, field: 'changes', columns: COLUMNS, citationsOf: (change) => [change] }),
};
