/** A field requested with one bad value, as a literal and as a variable of the type. */
export interface BadInput {
  /** Name that the message must contain. */
  readonly argument: string;
  readonly type: string;
  readonly ask: (value: string) => string;
  readonly bad: readonly unknown[];
}

const IDS: readonly unknown[] = [
  '',
  'key vault',
  'service',
  'service/',
  'Service/key-vault',
  'nothing/at-all',
  'x'.repeat(300),
];
const ONLY = '{ totalCount }';

const ofIds = (argument: string, ask: BadInput['ask']): BadInput => ({
  argument,
  type: '[ID!]',
  ask,
  bad: IDS.map((id) => [id]),
});
const ofFilter = (field: string, name: string) =>
  ofIds(`filter.${name}`, (value) => `${field}(filter: { ${name}: ${value} }) ${ONLY}`);

/** Checked by our own code, which names the argument both for literals and for variables. */
export const refusedInputs: readonly BadInput[] = [
  ...['standard', 'clause', 'service', 'environment', 'certificate', 'node', 'nodeAt'].map((field) => ({
    argument: 'id',
    type: 'ID!',
    ask: (value: string) => `${field}(id: ${value}) { id }`,
    bad: IDS,
  })),
  {
    argument: 'id',
    type: 'ID!',
    ask: (value) => `service(id: ${value}) { id }`,
    // Ids of other kinds.
    bad: ['standard/iso-20000-1-2018', 'entry/000000000000000000000000', 'import/1'],
  },
  { ...ofIds('ids', (value) => `nodes(ids: ${value}) { id }`), type: '[ID!]!' },
  ofFilter('standards', 'publishers'),
  ...['families', 'standards', 'certificates', 'environments'].map((name) => ofFilter('services', name)),
  ...['standards', 'environments', 'holders', 'issuers', 'assessors', 'authorizingAgencies'].map((name) =>
    ofFilter('certificates', name),
  ),
  ...['services', 'families', 'environments', 'certificates', 'standards', 'clauses'].map((name) =>
    ofFilter('inheritance', name),
  ),
  ...['services', 'families', 'environments', 'certificates', 'standards'].map((name) =>
    ofFilter('scopeEntries', name),
  ),
  ofIds(
    'environments',
    (value) => `certificate(id: "certificate/az-fedramp-high") { scope(environments: ${value}) ${ONLY} }`,
  ),
  ofIds('certificates', (value) => `environment(id: "environment/azure") { scope(certificates: ${value}) ${ONLY} }`),
  ofIds('standards', (value) => `search(text: "azure", standards: ${value}) ${ONLY}`),
  ofIds('about', (value) => `findings(about: ${value}) ${ONLY}`),
  ofIds('about', (value) => `changes(since: 0, about: ${value}) ${ONLY}`),
  {
    argument: 'text',
    type: 'String!',
    ask: (value) => `search(text: ${value}) ${ONLY}`,
    bad: ['', ' ', 'x'.repeat(201)],
  },
  {
    argument: 'revision',
    type: 'Int',
    ask: (value) => `inheritance(filter: {}, revision: ${value}) ${ONLY}`,
    bad: [-1, 1_000],
  },
  {
    argument: 'center',
    type: 'ID!',
    ask: (value) => `relationshipView(center: ${value}) { truncated }`,
    bad: ['nothing', 'service/none', 'import/1'],
  },
  ...(['depth', 'limit'] as const).map((argument) => ({
    argument,
    type: 'Int!',
    ask: (value: string) => `relationshipView(center: "service/key-vault", ${argument}: ${value}) { truncated }`,
    bad: [0, 501],
  })),
  {
    argument: 'first',
    type: 'Int!',
    ask: (value) =>
      `inheritance(filter: { services: ["service/key-vault"] }, first: 1) { nodes { evidence(first: ${value}) { kind } } }`,
    bad: [0, 101],
  },
];

/** An enum value: its literal has no quotes. */
export class Word {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

/** Checked by types, whose messages name the variable itself. */
export const mistypedInputs: readonly BadInput[] = [
  { argument: 'first', type: 'Int!', ask: (value) => `standards(first: ${value}) ${ONLY}`, bad: ['ten', 1.5, 2 ** 40] },
  {
    argument: 'asOf',
    type: 'Date',
    ask: (value) => `services(asOf: ${value}) ${ONLY}`,
    bad: ['2026-02-30', '2026-2-3', '20260203', 'today', '', 20_260_203, true],
  },
  {
    argument: 'at',
    type: 'DateTime',
    ask: (value) => `revision(at: ${value}) { number }`,
    bad: ['2026-02-30T00:00:00Z', '2026-11-24', '2026-11-24T09:30:00+01:00', 'now', '', 1, true],
  },
  {
    argument: 'filter.inForceOn',
    type: 'Date',
    ask: (value) => `certificates(filter: { inForceOn: ${value} }) ${ONLY}`,
    bad: ['2027-02-29', '2026-11-24T00:00:00Z'],
  },
  {
    argument: 'filter.statuses',
    type: '[ScopeStatus!]',
    ask: (value) => `services(filter: { statuses: ${value} }) ${ONLY}`,
    bad: [new Word('SOMETIMES'), new Word('in_scope')],
  },
  {
    argument: 'kinds',
    type: '[NodeKind!]',
    ask: (value) => `search(text: "azure", kinds: ${value}) ${ONLY}`,
    bad: [new Word('SERVICES')],
  },
  {
    argument: 'filter.bases',
    type: '[InheritanceBasis!]',
    ask: (value) => `inheritance(filter: { bases: ${value} }) ${ONLY}`,
    bad: [new Word('GUESSED')],
  },
  {
    argument: 'kind',
    type: 'ClauseKind',
    ask: (value) => `standard(id: "standard/fedramp-r4-high") { clauses(kind: ${value}) ${ONLY} }`,
    bad: [new Word('CONTROL')],
  },
];

/** The value as written in a document. */
export function literalOf(value: unknown): string {
  return value instanceof Word ? value.word : JSON.stringify(value);
}

/** The value as sent in the variables. */
export function variableOf(value: unknown): unknown {
  return value instanceof Word ? value.word : value;
}
