import { BadInput } from '../../errors.ts';
import { type AskGraph, openList } from '../ask.ts';
import { clauseColumns, flagColumn, textColumn, wideColumn, wordColumn } from '../columns.ts';
import { pageOfNode } from '../explorer-page.ts';
import type { Cites, ClauseName } from '../fragments.ts';
import { type Answer, atOnePoint, type ColumnOf, type ExportKind, type ListPage, tabulate } from '../kind.ts';
import { writeCatalog } from '../oscal/catalog/catalog.ts';
import { writeProfile } from '../oscal/profile/profile.ts';
import { idParameter, type Parameter, pick, REVISION } from '../parameters.ts';

interface ClauseRow extends ClauseName, Cites {
  readonly kind: string;
  readonly withdrawn: boolean;
  readonly parent: { readonly number: string } | null;
  readonly text: string | null;
}

const DOCUMENT = `query ExportClauses($standard: ID!, $revision: Int, $after: String, $isFirst: Boolean!) {
  standard(id: $standard, revision: $revision) {
    clauses(first: 100, after: $after) {
      totalCount @include(if: $isFirst)
      pageInfo { hasNextPage endCursor }
      nodes { id number title kind withdrawn parent { number } text sources { id } }
    }
  }
}`;

const COLUMNS: readonly ColumnOf<ClauseRow>[] = [
  ...clauseColumns<ClauseRow>((clause) => clause),
  textColumn('parent', 'Under', ({ parent }) => parent?.number ?? null),
  wordColumn('kind', 'Kind', ({ kind }) => kind),
  flagColumn('withdrawn', 'Withdrawn', ({ withdrawn }) => withdrawn),
  wideColumn('text', 'Words', ({ text }) => text),
];

const ASKED: readonly Parameter[] = [
  { ...idParameter('standard', ['STANDARD'], 'Id or name of the standard.'), isNeeded: true },
  {
    name: 'catalog',
    type: 'text',
    description:
      'For OSCAL profiles: address or path of the catalog that the profile imports, such as an export of clauses; default: a resource with the name of the catalog.',
  },
];

export const clauses: ExportKind = {
  name: 'clauses',
  title: 'Clauses of a standard',
  description: 'Lists the clauses of a standard in the order of its contents, one per row.',
  parameters: [...ASKED, REVISION],
  pin: (given, now) => atOnePoint(given, now, pick(given, ASKED)),
  page: ({ standard }) => pageOfNode(String(standard)),
  open: openClauses,
  oscal: [
    { ending: 'oscal.json', write: writeCatalog },
    { ending: 'oscal-profile.json', write: writeProfile },
  ],
};

async function openClauses(ask: AskGraph, variables: Record<string, unknown>): Promise<Answer> {
  const { first, pages } = await openList(ask, {
    document: DOCUMENT,
    variables,
    listOf: ({ standard }: { readonly standard: { readonly clauses: ListPage<ClauseRow> } | null }) => {
      if (standard === null) throw new BadInput(`There is no standard "${variables['standard']}".`);
      return standard.clauses;
    },
  });
  return {
    total: first.totalCount ?? null,
    notes: [],
    whole: {},
    ...tabulate(COLUMNS, pages, (clause) => [clause]),
  };
}
