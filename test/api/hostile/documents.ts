import { asked, type HostileRequest, sent, times } from './hostile.ts';

const KEY_VAULT = 'service(id: "service/key-vault")';

/** 2^18 spreads in 18 fragments, each of which spreads the next one twice. */
const FRAGMENT_TREE = `{ clause(id: "clause/x/1") { ...f0 } } ${times(
  18,
  (level) => `fragment f${level} on Clause { parent { ${inner(level)} } children { ${inner(level)} } }`,
)}`;

function inner(level: number): string {
  return level === 17 ? 'id' : `...f${level + 1}`;
}

/** Each fragment spreads all later ones, so a check of mergeable fields compares all pairs. */
const MESH = `{ ${KEY_VAULT} { ...m0 } } ${times(
  30,
  (one) => `fragment m${one} on Service { n: name ${times(29 - one, (other) => `...m${one + other + 1}`)} }`,
)}`;

const CYCLE = '{ service(id: "x") { ...a } } fragment a on Service { id ...b } fragment b on Service { name ...a }';
const DEEP = `{ ${KEY_VAULT} ${times(12, () => '{ components', '')} { id }${'}'.repeat(13)}`;
const IN_LISTS = `query ($first: Int!) {
  services(first: $first) { nodes { inheritance(first: $first) { nodes { clause { mappings(first: $first) { nodes { id } } } } } } }
}`;
const INTROSPECTION_CYCLE = `{ __schema { types ${times(8, () => '{ fields { type', '')} { name }${' } }'.repeat(8)} } }`;

const limit = { code: 'LIMIT_EXCEEDED', status: 400 };
const invalid = { code: 'GRAPHQL_VALIDATION_FAILED', status: 400 };
const malformed = { code: 'GRAPHQL_PARSE_FAILED', status: 400 };
const badInput = { code: 'BAD_USER_INPUT', status: 400 };

/** Hostile GraphQL documents. */
export const hostileDocuments: readonly HostileRequest[] = [
  { name: 'alias flood', request: asked(`{ ${times(100, (n) => `a${n}: ${KEY_VAULT} { id }`)} }`), ...limit },
  { name: 'alias flood of __typename', request: asked(`{ ${times(101, (n) => `a${n}: __typename`)} }`), ...limit },
  {
    name: 'alias flood in a fragment',
    request: asked(`{ ...f } fragment f on Query { ${times(60, (n) => `a${n}: revision { number }`)} }`),
    ...limit,
  },
  { name: 'field duplication', request: asked(`{ ${times(500, () => '__typename')} }`), ...limit },
  { name: 'directive flood', request: asked(`{ __typename ${times(50, () => '@skip(if: false)')} }`), ...limit },
  { name: 'unknown directive flood', request: asked(`{ __typename ${times(10, () => '@aa')} }`), ...limit },
  { name: 'fragment tree of 2^18', request: asked(FRAGMENT_TREE), ...limit },
  { name: 'fragment mesh', request: asked(MESH), ...limit },
  { name: 'fragment cycle', request: asked(CYCLE), ...invalid },
  { name: 'fragment that spreads itself', request: asked('{ ...f } fragment f on Query { ...f }'), ...invalid },
  { name: 'deep cycle', request: asked(DEEP), ...limit },
  {
    name: 'overlapping fields',
    request: asked(`{ ${times(300, (n) => `x: node(id: "${n % 2}") { id }`)} }`),
    ...limit,
  },
  {
    name: 'overlapping fields under one name',
    request: asked(`{ ${times(14, (n) => `x: node(id: "service/${n}") { ${times(2, () => 'id')} }`)} }`),
    ...limit,
  },
  { name: 'list product through variables', request: asked(IN_LISTS, { first: 100 }), ...limit },
  {
    name: 'list product through a default',
    request: asked(IN_LISTS.replace('$first: Int!', '$first: Int! = 100')),
    ...limit,
  },
  {
    name: 'list product in fragments',
    request: asked(
      `{ services(first: 100) { nodes { ...f } } } fragment f on Service { inheritance(first: 100) { nodes { evidence(first: 100) { sentence } } } }`,
    ),
    ...limit,
  },
  {
    name: 'an assessment of many services through variables',
    request: asked(
      'query ($s: [ID!]!) { assessment(standard: "standard/x", environment: "environment/x", services: $s) { requirements(first: 100) { nodes { services { rows { basis } } } } } }',
      { s: Array.from({ length: 100 }, (_item, position) => `service/s${position}`) },
    ),
    ...limit,
  },
  {
    name: 'a page of the largest number',
    request: asked('{ services(first: 2147483647) { nodes { id } } }'),
    ...limit,
  },
  { name: 'a page of a negative number', request: asked('{ services(first: -1) { nodes { id } } }'), ...badInput },
  { name: 'introspection', request: asked('{ __schema { types { name } } }'), ...invalid },
  { name: 'introspection cycle', request: asked(INTROSPECTION_CYCLE), ...invalid },
  { name: 'suggestion of a field', request: asked('{ servise(id: "x") { id } }'), ...invalid },
  {
    name: 'too many tokens',
    request: asked(`{ ${times(1_100, (n) => `f${n}`)} }`),
    ...limit,
  },
  { name: 'brackets without end', request: asked('{ a '.repeat(400)), ...malformed },
  {
    name: 'lists within lists',
    request: asked(`{ nodes(ids: ${'['.repeat(400)}"x"${']'.repeat(400)}) { id } }`),
    ...badInput,
  },
  {
    name: 'list of ten thousand ids',
    request: asked('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: 10_000 }, () => 'x'),
    }),
    ...limit,
  },
  {
    name: 'list of a hundred and one ids',
    request: asked('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: 101 }, () => 'service/x'),
    }),
    ...badInput,
  },
  {
    name: 'huge string',
    request: asked('query ($text: String!) { search(text: $text) { totalCount } }', { text: 'key '.repeat(20_000) }),
    ...badInput,
  },
  { name: 'huge name', request: asked(`{ ${'a'.repeat(90_000)} }`), ...invalid },
  { name: 'huge number', request: asked(`{ services(first: ${'9'.repeat(5_000)}) { totalCount } }`), ...badInput },
  {
    name: 'deep input object',
    request: sent(
      `{"query":"query ($filter: InheritanceFilter!) { inheritance(filter: $filter) { totalCount } }","variables":{"filter":${'{"services":'.repeat(7_000)}1${'}'.repeat(7_000)}}}`,
    ),
    ...badInput,
  },
  {
    name: 'repeated key in an input object',
    request: asked('{ inheritance(filter: { services: [], services: [] }) { totalCount } }'),
    ...invalid,
  },
  {
    name: 'lookalike letters',
    request: asked('{ sеrvice(id: "service/key-vault") { id } }'),
    ...malformed,
  },
  {
    name: 'right-to-left text',
    request: asked('{ service(id: "service/key-vault") { id } \u202E }'),
    ...malformed,
  },
  { name: 'half of a character', request: asked('{ service(id: "service/\\uD800") { id } }'), ...malformed },
  { name: 'null byte in an id', request: asked('{ service(id: "service/key-vault\\u0000") { id } }'), ...badInput },
  {
    name: 'Cypher in an id',
    request: asked('{ service(id: "service/x\' }) DETACH DELETE n //") { id } }'),
    ...badInput,
  },
  {
    name: 'missing variable',
    request: asked('query ($id: ID!) { service(id: $id) { id } }', {}),
    ...badInput,
  },
  {
    name: 'missing operation name',
    request: { ...asked('query a { __typename } query b { __typename }') },
    ...badInput,
  },
  {
    name: 'mutation without a token',
    request: asked('mutation { publishImport(id: "import/1") { __typename } }'),
    code: 'UNAUTHENTICATED',
    status: 401,
  },
  { name: 'subscription', request: asked('subscription { revision { number } }'), ...badInput },
  { name: 'type definitions', request: asked('type Query { a: Int } { revision { number } }'), ...invalid },
];
