import { GAP } from '../data/gap.mjs';
import { serviceId } from '../data/generate.mjs';
import { ROW_FIELDS } from './inheritance-page.mjs';

const services = Array.from({ length: 10 }, (_item, k) => `service/${serviceId(k)}`);
const CLOUD = 'environment/cloud-0';
const ENTRIES = 'entries { id status }';

/** A page each of what analysts ask, and the variables to ask it with. */
export const PAGES = [
  {
    name: 'inheritance, first page',
    document: `{ inheritance(filter: {}, first: 50) { nodes { ${ROW_FIELDS} } } }`,
  },
  {
    name: 'inheritance of a service',
    document: `query ($services: [ID!]) { inheritance(filter: { services: $services }, first: 50) { nodes { ${ROW_FIELDS} } } }`,
    variables: { services: services.slice(0, 1) },
  },
  {
    name: 'inheritance of a standard in a cloud',
    document: `query ($cloud: ID!) {
      inheritance(filter: { standards: ["standard/made-0"], environments: [$cloud] }, first: 50) { nodes { ${ROW_FIELDS} } }
    }`,
    variables: { cloud: CLOUD },
  },
  {
    name: 'standardGap, 1,000 clauses against 140',
    document: `query ($from: ID!, $to: ID!) { standardGap(from: $from, to: $to, first: 50) {
      nodes { clause { number } coverage pathCount paths { to { number } relation strength hops } } totals { exact partial none }
    } }`,
    variables: GAP,
  },
  {
    name: 'assessment of ten services',
    document: `query ($cloud: ID!, $services: [ID!]!) {
      assessment(standard: "standard/made-0", environment: $cloud, services: $services) {
        totals { inherited possible some none }
        requirements(first: 50) { nodes { clause { number } outcome responsibility lapsesOn } }
      }
    }`,
    variables: { cloud: CLOUD, services },
  },
  {
    name: 'scopeDiff of two certificates',
    document: `{ scopeDiff(from: { certificate: "certificate/made-0000" }, to: { certificate: "certificate/made-0001" }, first: 50) {
      counts { added removed changed } nodes { kinds sentence subject { ... on Service { id } ... on ServiceFamily { id } } }
    } }`,
  },
  {
    name: 'scopeMatrix, 50 services and all clouds',
    document: `{ scopeMatrix(filter: { families: ["family/family-0"], expandFamilies: true }, columns: ENVIRONMENTS, first: 50) {
      columns { name } rows { subject { ... on Service { id } ... on ServiceFamily { id } } cells { basis certainty ${ENTRIES} } }
    } }`,
  },
];

/** Counts of a whole graph, as they come before anything was asked. */
export const COUNTS = [
  { name: 'inheritance, all rows', document: '{ inheritance(filter: {}) { totalCount } }' },
  {
    name: 'inheritance, facets of all rows',
    document: '{ inheritance(filter: {}) { facets { bases { basis count } certainties { certainty count } } } }',
  },
  {
    name: 'inheritance of a standard',
    document: '{ inheritance(filter: { standards: ["standard/made-0"] }) { totalCount } }',
  },
  {
    name: 'standardGap, 1,000 clauses against 140',
    document:
      'query ($from: ID!, $to: ID!) { standardGap(from: $from, to: $to) { totalCount totals { exact partial none } } }',
    variables: GAP,
  },
  { name: 'scopeMatrix', document: '{ scopeMatrix(filter: {}, columns: ENVIRONMENTS) { totalCount } }' },
];
