import type { CountedOperation } from './operations.ts';

/** Each operation reads the revision with one query. */
const REVISION = 1;

const STATED = 'sources { title } importRun { by }';
const SUBJECT = 'subject { ... on Service { name } ... on ServiceFamily { name } }';
const CLOUDS = 'environments: ["environment/azure", "environment/azure-gov", "environment/azure-china"]';

export const analyses: readonly CountedOperation[] = [
  {
    name: 'an assessment with its rows and their evidence',
    document: `query ($first: Int!) { assessment(
      standard: "standard/fedramp-r5-high", environment: "environment/azure",
      services: ["service/key-vault", "service/power-bi", "service/azure-virtual-desktop"]
    ) {
      totals { requirements } headings { totals { unknown } } notes { code } certificates { certificate { name } scopeSources { id } }
      outcome lapsesOn byService { service { name } certificates { name } exclusions { ${STATED} } unplaced { ${STATED} } }
      requirements(first: $first) { totalCount nodes { clause { number } responsibility lapsesOn services {
        service { name } rows { basis evidence { sentence } } exclusions { ${STATED} } unplaced { ${STATED} }
      } } }
    } }`,
    // Services by name twice, and for the subjects of rows; entries; responsibilities of the standard and of the page.
    most: REVISION + 3 + 1 + 2,
  },
  {
    name: 'a gap between standards',
    document: `query ($first: Int!) { standardGap(
      from: "standard/many-clauses", to: "standard/iso-20000-1-2018", first: $first
    ) {
      totalCount totals { exact } totalsOfTo { none } unmatchedOfTo(first: $first) { nodes { number } }
      nodes { clause { number } paths { to { number } mappings { ${STATED} from { number } } } }
    } }`,
    // The mappings around the first standard, hop by hop.
    most: REVISION + 2 + 1,
  },
  {
    name: 'a difference between scopes',
    document: `query ($first: Int!) { scopeDiff(
      from: { certificate: "certificate/az-fedramp-high" }, to: { certificate: "certificate/az-dod-il2" }, first: $first
    ) {
      totalCount counts { added } nodes { sentence ${SUBJECT} environment { name } before { ${STATED} } after { ${STATED} } }
    } }`,
    // All entries once per revision, those of the page, imports, services.
    most: REVISION + 1 + 1 + 1 + 1,
  },
  ...['ENVIRONMENTS', 'STANDARDS'].map((columns) => ({
    name: `a matrix of ${columns.toLowerCase()}`,
    document: `query ($first: Int!) { scopeMatrix(filter: { ${CLOUDS} }, columns: ${columns}, first: $first) {
      totalCount notes { code } columns { name } nodes { ${SUBJECT} family { name } cells { basis entries { ${STATED} } } }
    } }`,
    // Subjects with entries, entries of the page, counts for the notes, imports, services.
    most: REVISION + 1 + 1 + 1 + 1 + 1,
  })),
  {
    name: 'lapsing certificates with their losses',
    document: `query ($first: Int!) { expiryImpact(until: "2098-12-31", first: $first) { totalCount unknownCount endings(first: 5) { totalCount nodes { endsOn certificate { name } loss { ${SUBJECT} environment { name } } } } nodes {
      certificate { name } losses(first: 5) { totalCount requirementsLost nodes {
        ${SUBJECT} environment { name } standard { title } alternatives { name }
      } }
    } } }`,
    // Subjects by certificate, entries of the page's subjects on the last day and after it, services.
    most: REVISION + 1 + 2 + 1,
  },
  {
    name: 'a transition between editions',
    document: `query ($first: Int!) { editionTransition(standard: "standard/iso-20000-1-2018") { replaces {
      relations { ${STATED} } certificates { name } correspondence { exact } notes
      onlyInFormer(first: $first) { totalCount nodes { ${SUBJECT} environment { name } certificates { name } } }
    } } }`,
    // Relations edition by edition, then subjects in scope of each.
    most: REVISION + 2 + 1 + 1 + 2 + 1,
  },
  {
    name: 'findings with what they are about',
    document: `query ($first: Int!) { findings(first: $first) {
      totalCount counts { count } nodes { sentence nodes { id } statements { ${STATED} } sources { title } }
    } }`,
    // A search for each kind, two of which read all services, then the nodes and statements of the page.
    most: REVISION + 5 + 2 + 1 + 1,
  },
  {
    name: 'changes with their runs and sources',
    document: `query ($first: Int!) { changes(since: 0, first: $first) { totalCount nodes {
      sentence importRun { by } sources { title } node { id } statement { id } properties { property }
    } } }`,
    // Runs, ids and items of the page's kind, counts of each kind, returned nodes, imports, a check for a running
    // import, and a check for dropped early revisions.
    most: REVISION + 1 + 2 + 5 + 1 + 1 + 1 + 1,
  },
  {
    name: 'changes of two imports',
    document: `query ($first: Int!) { imports { nodes { changes(first: $first) { totalCount nodes { sentence } } } } }`,
    // A check for a running import, then for each of the two the ids and items of its page and its counts.
    most: REVISION + 1 + 1 + 2 * (2 + 5),
  },
  {
    name: 'changes of selected nodes',
    document: `query ($first: Int!) { changes(since: 0, about: ["environment/azure", "service/key-vault"], first: $first) {
      totalCount nodes { sentence importRun { by } }
    } }`,
    // Checks for the ids and for a running import, returned nodes, ids and items of each kind on the page, and the
    // nodes in their sentences.
    most: REVISION + 1 + 1 + 1 + 2 * 5 + 3 + 1,
  },
  {
    name: 'certificates with their dependents',
    document: `query ($first: Int!) { certificates(first: $first) { nodes {
      dependents(transitive: true) { totalCount nodes { hops path { ${STATED} } } } restsOn { totalCount }
    } } }`,
    most: REVISION,
  },
];
