import { SCOPE_STATUSES } from '../../domain/statements/statements.ts';
import { dayColumn, endColumn, flagColumn, idColumn, nodeColumns, wideColumn, wordColumn } from '../columns.ts';
import type { Cites, Named } from '../fragments.ts';
import { atOnePoint, type ColumnOf, type ExportKind, openingList } from '../kind.ts';
import { scopePage } from '../pages.ts';
import { AS_OF, PLACES, pick, REVISION, SUBJECTS, wordsParameter } from '../parameters.ts';

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

const DOCUMENT = `query ExportScope(
  $filter: ScopeEntryFilter, $asOf: Date, $revision: Int, $after: String, $isFirst: Boolean!
) {
  scopeEntries(filter: $filter, asOf: $asOf, revision: $revision, first: 100, after: $after) {
    totalCount @include(if: $isFirst)
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      subject { id name }
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
}`;

const COLUMNS: readonly ColumnOf<Entry>[] = [
  idColumn('entryId', 'Entry id', ({ id }) => id),
  ...nodeColumns<Entry>('subject', 'Subject', ({ subject }) => subject),
  ...nodeColumns<Entry>('environment', 'Environment', ({ environment }) => environment),
  ...nodeColumns<Entry>('certificate', 'Certificate', ({ certificate }) => certificate),
  ...nodeColumns<Entry>('standard', 'Standard', ({ certificate: { standards } }) =>
    standards.length === 0
      ? null
      : {
          id: standards.map(({ id }) => id).join('; '),
          // Several if sources disagree.
          name: standards.map(({ designation }) => designation).join('; '),
        },
  ),
  flagColumn('environmentTaken', 'Environment taken from certificate', ({ environmentTaken }) => environmentTaken),
  wordColumn('status', 'Status', ({ status }) => status),
  wordColumn('extent', 'Extent', ({ extent }) => extent),
  dayColumn('validFrom', 'Valid from', ({ validFrom }) => validFrom),
  endColumn('validUntil', 'Valid up to and including', ({ validUntil }) => validUntil),
  wideColumn('condition', 'Condition', ({ condition }) => condition),
  // Included because an entry may outlast its certificate, and then has no effect.
  dayColumn('certificateIssuedOn', 'Certificate issued on', ({ certificate }) => certificate.issuedOn),
  dayColumn('certificateExpiresOn', 'Certificate expires on', ({ certificate }) => certificate.expiresOn),
  flagColumn('certificateInForce', 'Certificate in force', ({ certificate }) => certificate.inForce),
];

const FILTERS = [...SUBJECTS, ...PLACES, wordsParameter('statuses', SCOPE_STATUSES, '; default: all')];

export const scope: ExportKind = {
  name: 'scope',
  title: 'Scope entries',
  description: 'Lists the scope entries of sources, one per row. Filters are combined with AND.',
  parameters: [...FILTERS, AS_OF, REVISION],
  pin: (given, now) => atOnePoint(given, now, { filter: pick(given, FILTERS) }),
  page: scopePage,
  open: openingList({ document: DOCUMENT, field: 'scopeEntries', columns: COLUMNS, citationsOf: (entry) => [entry] }),
};
