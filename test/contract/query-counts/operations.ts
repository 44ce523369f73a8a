/** An operation over `$first` items, and the maximum number of queries for any number of items. */
export interface CountedOperation {
  readonly name: string;
  readonly document: string;
  readonly most: number;
}

/** Each operation reads the revision with one query. */
const REVISION = 1;

const STATED = 'sources { title } importRun { by }';
const ROW = `subject { ... on Service { name } ... on ServiceFamily { name } } environment { name } certificate { name }
  clause { number } standard { designation } basis certainty`;

const over = (list: string, selection: string) => `query ($first: Int!) { ${list} { nodes { ${selection} } } }`;

export const operations: readonly CountedOperation[] = [
  {
    name: 'a page of services',
    document: over('services(first: $first)', 'name sources { title } families { family { name } inferred }'),
    most: REVISION + 1,
  },
  {
    name: 'a page of services in scope, with their total',
    document: `query ($first: Int!) {
      services(first: $first, filter: { environments: ["environment/azure"] }) { totalCount nodes { name } }
    }`,
    most: REVISION + 1 + 1 + 1,
  },
  {
    name: 'services with aliases, families and components',
    document: over(
      'services(first: $first)',
      `aliases { name ${STATED} } families { statement { ${STATED} } } componentOf { name } components { name }
       replacedBy { name }`,
    ),
    most: REVISION + 1 + 1 + 1,
  },
  {
    name: 'services with scope',
    document: over(
      'services(first: $first)',
      `scope(first: 5) { totalCount nodes { subject { ... on Service { name } } certificate { name } ${STATED} } }`,
    ),
    most: REVISION + 1 + 1 + 1 + 1,
  },
  {
    name: 'scope entries with their total',
    document: `query ($first: Int!) { scopeEntries(first: $first) { totalCount nodes { subject { name } ${STATED} } } }`,
    // All entries once per revision, those of the page, imports, services.
    most: REVISION + 1 + 1 + 1 + 1,
  },
  {
    name: 'services with inheritance',
    document: over('services(first: $first)', `inheritance(first: 5) { nodes { ${ROW} } }`),
    most: REVISION + 1 + 5,
  },
  {
    name: 'services with inheritance and its total',
    document: over('services(first: $first)', 'inheritance(first: 5) { totalCount nodes { basis } }'),
    most: REVISION + 1 + 5 + 1,
  },
  {
    name: 'certificates with aliases, standard, holder and issuer',
    document: over(
      'certificates(first: $first)',
      'aliases { name } standard { designation } environments { name } holder { name } issuer { name } sources { title }',
    ),
    most: REVISION + 1,
  },
  {
    name: 'services with memberships',
    document: over(
      'services(first: $first)',
      `memberships(first: 5) { totalCount nodes { kind subject { id ... on Service { name } } object { id } ${STATED} } }`,
    ),
    most: REVISION + 1 + 1 + 1,
  },
  {
    name: 'sources of services with their statements',
    document: over(
      'services(first: $first)',
      'sources { statements(first: 5) { totalCount nodes { id ... on Membership { subject { id ... on Service { name } } } } } }',
    ),
    // Services, and those in statements; statements of the sources, by source and by id.
    most: REVISION + 2 + 2,
  },
  {
    name: 'environments with memberships',
    document: over(
      'environments(first: $first)',
      `memberships(first: 5) { totalCount nodes { subject { ... on Certificate { name } } ${STATED} } }`,
    ),
    most: REVISION + 1,
  },
  {
    name: 'certificates with scope and its total',
    document: over('certificates(first: $first)', `scope(first: 5) { totalCount nodes { status ${STATED} } }`),
    most: REVISION + 1 + 1 + 1,
  },
  {
    name: 'certificates with inheritance',
    document: over('certificates(first: $first)', 'inheritance(first: 5) { nodes { basis } }'),
    most: REVISION + 5,
  },
  {
    name: 'certificates with the number of inherited rows',
    document: over('certificates(first: $first)', 'inheritance(first: 1) { totalCount }'),
    most: REVISION + 5 + 1,
  },
  {
    name: 'standards with relations, clauses and certificates',
    document: over(
      'standards(first: $first)',
      `aliases { name } publisher { name } clauses(first: 5) { totalCount nodes { number } }
       relations { totalCount nodes { kind to { designation } ${STATED} } } certificates(first: 5) { nodes { name } }`,
    ),
    most: REVISION + 1 + 1 + 1,
  },
  {
    name: 'clauses with responsibilities, mappings, parents and children',
    document: `query ($first: Int!) { standard(id: "standard/fedramp-r4-high") { clauses(first: $first) { nodes {
      parent { number } children { number } responsibilities { kind ${STATED} } mappings { totalCount nodes { kind } }
    } } } }`,
    most: REVISION + 1 + 1 + 1,
  },
  {
    name: 'clauses with inheritance',
    document: `query ($first: Int!) { standard(id: "standard/fedramp-r4-high") { clauses(first: $first) { nodes {
      inheritance(first: 5) { nodes { ${ROW} } }
    } } } }`,
    most: REVISION + 5 + 1,
  },
  {
    name: 'clauses with the number of inherited rows',
    document: `query ($first: Int!) { standard(id: "standard/fedramp-r4-high") { clauses(first: $first) { nodes {
      inheritance(first: 1) { totalCount }
    } } } }`,
    most: REVISION + 5 + 1,
  },
  {
    name: 'environments with scope and certificates',
    document: over(
      'environments(first: $first)',
      `aliases { name } operator { name } certificates(first: 5) { nodes { name } } scope(first: 5) { totalCount nodes {
        subject { ... on Service { name } } ${STATED}
      } }`,
    ),
    most: REVISION + 1 + 1 + 1 + 1 + 1,
  },
  {
    name: 'results of a search',
    document: over('search(text: "azure", first: $first)', 'name node { ... on Service { aliases { name } } }'),
    most: REVISION + 1 + 1,
  },
  {
    name: 'imports with their total',
    document: 'query ($first: Int!) { imports(first: $first) { totalCount nodes { by counts { nodesAdded } } } }',
    most: REVISION + 1 + 1,
  },
  {
    name: 'a view two steps deep',
    document: `query ($first: Int!) { relationshipView(center: "certificate/az-fedramp-high", depth: 2, limit: $first, asOf: "2026-11-24") {
      nodes { name node { id } folded { count } } edges { verb inForce statement { ${STATED} } }
    } }`,
    // For each step the neighbors and their services; edges at the rim, folded counts, imports.
    most: REVISION + 2 * 2 + 1 + 1 + 1,
  },
];
