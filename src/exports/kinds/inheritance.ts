import { clauseColumns, dayColumn, endColumn, flagColumn, nodeColumns, wideColumn, wordColumn } from '../columns.ts';
import { type Cites, type ClauseName, conditionOf, type Named, type Shown } from '../fragments.ts';
import { type AnswerSummary, atOnePoint, type ColumnOf, type ExportKind, type ListPage, openingList } from '../kind.ts';
import { writeDefinition } from '../oscal/components/definition.ts';
import { askPage } from '../pages.ts';
import { AS_OF, FILTER, filterOf, REVISION } from '../parameters.ts';
import { wordOf } from '../people-words.ts';
import type { CertificateFacts } from '../table.ts';
import { CERTIFICATE_FACTS, type CountedResponsibility, responsibilityCounts, SUMMARY } from '../whole-answer.ts';

interface InheritedRow extends Cites {
  readonly subject: Named;
  readonly environment: Named | null;
  readonly standard: { readonly id: string; readonly designation: string };
  readonly clause: ClauseName;
  readonly certificate: Named;
  readonly basis: string;
  readonly certainty: string;
  readonly contradicted: boolean;
  readonly responsibility: string;
  readonly validFrom: string | null;
  readonly validFromStated: boolean;
  readonly validUntil: string | null;
  readonly validUntilStated: boolean;
  readonly evidence: readonly Shown[];
}

interface Inherited extends ListPage<InheritedRow> {
  readonly notes?: readonly { readonly sentence: string }[];
  readonly summary?: AnswerSummary;
  readonly facets?: {
    readonly certainties: readonly { readonly certainty: string; readonly count: number }[];
    readonly responsibilities: readonly CountedResponsibility[];
    readonly certificates: readonly { readonly certificate: CertificateFacts }[];
  };
}

const DOCUMENT = `query ExportInheritance(
  $filter: InheritanceFilter!, $asOf: Date, $revision: Int, $after: String, $isFirst: Boolean!
) {
  inheritance(filter: $filter, asOf: $asOf, revision: $revision, first: 100, after: $after) {
    totalCount @include(if: $isFirst)
    notes @include(if: $isFirst) { sentence }
    ... @include(if: $isFirst) {
      ${SUMMARY}
      facets {
        certainties { certainty count }
        responsibilities { responsibility count }
        certificates { certificate { ${CERTIFICATE_FACTS} } }
      }
    }
    pageInfo { hasNextPage endCursor }
    nodes {
      subject { id name }
      environment { id name }
      standard { id designation }
      clause { id number title }
      certificate { id name }
      basis
      certainty
      contradicted
      responsibility
      validFrom
      validFromStated
      validUntil
      validUntilStated
      evidence { kind statement { ... on ScopeEntry { condition } } }
      sources { id }
    }
  }
}`;

const COLUMNS: readonly ColumnOf<InheritedRow>[] = [
  ...nodeColumns<InheritedRow>('subject', 'Subject', ({ subject }) => subject),
  ...nodeColumns<InheritedRow>('environment', 'Environment', ({ environment }) => environment),
  ...nodeColumns<InheritedRow>('standard', 'Standard', ({ standard }) => ({ ...standard, name: standard.designation })),
  ...clauseColumns<InheritedRow>(({ clause }) => clause),
  ...nodeColumns<InheritedRow>('certificate', 'Certificate', ({ certificate }) => certificate),
  wordColumn('basis', 'Basis', ({ basis }) => basis),
  wordColumn('certainty', 'Certainty', ({ certainty }) => certainty),
  flagColumn('contradicted', 'Contradicted', ({ contradicted }) => contradicted),
  wordColumn('responsibility', 'Responsibility', ({ responsibility }) => responsibility),
  dayColumn('validFrom', 'Valid from', ({ validFrom }) => validFrom),
  flagColumn('validFromStated', 'Start stated', ({ validFromStated }) => validFromStated),
  endColumn('validUntil', 'Valid up to and including', ({ validUntil }) => validUntil),
  flagColumn('validUntilStated', 'End stated', ({ validUntilStated }) => validUntilStated),
  wideColumn('condition', 'Condition', ({ evidence }) => conditionOf(evidence)),
];

export const inheritance: ExportKind = {
  name: 'inheritance',
  title: 'Inherited requirements',
  description: 'Lists which subjects inherit which requirements through which certificate, one per row.',
  parameters: [...FILTER, AS_OF, REVISION],
  pin: (given, now) => atOnePoint(given, now, { filter: filterOf(given) }),
  page: askPage,
  open: openingList({
    document: DOCUMENT,
    field: 'inheritance',
    columns: COLUMNS,
    citationsOf: (row) => [row],
    tell: ({ notes = [], summary, facets }: Inherited) => ({
      notes: notes.map(({ sentence }) => sentence),
      whole: {
        summary,
        counts: [
          ...(facets?.certainties ?? []).map(({ certainty, count }) => [wordOf(certainty), count] as const),
          ...responsibilityCounts(facets?.responsibilities),
        ],
        certificates: (facets?.certificates ?? []).map(({ certificate }) => certificate),
      },
    }),
  }),
  oscal: [{ ending: 'oscal.json', write: writeDefinition }],
};
