import { z } from 'zod';
import { CITED, SUBJECT } from '../fragments.ts';
import { LEVERAGE, manyNamed, named, PAGE, POINT, SUBJECTS } from '../inputs.ts';
import type { Given, Tool } from '../tool.ts';

/** The filter of rows; services and families are told apart by their ids. */
export function filterOf({ subjects, environments, standards, requirements, certificates, ...choices }: Given) {
  const { expandFamilies = false, leverageHops = 0 } = choices;
  const isFamily = (id: string) => id.startsWith('family/');
  const lists = {
    services: subjects?.filter((id: string) => !isFamily(id)),
    families: subjects?.filter(isFamily),
    ...{ environments, standards, certificates, clauses: requirements },
  };
  const isGiven = ([, ids]: readonly [string, unknown]) => Array.isArray(ids) && ids.length > 0;
  return { ...Object.fromEntries(Object.entries(lists).filter(isGiven)), expandFamilies, leverageHops };
}

export const FILTERED = {
  input: {
    subjects: manyNamed('services or service families').optional(),
    environments: manyNamed('clouds').optional(),
    standards: manyNamed('standards').optional(),
    certificates: manyNamed('certificates').optional(),
    requirements: manyNamed('requirements, as "FedRAMP Rev. 5 High AC-2"; each takes those under it along').optional(),
    ...LEVERAGE,
    expandFamilies: z.boolean().optional().describe('Whether what names a family counts for each of its services.'),
  },
  names: {
    subjects: SUBJECTS,
    environments: ['ENVIRONMENT'],
    standards: ['STANDARD'],
    certificates: ['CERTIFICATE'],
    requirements: ['CLAUSE'],
  },
} as const;

/** The explorer's address leaves it out if no leverage is followed. */
function leveragePart(hops: number | undefined): string | null {
  return hops === undefined || hops === 0 ? null : String(hops);
}

interface Counted {
  readonly certainty: string;
  readonly count: number;
}

const inheritance: Tool = {
  name: 'inheritance',
  title: 'What is inherited',
  description:
    'Lists which services inherit which requirements of which standard through which certificate in which cloud: a row for each, with how sure it is and who says so. An empty answer says why in notes, and is no “no”.',
  input: z.strictObject({ ...FILTERED.input, ...POINT, ...PAGE }),
  names: FILTERED.names,
  document: `query Inheritance($filter: InheritanceFilter!, $asOf: Date, $revision: Int, $first: Int!, $after: String) {
    answer: inheritance(filter: $filter, asOf: $asOf, revision: $revision, first: $first, after: $after) {
      asOf revision totalCount summary { sentences sources { ...Cited } }
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
  ${SUBJECT} ${CITED}`,
  variables: ({ asOf = null, revision = null, first, after = null, ...given }) => ({
    filter: filterOf(given),
    ...{ asOf, revision, first, after },
  }),
  certainties: ({ answer }) =>
    answer.facets.certainties.filter(({ count }: Counted) => count > 0).map(({ certainty }: Counted) => certainty),
  page: ({ subjects, environments, standards, requirements, certificates, expandFamilies, leverageHops }) => ({
    path: '/ask',
    values: {
      ...{ service: subjects, environment: environments, standard: standards, clause: requirements },
      ...{ certificate: certificates, expand: expandFamilies === true ? 'yes' : null },
      leverage: leveragePart(leverageHops),
    },
  }),
};

const explain: Tool = {
  name: 'explain',
  title: 'Why, or why not',
  description:
    'Explains why a service inherits a requirement, or why no source shows that it does, with each step of the evidence and its sources. Where it is not inherited, reasons say what stands in the way or is missing.',
  input: z.strictObject({
    subject: named('a service or service family'),
    requirement: named('a requirement, as "FedRAMP Rev. 5 High AC-2"'),
    environment: named('a cloud; default: any').optional(),
    certificate: named('the certificate that it may come through; default: any').optional(),
    ...LEVERAGE,
    ...POINT,
  }),
  names: {
    subject: SUBJECTS,
    requirement: ['CLAUSE'],
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
  variables: ({
    subject,
    requirement,
    environment = null,
    certificate = null,
    asOf = null,
    revision = null,
    ...given
  }) => ({
    ...{ subject, clause: requirement, environment, certificate, asOf, revision },
    leverageHops: given.leverageHops ?? 0,
  }),
  // The first row is the surest, and one is enough.
  certainties: ({ answer }) => [answer.rows[0]?.certainty ?? null],
  page: ({ subject, requirement, environment, leverageHops }, { answer }) => {
    const [row] = answer.rows;
    const why = row && [subject, row.environment?.id ?? '', row.certificate.id, requirement].join(',');
    const leverage = leveragePart(leverageHops);
    return { path: '/ask', values: { service: subject, environment, clause: requirement, leverage, why } };
  },
};

const assess: Tool = {
  name: 'assess',
  title: 'Assess a system',
  description:
    'Assesses how far a system built on some services in one cloud inherits a standard: the outcome for the system as a whole, what each service gives, and who meets the requirements. That a certificate covers a requirement does not make it the provider’s: see responsibilities.',
  input: z.strictObject({
    standard: named('the standard'),
    environment: named('the cloud'),
    services: manyNamed('the services that the system is built on', 50),
    ...LEVERAGE,
    ...POINT,
  }),
  names: { standard: ['STANDARD'], environment: ['ENVIRONMENT'], services: ['SERVICE'] },
  document: `query Assess($standard: ID!, $environment: ID!, $services: [ID!]!, $leverageHops: Int!, $asOf: Date, $revision: Int) {
    answer: assessment(
      standard: $standard, environment: $environment, services: $services, leverageHops: $leverageHops, asOf: $asOf, revision: $revision
    ) {
      asOf revision summary { sentences sources { ...Cited } }
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
  ${CITED}`,
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
