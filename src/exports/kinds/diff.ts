import { SCOPE_DIFF_KINDS } from '../../domain/scope/scope-diff.ts';
import { listColumn, nodeColumns, wideColumn, wordsColumn } from '../columns.ts';
import type { Cites, Named } from '../fragments.ts';
import {
  type AnswerSummary,
  type ColumnOf,
  type ExportKind,
  type ListPage,
  openingList,
  type Question,
} from '../kind.ts';
import { comparePage } from '../pages.ts';
import { AS_OF, fieldsOf, type Given, idParameter, type Parameter, REVISION, wordsParameter } from '../parameters.ts';
import { wordOf } from '../people-words.ts';
import type { Count, Point } from '../table.ts';
import { SUMMARY } from '../whole-answer.ts';

interface Entry extends Cites {
  readonly status: string;
  readonly condition: string | null;
}

interface DiffItem {
  readonly kinds: readonly string[];
  readonly subject: Named;
  readonly formerSubject: Named | null;
  readonly environment: Named | null;
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
  readonly sentence: string;
}

interface Differences extends ListPage<DiffItem> {
  readonly counts?: Readonly<Record<string, number>>;
  readonly codedNotes?: readonly { readonly sentence: string }[];
  readonly summary?: AnswerSummary;
}

const DOCUMENT = `query ExportDiff(
  $from: ScopePoint!, $to: ScopePoint!, $kinds: [ScopeDiffKind!], $after: String, $isFirst: Boolean!
) {
  scopeDiff(from: $from, to: $to, kinds: $kinds, first: 100, after: $after) {
    totalCount @include(if: $isFirst)
    counts @include(if: $isFirst) { added removed changed renamed moved unchanged }
    codedNotes @include(if: $isFirst) { sentence }
    ... @include(if: $isFirst) { ${SUMMARY} }
    pageInfo { hasNextPage endCursor }
    nodes {
      kinds
      subject { id name }
      formerSubject { id name }
      environment { id name }
      before { ...entry }
      after { ...entry }
      sentence
    }
  }
}
fragment entry on ScopeEntry { status condition sources { id } }`;

const COLUMNS: readonly ColumnOf<DiffItem>[] = [
  wordsColumn('kinds', 'Differences', ({ kinds }) => kinds),
  ...nodeColumns<DiffItem>('subject', 'Subject', ({ subject }) => subject),
  ...nodeColumns<DiffItem>('formerSubject', 'Former subject', ({ formerSubject }) => formerSubject),
  ...nodeColumns<DiffItem>('environment', 'Environment', ({ environment }) => environment),
  wordsColumn('before', 'Before', ({ before }) => before.map(({ status }) => status)),
  listColumn('conditionsBefore', 'Conditions before', ({ before }) => conditionsOf(before)),
  wordsColumn('after', 'After', ({ after }) => after.map(({ status }) => status)),
  listColumn('conditionsAfter', 'Conditions after', ({ after }) => conditionsOf(after)),
  wideColumn('difference', 'Difference', ({ sentence }) => sentence),
];

function conditionsOf(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ condition }) => condition ?? []);
}

function pointParameters(point: 'from' | 'to', which: string): Parameter[] {
  return [
    {
      ...idParameter(`${point}.certificate`, ['CERTIFICATE'], `Id or name of the certificate at the ${which} point.`),
      isNeeded: true,
    },
    idParameter(`${point}.environment`, ['ENVIRONMENT'], 'Id or name of an environment; default: all.'),
    { ...AS_OF, name: `${point}.asOf` },
    { ...REVISION, name: `${point}.revision` },
  ];
}

export const diff: ExportKind = {
  name: 'diff',
  title: 'Scope compared',
  description:
    'Compares the scope of a certificate with that of another one, on another day, at another revision or in another environment.',
  parameters: [
    ...pointParameters('from', 'first'),
    ...pointParameters('to', 'second'),
    wordsParameter('kinds', SCOPE_DIFF_KINDS, '; default: all'),
  ],
  pin: settleDiff,
  page: comparePage,
  open: openingList({
    document: DOCUMENT,
    field: 'scopeDiff',
    columns: COLUMNS,
    citationsOf: ({ before, after }) => [...before, ...after],
    tell: tellDiff,
  }),
};

function settleDiff(given: Given, now: Point): Question {
  const from = { ...now, ...fieldsOf(given, 'from') };
  const to = { ...now, ...fieldsOf(given, 'to') };
  const pointOf = ({ asOf, revision }: Point): Point => ({ asOf, revision });
  return { variables: { from, to, kinds: given['kinds'] ?? null }, points: [pointOf(from), pointOf(to)] };
}

function tellDiff({ counts = {}, codedNotes = [], summary }: Differences) {
  const all = Object.entries(counts);
  return {
    notes: [
      `Of all services and families: ${all.map(([kind, count]) => `${count} ${kind}`).join(', ')}.`,
      ...codedNotes.map(({ sentence }) => sentence),
    ],
    whole: {
      summary,
      counts: all.map(([kind, count]): Count => [kind === 'unchanged' ? 'Alike' : wordOf(kind.toUpperCase()), count]),
    },
  };
}
