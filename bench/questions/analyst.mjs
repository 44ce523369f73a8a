import { GAP } from '../data/gap.mjs';
import { serviceId } from '../data/generate.mjs';
import { ROW_FIELDS } from './inheritance-page.mjs';

const services = Array.from({ length: 10 }, (_item, k) => `service/${serviceId(k)}`);
const CLOUD = 'environment/cloud-0';
const ENTRIES = 'entries { id status }';

const certificate = (k) => `certificate/made-${String(k).padStart(4, '0')}`;

/** A page each of what analysts ask, and the variables to ask the k-th with. */
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
      nodes { clause { number } coverage pathCount paths { to { number } relation strength hops } } totals { exact partial related none }
    } }`,
    variables: GAP,
  },
  {
    name: 'assessment of ten services',
    document: `query ($cloud: ID!, $services: [ID!]!) {
      assessment(standard: "standard/made-0", environment: $cloud, services: $services) {
        totals { covered possible some unknown excluded }
        requirements(first: 50) { nodes { clause { number } outcome responsibility lapsesOn } }
      }
    }`,
    variables: { cloud: CLOUD, services },
  },
  {
    name: 'scopeDiff of two certificates',
    document: `{ scopeDiff(from: { certificate: "certificate/made-0000" }, to: { certificate: "certificate/made-0001" }, first: 50) {
      counts { added removed changed } nodes { kinds sentence subject { id } }
    } }`,
  },
  {
    name: 'inheritance of a standard, with count and facets',
    document: `query ($standard: ID!) { inheritance(filter: { standards: [$standard] }, first: 50) {
      totalCount facets { bases { basis count } certainties { certainty count } } nodes { ${ROW_FIELDS} }
    } }`,
    variablesOf: (k) => ({ standard: `standard/made-${k}` }),
  },
  {
    name: 'expiryImpact of a year, three losses each',
    document: `{ expiryImpact(until: "2027-12-31", first: 50) { nodes {
      certificate { id } expiresOn losses(first: 3) { totalCount requirementsLost nodes { subject { ... on Service { id } } requirements } }
    } } }`,
  },
  {
    name: 'editionTransition, those in the old edition only',
    document: `{ editionTransition(standard: "standard/made-1") { replaces {
      former { id } notes onlyInFormer(first: 50) { totalCount nodes { subject { ... on Service { id } } certificates { id } } }
    } } }`,
  },
  {
    name: 'leverage: all that rests on a certificate, and the way there',
    document: `query ($id: ID!) { certificate(id: $id) {
      dependents(transitive: true, first: 50) { totalCount nodes { hops certificate { id name } path { from { id } to { id } } } }
    } }`,
    variablesOf: (k) => ({ id: certificate(k) }),
  },
  {
    name: 'changes of all revisions',
    document: '{ changes(since: 0, first: 50) { nodes { kind revision sentence sources { id } importRun { id } } } }',
  },
  {
    name: 'findings',
    document:
      '{ findings(first: 50) { counts { kind count } nodes { kind sentence sources { id } statements { id } } } }',
  },
  {
    name: 'explain: why, or why not',
    document: `query ($subject: ID!, $cloud: ID!) { explain(subject: $subject, environment: $cloud, clause: "clause/made-0/1.1") {
      inherited sentence reasons { code sentence } nodes { name kind } edges { from to verb }
    } }`,
    variablesOf: (k) => ({ subject: `service/${serviceId(k)}`, cloud: CLOUD }),
  },
  {
    name: 'scopeMatrix, all clouds, with entries',
    document: `{ scopeMatrix(filter: {}, columns: ENVIRONMENTS, first: 50) {
      columns { name } nodes { subject { id } cells { basis certainty ${ENTRIES} } }
    } }`,
  },
  {
    name: 'scopeMatrix, members of a family, all clouds, with those of the family: 4,500 entries',
    document: `{ scopeMatrix(filter: { families: ["family/family-0"], expandFamilies: true }, columns: ENVIRONMENTS, first: 50) {
      columns { name } nodes { subject { id } cells { basis certainty ${ENTRIES} } }
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
      'query ($from: ID!, $to: ID!) { standardGap(from: $from, to: $to) { totalCount totals { exact partial related none } } }',
    variables: GAP,
  },
  {
    name: 'inheritance, all rows down to the members of families',
    document: '{ inheritance(filter: { expandFamilies: true }) { totalCount } }',
  },
  { name: 'expiryImpact', document: '{ expiryImpact(until: "2027-12-31") { totalCount } }' },
  {
    name: 'editionTransition',
    document: '{ editionTransition(standard: "standard/made-1") { replaces { onlyInFormer { totalCount } } } }',
  },
  { name: 'findings', document: '{ findings { totalCount counts { kind count } } }' },
  { name: 'changes', document: '{ changes(since: 0) { totalCount } }' },
  { name: 'scopeMatrix', document: '{ scopeMatrix(filter: {}, columns: ENVIRONMENTS) { totalCount } }' },
];
