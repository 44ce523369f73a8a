import { idsOf, type RootQuestion } from './question.ts';

const ENTRIES = 'nodes { subject { ... on Service { id } } certificate { id } status validFrom validUntil }';
const ROWS = 'totalCount nodes { clause { number } basis certainty contradicted responsibility validFrom validUntil }';
const DAY = 'asOf: "2031-06-01"';
const DRUM = {
  subject: { id: 'service/drum' },
  certificate: { id: 'certificate/harbour' },
  status: 'IN_SCOPE',
  validFrom: '2031-01-01',
  validUntil: '2031-07-01',
};

/** Questions about facts that the seed lacks, sent after the import of the made-up facts. */
export const madeUpQuestions: readonly RootQuestion[] = [
  {
    name: 'wholes, components and replacements by id',
    document: `{
      plate: service(id: "service/plate") { componentOf { id } }
      whole: service(id: "service/whole") { components { id } }
      candle: service(id: "service/candle") { replacedBy { id } }
      lantern: service(id: "service/lantern") { replaces { id } }
    }`,
    shows: {
      plate: { componentOf: idsOf('service', 'whole') },
      whole: { components: idsOf('service', 'lid', 'part-1', 'plate', 'scoop') },
      candle: { replacedBy: idsOf('service', 'lantern') },
      lantern: { replaces: idsOf('service', 'candle') },
    },
  },
  {
    name: 'services that are not or not yet in scope',
    document: `{
      not: services(${DAY}, filter: { statuses: [NOT_IN_SCOPE], environments: ["environment/meadow"] }) { nodes { id } }
      later: services(${DAY}, filter: { statuses: [IN_AUDIT, PLANNED], standards: ["standard/teapots-2030"] }) {
        nodes { id }
      }
    }`,
    shows: {
      not: { nodes: idsOf('service', 'knife', 'torch', 'wick') },
      later: { nodes: idsOf('service', 'candle', 'frame', 'grater', 'ladle', 'whisk') },
    },
  },
  {
    name: 'entries from their first to their last day',
    document: `{ service(id: "service/drum") {
      before: scope(asOf: "2030-12-31") { ${ENTRIES} } first: scope(asOf: "2031-01-01") { ${ENTRIES} }
      last: scope(asOf: "2031-06-30") { ${ENTRIES} } past: scope(asOf: "2031-07-01") { ${ENTRIES} }
    } }`,
    shows: {
      service: { before: { nodes: [] }, first: { nodes: [DRUM] }, last: { nodes: [DRUM] }, past: { nodes: [] } },
    },
  },
  {
    name: 'rows by component, and a row that another source contradicts',
    document: `{
      component: inheritance(${DAY}, filter: {
        services: ["service/part-4"], certificates: ["certificate/harbour"], bases: [COMPONENT]
      }) { ${ROWS} }
      contradicted: inheritance(${DAY}, first: 1, filter: {
        services: ["service/torch"], certificates: ["certificate/harbour"]
      }) { nodes { contradicted certainty evidence { kind } } }
    }`,
    shows: {
      component: {
        totalCount: 4,
        nodes: ['4.1', '4.2.1', '4.2.1.1', '4.10'].map((number) => ({
          clause: { number },
          basis: 'COMPONENT',
          certainty: 'STATED',
          validFrom: '2030-01-01',
          validUntil: '2033-01-01',
        })),
      },
      contradicted: {
        nodes: [
          {
            contradicted: true,
            certainty: 'POSSIBLE',
            evidence: ['SCOPE', 'CERTIFICATION', 'REQUIREMENT', 'CONTRADICTION'].map((kind) => ({ kind })),
          },
        ],
      },
    },
  },
  {
    name: 'responsibilities for a clause from several sources',
    document: `{ clause(id: "clause/controls/TC-4") {
      responsibilities { kind sources { id } environment { id } certificate { id } }
      number withdrawn
    } withdrawn: clause(id: "clause/controls/TC-3") { withdrawn } }`,
    shows: {
      clause: { number: 'TC-4', withdrawn: false, responsibilities: [{ kind: 'SHARED' }, { kind: 'PROVIDER' }] },
      withdrawn: { withdrawn: true },
    },
  },
  {
    name: 'mappings of a clause in both directions, by id',
    document: `query ($first: Int = 9) { clause(id: "clause/controls/TC-1") { mappings(first: $first) {
      totalCount edges { cursor node { id } } pageInfo { hasNextPage }
      nodes { __typename id from { id } to { id } fromClauses { id } toClauses { id } kind strength rationale sources { id } importRun { id } sinceRevision sentence }
    } } }`,
    shows: {
      clause: {
        mappings: {
          totalCount: 2,
          nodes: [
            { kind: 'INTERSECTS', from: { id: 'clause/teapots-2030/4.10' }, strength: null, rationale: null },
            { kind: 'SUBSET_OF', strength: 7, rationale: 'A lid is part of a pot.', sinceRevision: 3 },
          ],
        },
      },
    },
  },
  {
    name: 'exceptions of a certificate, by id',
    document: `{
      harness: certificate(id: "certificate/harness") { exceptions {
        totalCount edges { cursor node { id } } pageInfo { hasNextPage }
        nodes {
          __typename id certificate { id } subject { ... on Service { id } } environment { id } clause { id } note
          sources { id } importRun { id } sinceRevision sentence
        }
      } }
      before: certificate(id: "certificate/harness", revision: 2) { exceptions { totalCount } }
      harbour: certificate(id: "certificate/harbour") { exceptions { totalCount nodes { id } } }
    }`,
    shows: {
      harness: {
        exceptions: {
          totalCount: 1,
          pageInfo: { hasNextPage: false },
          nodes: [
            {
              __typename: 'Exception',
              certificate: { id: 'certificate/harness' },
              subject: { id: 'service/lantern' },
              environment: { id: 'environment/meadow' },
              clause: { id: 'clause/controls/TC-3' },
              note: 'A lantern has no handle.',
              sources: [{ id: 'source/list' }],
              importRun: { id: 'import/3' },
              sinceRevision: 3,
              sentence:
                'Harness attestation does not cover TC-3 (Handle strength) of MADE-UP CONTROLS for Pretend Lantern in Meadow Cloud: “A lantern has no handle.”',
            },
          ],
        },
      },
      before: { exceptions: { totalCount: 0 } },
      harbour: { exceptions: { totalCount: 0, nodes: [] } },
    },
  },
  {
    name: 'statements in a view around a certificate and a clause',
    document: `{
      certificate: relationshipView(center: "certificate/harness", kinds: [CERTIFICATE]) {
        edges { from verb to statement { __typename id ... on Leverage {
          id from { id } to { id } inheritedClauses { id } sources { id } importRun { id } sinceRevision sentence
        } } }
      }
      clause: relationshipView(center: "clause/controls/TC-1", kinds: [CLAUSE, STANDARD]) { edges { from to } }
      before: relationshipView(center: "certificate/harness", kinds: [CERTIFICATE], revision: 2) { edges { id } }
    }`,
    shows: {
      certificate: {
        edges: [
          {
            from: 'certificate/harness',
            to: 'certificate/harbour',
            statement: {
              __typename: 'Leverage',
              inheritedClauses: [],
              importRun: { id: 'import/3' },
              sinceRevision: 3,
            },
          },
        ],
      },
      before: { edges: [] },
    },
  },
  {
    name: 'lists, searches and nodes by id at an earlier revision',
    document: `{
      services(revision: 1) { totalCount }
      listed: services(filter: { certificates: ["certificate/az-fedramp-high"] }, asOf: "2026-11-24", revision: 1) { totalCount }
      standards(revision: 1) { totalCount }
      environments(revision: 1) { totalCount }
      search(text: "teapot", revision: 1) { totalCount }
      standard(id: "standard/teapots-2030", revision: 1) { id }
      between: standard(id: "standard/teapots-2030", revision: 2) { id }
      clause(id: "clause/controls/TC-1", revision: 1) { id }
      certificate(id: "certificate/harness", revision: 1) { id }
      environment(id: "environment/azure", revision: 1) { name }
      service(id: "service/key-vault", revision: 1) { name }
    }`,
    shows: {
      environments: { totalCount: 12 },
      search: { totalCount: 0 },
      standard: null,
      between: { id: 'standard/teapots-2030' },
      clause: null,
      certificate: null,
      environment: { name: 'Azure' },
      service: { name: 'Key Vault' },
    },
  },
  {
    name: 'imports, newest first, and rows at an earlier revision',
    document: `{
      revision { number }
      imports(states: [PUBLISHED]) { totalCount nodes { id format by } }
      first: inheritance(filter: {}, revision: 1, first: 1) { totalCount }
      now: inheritance(filter: { standards: ["standard/teapots-2030"] }, revision: 1) { totalCount notes { code nodeIds } }
    }`,
    shows: {
      revision: { number: 3 },
      imports: { totalCount: 3, nodes: idsOf('import', '3', '2', '1') },
      first: { totalCount: 72_844 },
      now: { totalCount: 0, notes: [{ code: 'UNKNOWN_ID', nodeIds: ['standard/teapots-2030'] }] },
    },
  },
];
