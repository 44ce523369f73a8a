import { asked, gotten, type HostileRequest, sent, times } from './hostile.ts';

const badInput = { code: 'BAD_USER_INPUT', status: 400 };
const wrongType = { code: 'BAD_USER_INPUT', status: 415 };
const QUERY = '{"query":"{ __typename }"}';

/** Hostile requests that fail before their GraphQL is parsed. */
export const hostileTransport: readonly HostileRequest[] = [
  { name: 'batch', request: sent(`[${times(10, () => QUERY, ',')}]`), ...badInput },
  { name: 'batch of none', request: sent('[]'), ...badInput },
  {
    name: 'GET mutation',
    ...gotten('mutation { publishImport(id: "import/1") { __typename } }'),
    code: 'BAD_USER_INPUT',
    status: 405,
  },
  {
    name: 'GET that any page can send',
    path: `/graphql?query=${encodeURIComponent('{ __typename }')}`,
    request: { headers: { origin: 'https://other.example' } },
    ...badInput,
  },
  {
    name: 'GET with a repeated parameter',
    path: '/graphql?query=%7Ba%7D&query=%7Bb%7D',
    request: { headers: { 'content-type': 'application/json' } },
    ...badInput,
  },
  {
    name: 'GET with variables that are not JSON',
    path: '/graphql?query=%7B__typename%7D&variables=%7B',
    request: { headers: { 'content-type': 'application/json' } },
    ...badInput,
  },
  {
    name: 'GET with a repeated key in its variables',
    path: `/graphql?query=%7B__typename%7D&variables=${encodeURIComponent('{"i":1,"\\u0069":2}')}`,
    request: { headers: { 'content-type': 'application/json' } },
    ...badInput,
  },
  {
    name: 'GET with a repeated key in its extensions',
    path: `/graphql?query=%7B__typename%7D&extensions=${encodeURIComponent('{"cost":true,"cost":false}')}`,
    request: { headers: { 'content-type': 'application/json' } },
    ...badInput,
  },
  {
    name: 'GET with deeply nested lists in its variables',
    path: `/graphql?query=%7B__typename%7D&variables={"a":${'['.repeat(70)}${']'.repeat(70)}}`,
    request: { headers: { 'content-type': 'application/json' } },
    ...badInput,
  },
  {
    name: 'GET with __proto__',
    path: '/graphql?query=%7B__typename%7D&variables={"__proto__":{"admin":true}}',
    request: { headers: { 'content-type': 'application/json' } },
    ...badInput,
  },
  { name: 'unsupported method', request: { method: 'DELETE' }, code: 'BAD_USER_INPUT', status: 405 },
  { name: 'text', request: sent(QUERY, 'text/plain'), ...wrongType },
  {
    name: 'form',
    request: sent(new URLSearchParams({ query: '{ __typename }' }), 'application/x-www-form-urlencoded'),
    ...wrongType,
  },
  {
    name: 'form with parts',
    request: sent(
      `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${QUERY}\r\n--x--`,
      'multipart/form-data; boundary=x',
    ),
    ...wrongType,
  },
  { name: 'XML', request: sent('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'application/xml'), ...wrongType },
  { name: 'no content type', request: { method: 'POST', body: new Blob([QUERY]) }, ...wrongType },
  { name: 'another charset', request: sent(QUERY, 'application/json; charset=utf-16'), ...badInput },
  {
    name: 'bytes that are not UTF-8',
    request: sent(
      Buffer.from([...Buffer.from('{"query":"{ service(id: \\"'), 0xff, 0xc0, 0xaf, ...Buffer.from('\\") { id } }"}')]),
    ),
    ...badInput,
  },
  { name: 'JSON that breaks off', request: sent('{"query":"{ __typename'), ...badInput },
  { name: 'JSON of a number', request: sent('1'), ...badInput },
  { name: 'empty body', request: sent(''), ...badInput },
  { name: 'object without a query', request: sent('{}'), ...badInput },
  { name: 'query that is not a string', request: sent('{"query":{"kind":"Document"}}'), ...badInput },
  { name: 'variables as a list', request: sent('{"query":"{ __typename }","variables":[1]}'), ...badInput },
  { name: 'repeated key', request: sent('{"query":"{ __typename }","query":"{ revision { number } }"}'), ...badInput },
  {
    name: 'repeated key deep in the variables',
    request: sent('{"query":"{ __typename }","variables":{"a":[{"b":1,"\\u0062":2}]}}'),
    ...badInput,
  },
  {
    name: '__proto__',
    request: sent('{"query":"{ __typename }","variables":{"__proto__":{"admin":true}}}'),
    ...badInput,
  },
  {
    name: 'constructor',
    request: sent('{"query":"{ __typename }","constructor":{"prototype":{"admin":true}}}'),
    ...badInput,
  },
  {
    name: 'deeply nested lists in JSON',
    request: sent(`{"query":"{ __typename }","variables":${'['.repeat(40_000)}${']'.repeat(40_000)}}`),
    ...badInput,
  },
  {
    name: 'body that is too large',
    request: asked(`{ ${'x '.repeat(100_000)} }`),
    code: 'PAYLOAD_TOO_LARGE',
    status: 413,
  },
  { name: 'address that cannot be decoded', path: '/graphql/%ff', request: {}, ...badInput },
];
