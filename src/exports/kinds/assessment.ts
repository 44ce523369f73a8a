import { sortedIds } from '../../domain/ids.ts';
import { ASSESSMENT_OUTCOMES } from '../../domain/inheritance/assessment.ts';
import { RESPONSIBILITIES } from '../../domain/statements/statements.ts';
import { BadInput } from '../../errors.ts';
import { type AskGraph, openList, type Page } from '../ask.ts';
import { clauseColumns, endColumn, idsColumn, listColumn, spokenColumn, wordColumn, wordsColumn } from '../columns.ts';
import { type Cites, type ClauseName, conditionOf, type Named, type Shown } from '../fragments.ts';
import { type Answer, type AnswerSummary, atOnePoint, type ColumnOf, type ExportKind, tabulate } from '../kind.ts';
import { writePlan } from '../oscal/plan/plan.ts';
import { writeResults } from '../oscal/results/results.ts';
import { assessPage } from '../pages.ts';
import { AS_OF, idParameter, idsParameter, LEVERAGE_HOPS, REVISION, wordsParameter } from '../parameters.ts';
import { type Say, wordOf } from '../people-words.ts';
import type { CertificateFacts } from '../table.ts';
import { CERTIFICATE_FACTS, type CountedResponsibility, responsibilityCounts, SUMMARY } from '../whole-answer.ts';
import { type EntryWords, headsOf, SAID, scopeWords, spoken, withCondition } from '../words.ts';

interface AssessedRequirement {
  readonly clause: ClauseName;
  readonly outcome: string;
  readonly responsibility: string;
  readonly statedResponsibilities: readonly string[];
  readonly lapsesOn: string | null;
  readonly services: readonly {
    readonly certainty: string | null;
    readonly basis: string | null;
    readonly rows: readonly (Cites & {
      readonly certificate: Named;
      readonly contradicted: boolean;
      readonly evidence: readonly Shown[];
    })[];
    readonly exclusions: readonly (Cites & EntryWords)[];
    readonly unplaced: readonly (Cites & EntryWords)[];
  }[];
}

type Requirements = Page & { readonly totalCount?: number; readonly nodes: readonly AssessedRequirement[] };

interface Note {
  readonly code: string;
  readonly sentence: string;
}

interface Assessed {
  readonly assessment: {
    readonly services?: readonly Named[];
    readonly certificates?: readonly {
      readonly certificate: CertificateFacts;
      readonly customerKeeps: string | null;
    }[];
    readonly summary?: AnswerSummary;
    readonly totals?: Readonly<Record<string, number>>;
    readonly allResponsibilities?: readonly CountedResponsibility[];
    readonly notes?: readonly Note[];
    readonly requirements: Requirements;
  };
}

const DOCUMENT = `query ExportAssessment(
  $standard: ID!, $environment: ID!, $services: [ID!]!, $leverageHops: Int! = 0, $asOf: Date, $revision: Int
  $outcomes: [AssessmentOutcome!], $responsibilities: [ResponsibilityKind!]
  $first: Int!, $after: String, $isFirst: Boolean!
) {
  assessment(
    standard: $standard, environment: $environment, services: $services, leverageHops: $leverageHops, asOf: $asOf, revision: $revision
  ) {
    services @include(if: $isFirst) { id name }
    certificates @include(if: $isFirst) { certificate { ${CERTIFICATE_FACTS} } customerKeeps }
    ... @include(if: $isFirst) {
      ${SUMMARY}
      totals { covered possible some unknown excluded }
      allResponsibilities: responsibilities { responsibility count }
    }
    notes @include(if: $isFirst) { code sentence }
    requirements(outcomes: $outcomes, responsibilities: $responsibilities, first: $first, after: $after) {
      totalCount @include(if: $isFirst)
      pageInfo { hasNextPage endCursor }
      nodes {
        clause { id number title }
        outcome
        responsibility
        statedResponsibilities
        lapsesOn
        services {
          certainty
          basis
          rows {
            certificate { id name }
            contradicted
            evidence { kind statement { ... on ScopeEntry { condition } } }
            sources { id }
          }
          exclusions { ${SAID} sources { id } }
          unplaced { ${SAID} sources { id } }
        }
      }
    }
  }
}`;

const COLUMNS: readonly ColumnOf<AssessedRequirement>[] = [
  ...clauseColumns<AssessedRequirement>(({ clause }) => clause),
  wordColumn('outcome', 'Outcome', ({ outcome }) => outcome),
  wordColumn('responsibility', 'Responsibility', ({ responsibility }) => responsibility),
  wordsColumn('statedResponsibilities', 'Stated responsibilities', (requirement) => requirement.statedResponsibilities),
  endColumn('lapsesOn', 'Holds up to and including', ({ lapsesOn }) => lapsesOn),
  listColumn('certificates', 'Certificates', certificateNamesOf),
  idsColumn('certificateIds', 'Certificate ids', certificateIdsOf),
];

/** Kept low because a requirement includes evidence for each service. */
const SERVICES_A_PAGE = 400;
const LARGEST_PAGE = 100;

export const UNKNOWN = 'UNKNOWN_ID';

export const assessment: ExportKind = {
  name: 'assessment',
  title: 'Assessment of a system',
  description:
    'Shows how far a system built on some services in an environment inherits a standard, one requirement per row. Rejected if the graph has none of the services.',
  parameters: [
    { ...idParameter('standard', ['STANDARD'], 'Id or name of the standard.'), isNeeded: true },
    { ...idParameter('environment', ['ENVIRONMENT'], 'Id or name of the environment.'), isNeeded: true },
    { ...idsParameter('services', ['SERVICE'], 'Ids or names of the services; 1 to 100.'), isNeeded: true },
    LEVERAGE_HOPS,
    wordsParameter('outcomes', ASSESSMENT_OUTCOMES, '; default: all'),
    wordsParameter('responsibilities', RESPONSIBILITIES, ', of the weakest or of a stated one; default: all'),
    { name: 'systemName', type: 'text', description: 'For OSCAL: name of the system; default: a placeholder.' },
    {
      name: 'profile',
      type: 'text',
      description:
        'For OSCAL: address or path of the profile or catalog that the plan imports, such as an export of clauses; default: a resource with the name of the standard.',
    },
    AS_OF,
    REVISION,
  ],
  pin: (given, now) => atOnePoint(given, now, { ...given }),
  page: assessPage,
  open: openAssessment,
  oscal: [
    { ending: 'oscal.json', write: (ask, question) => writePlan(ask, question, refuseNothing) },
    { ending: 'oscal-results.json', write: (ask, question) => writeResults(ask, question, refuseNothing) },
  ],
};

async function openAssessment(ask: AskGraph, variables: Record<string, unknown>): Promise<Answer> {
  const asked = sortedIds([variables['services']].flat().map(String));
  const first = Math.max(1, Math.min(LARGEST_PAGE, Math.floor(SERVICES_A_PAGE / asked.length)));
  const { first: page, pages } = await openList(ask, {
    document: DOCUMENT,
    variables: { ...variables, first },
    listOf: ({ assessment: { requirements, ...whole } }: Assessed) => ({ ...requirements, ...whole }),
  });
  const services = page.services ?? [];
  refuseNothing({ services, notes: page.notes ?? [] });
  const heads = headsOf(services);
  const byService = asked.map((id) => {
    const position = services.findIndex((service) => service.id === id);
    // An unknown service also has a column, since the outcome counts it.
    if (position < 0) return wordColumn<AssessedRequirement>(id, id, () => UNKNOWN);
    return spokenColumn(id, heads[position] ?? id, ({ services: given }: AssessedRequirement, say) =>
      givenOf(given[position], say),
    );
  });
  return {
    total: page.totalCount ?? null,
    whole: {
      summary: page.summary,
      counts: [
        ...Object.entries(page.totals ?? {}).map(([outcome, count]) => [wordOf(outcome.toUpperCase()), count] as const),
        ...responsibilityCounts(page.allResponsibilities),
      ],
      certificates: (page.certificates ?? []).map(({ certificate }) => certificate),
    },
    notes: [...(page.notes ?? []).map(({ sentence }) => sentence), ...customerNotes(page.certificates ?? [])],
    ...tabulate([...COLUMNS, ...byService], pages, citationsOf),
  };
}

interface AssessedServices {
  readonly services: readonly Named[];
  readonly notes: readonly Note[];
}

/** Throws if no service is known: otherwise all requirements would appear as not covered. */
export function refuseNothing({ services, notes }: AssessedServices): void {
  if (services.length > 0) return;
  throw new BadInput(['There is nothing to assess.', ...unknownSentences(notes)].join(' '));
}

/** Returns the notes on services that are not in the graph. */
export function unknownSentences(notes: readonly Note[]): string[] {
  return notes.filter(({ code }) => code === UNKNOWN).map(({ sentence }) => sentence);
}

/** Returns the certificates through which the services inherit the requirement. */
function certificateIdsOf({ services }: AssessedRequirement): string[] {
  return sortedIds(services.flatMap(({ rows }) => rows.map(({ certificate }) => certificate.id)));
}

function certificateNamesOf({ services }: AssessedRequirement): string[] {
  return [...new Set(services.flatMap(({ rows }) => rows.map(({ certificate }) => certificate.name)))];
}

function customerNotes(certificates: NonNullable<Assessed['assessment']['certificates']>): string[] {
  return certificates.flatMap(({ certificate, customerKeeps }) =>
    customerKeeps === null ? [] : `What the customer keeps according to “${certificate.name}”: ${customerKeeps}`,
  );
}

/**
 * Returns a service's cell for a requirement, such as `LISTED POSSIBLE contradicted`, with exclusions and entries
 * without an environment; empty if there are none. Services are in the order of the assessment.
 */
function givenOf(service: AssessedRequirement['services'][number] | undefined, say: Say): string | null {
  if (service === undefined) return null;
  const { basis, certainty, rows, exclusions, unplaced } = service;
  const [surest] = rows;
  const words = spoken([basis, certainty, surest?.contradicted ? 'contradicted' : null], say);
  const support = basis === null ? [] : [withCondition(words, conditionOf(surest?.evidence ?? []))];
  return [...support, ...scopeWords([...exclusions, ...unplaced], say)].join('; ') || null;
}

function citationsOf({ services }: AssessedRequirement): Cites[] {
  return services.flatMap(({ rows, exclusions, unplaced }) => [...rows, ...exclusions, ...unplaced]);
}
