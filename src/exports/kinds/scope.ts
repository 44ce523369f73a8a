import { SCOPE_STATUSES } from '../../domain/statements.ts';
import { type AskGraph, mustAsk, type Page } from '../ask.ts';
import { dayColumn, flagColumn, nodeColumns, textColumn } from '../columns.ts';
import { type Cites, type Named, SUBJECT } from '../fragments.ts';
import { type Answer, atOnePoint, type ColumnOf, type ExportKind, tabulate } from '../kind.ts';
import { AS_OF, PLACES, REVISION, SUBJECTS, wordsParameter } from '../parameters.ts';
import { anchorsOf, readScopeFilter, type ScopeFilter } from './scope-anchors.ts';

interface Entry extends Cites {
  readonly id: string;
  readonly subject: Named;
  readonly environment: Named | null;
  readonly environmentTaken: boolean;
  readonly certificate: Named & {
    readonly standards: readonly { readonly id: string; readonly designation: string }[];
    readonly issuedOn: string | null;
    readonly expiresOn: string | null;
    readonly inForce: boolean;
  };
  readonly status: string;
  readonly extent: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly condition: string | null;
}

interface Scope {
  readonly node: { readonly scope: Page & { readonly nodes: readonly Entry[] } } | null;
}

const DOCUMENT = `query ExportScope(
  $id: ID!, $environments: [ID!], $statuses: [ScopeStatus!], $asOf: Date, $revision: Int, $after: String
) {
  node(id: $id, revision: $revision) {
    ... on Certificate {
      scope(environments: $environments, statuses: $statuses, asOf: $asOf, first: 100, after: $after) { ...page }
    }
    ... on Environment { scope(statuses: $statuses, asOf: $asOf, first: 100, after: $after) { ...page } }
    ... on Service { scope(statuses: $statuses, asOf: $asOf, first: 100, after: $after) { ...page } }
    ... on ServiceFamily { scope(statuses: $statuses, asOf: $asOf, first: 100, after: $after) { ...page } }
  }
}
fragment page on ScopeEntryConnection {
  pageInfo { hasNextPage endCursor }
  nodes {
    id
    subject { ...subject }
    environment { id name }
    environmentTaken
    certificate { id name standards { id designation } issuedOn expiresOn inForce(asOf: $asOf) }
    status
    extent
    validFrom
    validUntil
    condition
    sources { id }
  }
}
${SUBJECT}`;

const COLUMNS: readonly ColumnOf<Entry>[] = [
  textColumn('entryId', 'Entry id', ({ id }) => id),
  ...nodeColumns<Entry>('subject', 'Subject', ({ subject }) => subject),
  ...nodeColumns<Entry>('environment', 'Environment', ({ environment }) => environment),
  ...nodeColumns<Entry>('certificate', 'Certificate', ({ certificate }) => certificate),
  ...nodeColumns<Entry>('standard', 'Standard', ({ certificate: { standards } }) =>
    standards.length === 0
      ? null
      : {
          id: standards.map(({ id }) => id).join('; '),
          // More than one if sources disagree.
          name: standards.map(({ designation }) => designation).join('; '),
        },
  ),
  flagColumn('environmentTaken', 'Environment taken from certificate', ({ environmentTaken }) => environmentTaken),
  textColumn('status', 'Status', ({ status }) => status),
  textColumn('extent', 'Extent', ({ extent }) => extent),
  dayColumn('validFrom', 'Valid from', ({ validFrom }) => validFrom),
  dayColumn('validUntil', 'No longer valid on', ({ validUntil }) => validUntil),
  textColumn('condition', 'Condition', ({ condition }) => condition),
  // Included since an entry may outlast its certificate, which then counts for nothing.
  dayColumn('certificateIssuedOn', 'Certificate issued on', ({ certificate }) => certificate.issuedOn),
  dayColumn('certificateExpiresOn', 'Certificate expires on', ({ certificate }) => certificate.expiresOn),
  flagColumn('certificateInForce', 'Certificate in force', ({ certificate }) => certificate.inForce),
];

export const scope: ExportKind = {
  name: 'scope',
  title: 'Scope entries',
  description: 'Lists the scope entries of sources, an entry a row. Filters are combined with AND.',
  parameters: [...SUBJECTS, ...PLACES, wordsParameter('statuses', SCOPE_STATUSES, '; default: all'), AS_OF, REVISION],
  pin: (given, now) => atOnePoint(given, now, { ...given }),
  open: openScope,
};

async function openScope(ask: AskGraph, variables: Record<string, unknown>): Promise<Answer> {
  const filter = readScopeFilter(variables);
  const anchors = await anchorsOf(ask, filter);
  const { environments, statuses, asOf, revision } = filter;
  async function* pages() {
    for await (const id of anchors) {
      for (let after: string | null = null, hasMore = true; hasMore; ) {
        const asked: Record<string, unknown> = { id, environments, statuses, asOf, revision, after };
        const { node }: Scope = await mustAsk<Scope>(ask, DOCUMENT, asked);
        if (node === null) break;
        yield { nodes: node.scope.nodes.filter((entry) => isAsked(filter, entry)) };
        ({ hasNextPage: hasMore, endCursor: after } = node.scope.pageInfo);
      }
    }
  }
  return {
    total: null,
    notes: [],
    ...tabulate(COLUMNS, await begun(pages()), (entry) => [entry]),
  };
}

/** True if the entry passes the filters that the query applied only to another list. */
function isAsked({ environments, certificates, standards }: ScopeFilter, entry: Entry): boolean {
  const { environment, certificate } = entry;
  return (
    (environments?.includes(environment?.id ?? '') ?? true) &&
    (certificates?.includes(certificate.id) ?? true) &&
    (standards === null || certificate.standards.some(({ id }) => standards.includes(id)))
  );
}

/** Reads the first page, so that an error in the question shows before an answer begins. */
async function begun<Item>(pages: AsyncGenerator<Item, void>): Promise<AsyncGenerator<Item, void>> {
  const first = await pages.next();
  async function* all() {
    if (first.done) return;
    yield first.value;
    yield* pages;
  }
  return all();
}
