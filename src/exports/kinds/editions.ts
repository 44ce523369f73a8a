import { type AskGraph, mustAsk, type Page, pagesAfter } from '../ask.ts';
import { listColumn, nodeColumns, wordColumn } from '../columns.ts';
import type { Cites, Named } from '../fragments.ts';
import { type Answer, atOnePoint, type ColumnOf, type ExportKind, tabulate } from '../kind.ts';
import { AS_OF, idParameter, type Parameter, pick, REVISION } from '../parameters.ts';
import type { CertificateFacts, Count } from '../table.ts';
import { CERTIFICATE_FACTS } from '../whole-answer.ts';

type Cited = Named & Cites;

interface Pending {
  readonly subject: Named;
  readonly environment: Named | null;
  readonly certainty: string;
  readonly certificates: readonly Cited[];
  readonly remainingCertainty: string | null;
  readonly alternatives: readonly Cited[];
  readonly perhapsThrough: readonly Named[];
}

interface Step {
  readonly former: Named;
  readonly standard: Named;
  readonly certificates?: readonly CertificateFacts[];
  readonly notes?: readonly string[];
  readonly onlyInFormer: Page & { readonly totalCount: number; readonly nodes: readonly Pending[] };
}

interface Transition {
  readonly editionTransition: { readonly replaces?: readonly Step[]; readonly replacedBy?: readonly Step[] };
}

/** Subject that has not completed the transition, with the step between the editions. */
interface PendingInStep extends Pending {
  readonly step: Step;
}

const DOCUMENT = `query ExportEditions(
  $standard: ID!, $other: ID, $newer: Boolean!, $older: Boolean!
  $asOf: Date, $revision: Int, $after: String, $isFirst: Boolean!
) {
  editionTransition(standard: $standard, other: $other, asOf: $asOf, revision: $revision) {
    replacedBy @include(if: $newer) { ...Step }
    replaces @include(if: $older) { ...Step }
  }
}
fragment Step on EditionStep {
  former { id name: designation }
  standard { id name: designation }
  certificates @include(if: $isFirst) { ${CERTIFICATE_FACTS} }
  notes @include(if: $isFirst)
  onlyInFormer(first: 100, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      subject { id name }
      environment { id name }
      certainty
      certificates { ...Cited }
      remainingCertainty
      alternatives { ...Cited }
      perhapsThrough { id name }
    }
  }
}
fragment Cited on Certificate { id name sources { id } }`;

const namesOf = (nodes: readonly Named[]) => nodes.map(({ name }) => name);

const COLUMNS: readonly ColumnOf<PendingInStep>[] = [
  ...nodeColumns<PendingInStep>('former', 'Old edition', ({ step }) => step.former),
  ...nodeColumns<PendingInStep>('standard', 'New edition', ({ step }) => step.standard),
  ...nodeColumns<PendingInStep>('subject', 'Subject', ({ subject }) => subject),
  ...nodeColumns<PendingInStep>('environment', 'Environment', ({ environment }) => environment),
  wordColumn('certainty', 'In the old edition', ({ certainty }) => certainty),
  listColumn('certificates', 'Through', ({ certificates }) => namesOf(certificates)),
  wordColumn('remainingCertainty', 'In the new edition', ({ remainingCertainty }) => remainingCertainty),
  listColumn('alternatives', 'Through certificates to the new', ({ alternatives }) => namesOf(alternatives)),
  listColumn('perhapsThrough', 'Perhaps through', ({ perhapsThrough }) => namesOf(perhapsThrough)),
];

const ASKED: readonly Parameter[] = [
  {
    ...idParameter('standard', ['STANDARD'], 'Id or name of a standard with several editions.'),
    isNeeded: true,
  },
];

export const editions: ExportKind = {
  name: 'editions',
  title: 'Not yet on the new edition',
  description:
    'Lists what is in scope of an old edition of a standard but less surely of the new one, with the certificates that still cite the old one.',
  parameters: [...ASKED, AS_OF, REVISION],
  pin: (given, now) => atOnePoint(given, now, pick(given, ASKED)),
  page: ({ standard }) => ({ path: '/review/editions', values: { standard: String(standard) } }),
  open: openEditions,
};

async function openEditions(ask: AskGraph, variables: Record<string, unknown>): Promise<Answer> {
  const read: Read = async (more) => {
    const asked = { ...variables, ...more, isFirst: more.after === null };
    const { replacedBy = [], replaces = [] } = (await mustAsk<Transition>(ask, DOCUMENT, asked)).editionTransition;
    return [...replacedBy, ...replaces];
  };
  const steps = await read({ after: null, other: null, newer: true, older: true });
  const certificates = new Map(steps.flatMap((step) => step.certificates ?? []).map((one) => [one.id, one]));
  return {
    total: steps.reduce((sum, { onlyInFormer }) => sum + onlyInFormer.totalCount, 0),
    notes: [...new Set(steps.flatMap(({ notes }) => notes ?? []))],
    whole: { counts: steps.flatMap(countsOf), certificates: [...certificates.values()] },
    ...tabulate(COLUMNS, pagesOf(steps, String(variables['standard']), read), ({ certificates: own, alternatives }) => [
      ...own,
      ...alternatives,
    ]),
  };
}

function countsOf({ former, standard, certificates = [], onlyInFormer }: Step): Count[] {
  return [
    [`More surely in scope of ${former.name} than of ${standard.name}`, onlyInFormer.totalCount],
    [`Certificates in force that cite ${former.name}`, certificates.length],
  ];
}

/** Reads steps to newer and from older editions, or only the step between two given editions. */
type Read = (more: {
  readonly after: string | null;
  readonly other: string | null;
  readonly newer: boolean;
  readonly older: boolean;
}) => Promise<readonly Step[]>;

/** Yields the pages of one step after another, since a cursor belongs to one step. */
async function* pagesOf(steps: readonly Step[], asked: string, read: Read) {
  for (const step of steps) {
    const newer = step.former.id === asked;
    const other = newer ? step.standard.id : step.former.id;
    const after = async (cursor: string | null) => {
      const [same] = await read({ after: cursor, other, newer, older: !newer });
      if (same === undefined) throw new Error(`The step to ${other} no longer exists.`);
      return same.onlyInFormer;
    };
    for await (const { nodes } of pagesAfter(step.onlyInFormer, after)) {
      yield { nodes: nodes.map((pending): PendingInStep => ({ ...pending, step })) };
    }
  }
}
