import type { CountedOperation } from './operations.ts';

/** Includes the query for the revision. */
const PAGE = 5;

const page = (filter: string, selection: string) => `query ($first: Int!) {
  inheritance(filter: { ${filter} }, first: $first) { ${selection} }
}`;
const FEDRAMP = 'certificates: ["certificate/az-fedramp-high"]';
const ROW_ID = Buffer.from(
  'service/key-vault environment/azure certificate/az-fedramp-high clause/fedramp-r5-high/AC-1',
).toString('base64url');
const ROWS = 'nodes { basis certainty clause { number } certificate { name } }';

export const inheritancePages: readonly CountedOperation[] = [
  { name: 'a page of all', document: page('', ROWS), most: PAGE },
  { name: 'a page through a certificate', document: page(FEDRAMP, ROWS), most: PAGE },
  {
    name: 'a page of services',
    document: page('services: ["service/key-vault", "service/power-bi"]', ROWS),
    most: PAGE,
  },
  { name: 'a page of families', document: page('families: ["family/azure"], expandFamilies: true', ROWS), most: PAGE },
  { name: 'a page with families expanded', document: page('expandFamilies: true', ROWS), most: PAGE },
  { name: 'a page in an environment', document: page('environments: ["environment/azure-china"]', ROWS), most: PAGE },
  {
    name: 'a page of a clause',
    document: page('clauses: ["clause/fedramp-r5-high/AC-2(1)"]', ROWS),
    most: PAGE,
  },
  { name: 'a page of a basis that few rows have', document: page('bases: [FAMILY]', ROWS), most: PAGE },
  { name: 'a page of a basis that no row has', document: page('bases: [COMPONENT]', ROWS), most: PAGE },
  { name: 'a page of a certainty that few rows have', document: page('certainties: [POSSIBLE]', ROWS), most: PAGE },
  {
    name: 'a page of a certainty that no row has',
    document: page(`certainties: [POSSIBLE], ${FEDRAMP}`, ROWS),
    most: PAGE,
  },
  { name: 'a page of a responsibility', document: page('responsibilities: [UNKNOWN]', ROWS), most: PAGE },
  {
    name: 'a page with subjects',
    document: page('', 'nodes { subject { ... on Service { name } } }'),
    most: PAGE + 1,
  },
  { name: 'a page with responsibilities', document: page(FEDRAMP, 'nodes { responsibility }'), most: PAGE + 1 },
  {
    name: 'a page with responsibilities and customer texts',
    document: page(
      '',
      'nodes { responsibility responsibilities { kind sources { title } } customerKeeps { certificate { name } text sources { title } } }',
    ),
    most: PAGE + 1,
  },
  { name: 'a page with its total', document: page('', `totalCount ${ROWS}`), most: PAGE + 1 },
  {
    name: 'a page with its total, counts and notes',
    document: page(
      '',
      `totalCount notes { code } facets {
        bases { count } certainties { count } responsibilities { count } certificates { count certificate { name } }
        places { count certificate { name } environment { name } certainties { count } }
        subjects { count subject { ... on Service { name } } }
      }`,
    ),
    // Rows by responsibility, by subject, and the subjects themselves.
    most: PAGE + 1 + 1 + 1 + 1,
  },
  {
    name: 'a page of subjects with rows',
    document: `query ($first: Int!) { inheritance(filter: {}, first: 1) { subjects(first: $first) {
      totalCount nodes { count certainties { count } subject { ... on Service { name } } }
    } } }`,
    most: PAGE + 1 + 1,
  },
  {
    name: 'the nodes of its notes',
    document: `query ($first: Int!) { inheritance(filter: {}, first: 1) {
      notes { nodes(first: $first) { id ... on ScopeEntry { condition } ... on Service { name } } }
    } }`,
    most: PAGE + 1 + 1,
  },
  {
    name: 'a row by its id',
    document: `query ($first: Int!) {
      inheritedRequirement(id: "${ROW_ID}") { basis evidence(first: $first) { sentence } }
    }`,
    most: PAGE + 1 + 1 + 1,
  },
  {
    name: 'a page with evidence',
    document: page(
      'services: ["service/power-bi", "service/power-apps"], environments: ["environment/azure"]',
      `nodes { evidenceCount sources { title } evidence { sentence sources { title } node { id } statement { importRun { by } sources { title }
        ... on Membership { subject { ... on Service { name } } object { id } }
        ... on ScopeEntry { subject { ... on Service { name } } }
      } } }`,
    ),
    // Names of subjects, responsibilities, imports.
    most: PAGE + 1 + 1 + 1,
  },
];
