import { z } from 'zod';
import { assessment as assessmentExport } from '../../exports/kinds/assessment.ts';
import { inheritance as inheritanceExport } from '../../exports/kinds/inheritance.ts';
import { CITED, SUBJECT, SUMMED } from './fragments.ts';
import { FILTER, FILTER_NAMES, HOPS, NAME, names, PAGE, POINT, SUBJECTS } from './inputs.ts';
import type { Tool } from './tool.ts';

/** The explorer's address leaves it out if no leverage is followed. */
function leveragePart(hops: number | undefined): string | null {
  return hops === undefined || hops === 0 ? null : String(hops);
}

interface Counted {
  readonly certainty: string;
  readonly count: number;
}

function isCounted({ count }: Counted): boolean {
  return count > 0;
}

const inheritance: Tool = {
  name: 'inheritance',
  title: 'What is inherited',
  description:
    'Which services inherit which requirements of which standard through which certificate in which cloud. An empty answer says why in notes, and does not mean no.',
  input: z.strictObject({ filter: FILTER.optional(), ...POINT, ...PAGE }),
  names: FILTER_NAMES,
  document: `query Inheritance($filter: InheritanceFilter!, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
    answer: inheritance(filter: $filter, asOf: $asOf, revision: $revision, first: $first, after: $after) {
      asOf revision totalCount summary { ...Summed }
      facets { certainties { certainty count } certificates { certificate { id name } count } }
      nodes {
        id subject { ...Subject } environment { id name } certificate { id name }
        clause { id number title } standard { id designation }
        basis certainty contradicted responsibility sources { ...Cited }
      }
      notes { code sentence }
      pageInfo { hasNextPage endCursor }
    }
  }
  ${SUBJECT} ${SUMMED} ${CITED}`,
  oscal: inheritanceExport,
  brief: ({ totalCount, facets }) => ({ totalCount, certainties: facets.certainties.filter(isCounted) }),
  variables: ({ filter = {}, asOf = null, revision = null, first, after = null }) => ({
    ...{ filter, asOf, revision, first, after },
  }),
  certainties: ({ answer }) => answer.facets.certainties.filter(isCounted).map(({ certainty }: Counted) => certainty),
  page: ({ filter = {} }) => ({
    path: '/ask',
    values: {
      service: [filter.services ?? [], filter.families ?? []].flat(),
      ...{ environment: filter.environments, standard: filter.standards, clause: filter.clauses },
      ...{ certificate: filter.certificates, expand: filter.expandFamilies === true ? 'yes' : null },
      leverage: leveragePart(filter.leverageHops),
    },
  }),
};

const explain: Tool = {
  name: 'explain',
  title: 'Why, or why not',
  description:
    'Why a service inherits a requirement, with each step of the evidence, or why no source shows that it does.',
  input: z.strictObject({
    subject: NAME.describe('A service or family.'),
    clause: NAME.describe('Such as "FedRAMP Rev. 5 High AC-2".'),
    environment: NAME.optional(),
    certificate: NAME.optional(),
    leverageHops: HOPS.optional(),
    ...POINT,
  }),
  names: {
    subject: SUBJECTS,
    clause: ['CLAUSE'],
    environment: ['ENVIRONMENT'],
    certificate: ['CERTIFICATE'],
  },
  document: `query Explain($subject: ID!, $clause: ID!, $environment: ID, $certificate: ID, $leverageHops: Int!, $asOf: Date, $revision: Int) {
    answer: explain(
      subject: $subject, clause: $clause, environment: $environment, certificate: $certificate, leverageHops: $leverageHops
      asOf: $asOf, revision: $revision
    ) {
      asOf revision inherited sentence
      rows {
        id certificate { id name } environment { id name } basis certainty contradicted responsibility
        evidence(first: 20) { kind sentence statement { id } sources { ...Cited } } evidenceCount
      }
      reasons { code sentence statement { id } sources { ...Cited } } reasonCount
    }
  }
  ${CITED}`,
  brief: ({ inherited, rows, reasons, reasonCount }) => ({
    ...{ inherited, rowCount: rows.length, reasonCount },
    reasons: [...new Set(reasons.map(({ code }: { readonly code: string }) => code))],
  }),
  variables: ({ subject, clause, environment = null, certificate = null, asOf = null, revision = null, ...given }) => ({
    ...{ subject, clause, environment, certificate, asOf, revision },
    leverageHops: given.leverageHops ?? 0,
  }),
  // The first row is the surest, and one is enough.
  certainties: ({ answer }) => [answer.rows[0]?.certainty ?? null],
  page: ({ subject, clause, environment, leverageHops }, { answer }) => {
    const [row] = answer.rows;
    const why = row && [subject, row.environment?.id ?? '', row.certificate.id, clause].join(',');
    const leverage = leveragePart(leverageHops);
    return { path: '/ask', values: { service: subject, environment, clause, leverage, why } };
  },
};

const assess: Tool = {
  name: 'assess',
  title: 'Assess a system',
  description:
    'How far a system built on services in one cloud inherits a standard, and who meets the requirements. A requirement that a certificate covers is not always met by the provider: see responsibilities.',
  input: z.strictObject({
    standard: NAME,
    environment: NAME,
    services: names(50),
    leverageHops: HOPS.optional(),
    ...POINT,
  }),
  names: { standard: ['STANDARD'], environment: ['ENVIRONMENT'], services: ['SERVICE'] },
  document: `query Assess($standard: ID!, $environment: ID!, $services: [ID!]!, $leverageHops: Int!, $asOf: Date, $revision: Int) {
    answer: assessment(
      standard: $standard, environment: $environment, services: $services, leverageHops: $leverageHops, asOf: $asOf, revision: $revision
    ) {
      asOf revision summary { ...Summed }
      standard { id designation sources { ...Cited } } environment { id name }
      outcome lapsesOn totals { requirements } responsibilities { responsibility count }
      byService {
        service { id name } certainty basis contradicted certificates { id name }
        exclusions { id sentence sources { ...Cited } } unplaced { id sentence sources { ...Cited } }
      }
      certificates { certificate { id name } services { id } lapsesOn customerKeeps sources { ...Cited } }
      notes { code sentence }
    }
  }
  ${SUMMED} ${CITED}`,
  oscal: assessmentExport,
  brief: ({ outcome, lapsesOn, totals, responsibilities }) => ({ outcome, lapsesOn, totals, responsibilities }),
  told: ['NOT_NAMED'],
  variables: ({ standard, environment, services, leverageHops = 0, asOf = null, revision = null }) => ({
    ...{ standard, environment, services, leverageHops, asOf, revision },
  }),
  certainties: ({ answer }) => answer.byService.map(({ certainty }: { certainty: string | null }) => certainty),
  page: ({ standard, environment, services, leverageHops }) => ({
    path: '/assess',
    values: { standard, environment, service: services, leverage: leveragePart(leverageHops) },
  }),
};

export const inheritedTools: readonly Tool[] = [inheritance, explain, assess];
