import { type AskGraph, mustAsk } from '../ask.ts';
import { idColumn, nodeColumns, wideColumn, wordColumn } from '../columns.ts';
import type { Cites, Named } from '../fragments.ts';
import { type Answer, atOnePoint, type ColumnOf, type ExportKind, tabulate } from '../kind.ts';
import { whyPage } from '../pages.ts';
import { AS_OF, idParameter, LEVERAGE_HOPS, type Parameter, pick, REVISION } from '../parameters.ts';
import type { CertificateFacts } from '../table.ts';
import { CERTIFICATE_FACTS } from '../whole-answer.ts';

interface Step extends Cites {
  readonly kind: string;
  readonly sentence: string;
  readonly statement: { readonly id: string } | null;
}

interface Explained {
  readonly explain: {
    readonly sentence: string;
    readonly rows: readonly (Cites & {
      readonly certificate: CertificateFacts;
      readonly environment: Named | null;
      readonly certainty: string;
      readonly evidence: readonly Step[];
    })[];
    readonly reasons: readonly (Omit<Step, 'kind'> & { readonly code: string })[];
  };
}

/** A step of the evidence, or a reason why the requirement is not inherited. */
interface ToldStep extends Step {
  readonly certificate: CertificateFacts | null;
  readonly environment: Named | null;
  readonly certainty: string | null;
}

const DOCUMENT = `query ExportWhy(
  $subject: ID!, $environment: ID, $clause: ID!, $certificate: ID, $leverageHops: Int! = 0, $asOf: Date, $revision: Int
) {
  explain(
    subject: $subject, environment: $environment, clause: $clause, certificate: $certificate, leverageHops: $leverageHops
    asOf: $asOf, revision: $revision
  ) {
    sentence
    rows {
      certificate { ${CERTIFICATE_FACTS} }
      environment { id name }
      certainty
      sources { id }
      evidence(first: 100) { kind sentence statement { id } sources { id } }
    }
    reasons { code sentence statement { id } sources { id } }
  }
}`;

const COLUMNS: readonly ColumnOf<ToldStep>[] = [
  wordColumn('kind', 'Step', ({ kind }) => kind),
  wideColumn('sentence', 'What it says', ({ sentence }) => sentence),
  ...nodeColumns<ToldStep>('environment', 'Environment', ({ environment }) => environment),
  ...nodeColumns<ToldStep>('certificate', 'Certificate', ({ certificate }) => certificate),
  wordColumn('certainty', 'Certainty', ({ certainty }) => certainty),
  idColumn('statementId', 'Statement id', ({ statement }) => statement?.id ?? null),
];

const ASKED: readonly Parameter[] = [
  { ...idParameter('subject', ['SERVICE', 'SERVICE_FAMILY'], 'Id or name of a service or family.'), isNeeded: true },
  { ...idParameter('clause', ['CLAUSE'], 'Id or name of a requirement.'), isNeeded: true },
  idParameter('environment', ['ENVIRONMENT'], 'Id or name of an environment; default: any.'),
  idParameter('certificate', ['CERTIFICATE'], 'Id or name of the certificate that it may come through; default: any.'),
  LEVERAGE_HOPS,
];

export const why: ExportKind = {
  name: 'why',
  title: 'Why a requirement is inherited',
  description:
    'Explains why a subject inherits a requirement, or why not, with one step of the evidence or one reason per row.',
  parameters: [...ASKED, AS_OF, REVISION],
  pin: (given, now) => atOnePoint(given, now, pick(given, ASKED)),
  page: whyPage,
  open: openWhy,
};

async function openWhy(ask: AskGraph, variables: Record<string, unknown>): Promise<Answer> {
  const { explain } = await mustAsk<Explained>(ask, DOCUMENT, variables);
  const steps = explain.rows.flatMap(({ certificate, environment, certainty, evidence }) =>
    evidence.map((step): ToldStep => ({ ...step, certificate, environment, certainty })),
  );
  const none = { certificate: null, environment: null, certainty: null };
  const reasons = explain.reasons.map(({ code, ...reason }): ToldStep => ({ ...reason, ...none, kind: code }));
  const nodes = [...steps, ...reasons];
  const { sources } = explain.rows[0] ?? explain.reasons[0] ?? { sources: [] };
  const certificates = new Map(explain.rows.map(({ certificate }) => [certificate.id, certificate]));
  return {
    total: nodes.length,
    notes: [],
    whole: { summary: { sentences: [explain.sentence], sources }, certificates: [...certificates.values()] },
    ...tabulate(COLUMNS, [{ nodes }], (step) => [step]),
  };
}
