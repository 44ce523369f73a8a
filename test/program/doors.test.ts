import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_TYPES, type Door, importDoor, jsonDoor, knock, listDoor } from '../support/doors.ts';
import { doorTries, many, TRIES_ALL } from '../support/effort.ts';
import { IDS_QUESTION, randomDocument } from '../support/random-document.ts';
import { startWatchedServer, type WatchedServer } from '../support/watched-server.ts';

const SEED = 20_261_202;
/**
 * Limit on the main thread's processor time between two ticks, in milliseconds. It stays below 50 on an idle machine;
 * test runs in parallel share the processor's caches, so the same work takes longer.
 */
const LONGEST_TURN = many(100, 250);
const KB = 1_024;
const LIST = 'Service,Status\nKey Vault,In scope\n';
const UNDER = 'certificate=certificate/az-fedramp-high&environment=environment/azure';
const times = (count: number, part: (at: number) => string, between = '') =>
  Array.from({ length: count }, (_part, at) => part(at)).join(between);
const names = (count: number) => `names:\n${times(count, (at) => `  Thing ${at}: new\n`)}`;

interface Node {
  readonly id: string;
}

const PATHS = [
  ...['/', '/graphql', '/imports', '/imports/jobs/none', '/mcp', '/prune', '/backup', '/metrics', '/livez', '/readyz'],
  ...[
    '/check-system',
    '/check-system?standard=x&environment=y',
    '/openapi.json',
    '/exports/scope.csv',
    '/embed/card?services=x',
    '/embed/badge.svg?standards=FedRAMP%20High',
    '/exports/none.xlsx?revision=x',
    '/nothing',
    '/graphql?query={',
    '/%',
  ],
];

const METHODS = ['GET', 'POST', 'DELETE', 'PUT', 'HEAD', 'OPTIONS'];
const headersOf = (type: string) => ({
  'apollo-require-preflight': 'true',
  ...(type !== '' && { 'content-type': type }),
});

/** Content types to try with a path: a third of them, in turn, or all of them with TEST_EFFORT. */
function typesFor(path: number): readonly string[] {
  const share = Math.max(1, Math.round(3 / doorTries(1)));
  return CONTENT_TYPES.filter((_type, at) => (at + path) % share === 0);
}

let server: WatchedServer;
beforeAll(async () => {
  server = await startWatchedServer();
  // Warms the server up, so that compiling and loading do not count as turns of a request.
  for (const path of PATHS)
    await send({ name: path, method: 'GET', path, headers: headersOf(''), body: Buffer.alloc(0) });
  await send(importDoor('first', 'list: scope\n', LIST));
  await send(jsonDoor('first', '/graphql', { query: '{ standards { totalCount } services { totalCount } }' }));
  await server.longestTurn();
});
afterAll(() => server.stop());

function send(door: Door, how: Parameters<typeof knock>[2] = {}) {
  return knock(server.url, { ...door, headers: { authorization: `Bearer ${server.token}`, ...door.headers } }, how);
}

async function idsOfServer() {
  const { text } = await send(jsonDoor('ids', '/graphql', { query: IDS_QUESTION }));
  const pages: Record<string, { nodes: (Node & { clause?: Node })[] }> = JSON.parse(text).data;
  const ids = Object.entries(pages).map(([kind, { nodes }]) => [kind, nodes.map(({ id, clause }) => clause?.id ?? id)]);
  return { ...Object.fromEntries(ids), family: ['family/azure', 'family/none'] };
}

/**
 * Sends a request and checks that the server survives it and answers, or refuses with a message. A request that was cut
 * off needs no answer.
 */
async function bear(door: Door, how: Parameters<typeof knock>[2] = {}): Promise<number | null> {
  const { status, text } = await send(door, how);
  const told = `${door.name} ${JSON.stringify(how)}: ${status} ${text.slice(0, 300)}`;
  expect(server.isAlive(), told).toBe(true);
  if (!how.isBroken) expect(status, told).not.toBeNull();
  expect([500, 502], told).not.toContain(status);
  if (status !== null && status >= 400 && text.startsWith('{') && !text.includes('"state"')) {
    expect(JSON.parse(text).errors?.[0]?.message ?? JSON.parse(text).error?.message, told).toMatch(/\S+ \S+/);
  }
  return status;
}

const DOORS: readonly Door[] = [
  importDoor('a form with its recipe as a field', 'list: scope\n', LIST),
  importDoor('a form with its recipe as a file', 'list: scope\n', LIST, 'file'),
  listDoor('a list', LIST, UNDER),
  jsonDoor('a question', '/graphql', { query: '{ standards(first: 1) { totalCount } }', variables: {} }),
  jsonDoor('a message', '/mcp', { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }),
  jsonDoor('a check', '/check-system?standard=FedRAMP%20Rev.%205%20High&environment=Azure', ['Key Vault', 'Teapot']),
  jsonDoor('a prune', '/prune', { wish: { keep: 1 }, isDry: true }),
];
describe.skipIf(process.platform !== 'linux')('A server that gets hostile requests', () => {
  it.each(METHODS)('survives %s with every path and content type', { timeout: 300_000 }, async (method) => {
    for (const [at, path] of PATHS.entries())
      for (const type of typesFor(at)) {
        const body = Buffer.from(method === 'GET' || method === 'HEAD' ? '' : '{"query": "{ __typename }"}');
        await bear({ name: `${method} ${path} ${type}`, method, path, headers: headersOf(type), body });
      }
    expect(await server.longestTurn()).toBeLessThanOrEqual(LONGEST_TURN);
  });

  it.each(DOORS)('survives a truncated body: $name', { timeout: 600_000 }, async (door) => {
    // Fewer tries for lists, since each starts a process.
    const isList = door.path.startsWith('/imports');
    const every = Math.max(1, Math.ceil(door.body.length / doorTries(isList ? 3 : 60)));
    for (let length = 0; length < door.body.length; length += every) {
      await bear(door, { length });
      if (length % (every * 5) === 0) await bear(door, { length, isBroken: true });
    }
    // The closing boundary of a form may lack a single byte.
    const missing = isList ? [1, 3] : [1, 2, 3, 4, 5];
    for (const length of missing.map((bytes) => door.body.length - bytes)) await bear(door, { length });
    expect(await server.longestTurn()).toBeLessThanOrEqual(LONGEST_TURN);
  });

  it('survives random valid queries', { timeout: 600_000 }, async () => {
    const ids = await idsOfServer();
    const property = fc.asyncProperty(fc.gen(), async (g) => {
      await bear(jsonDoor('random', '/graphql', { query: randomDocument(g, ids) }));
    });
    await fc.assert(property, { seed: SEED, numRuns: doorTries(150), endOnFailure: true });
    expect(await server.longestTurn()).toBeLessThanOrEqual(LONGEST_TURN);
  });

  it('answers a query with the same status before and after its answer is cached', async () => {
    const question = (round: string) =>
      encodeURIComponent(`query Round${round} { standards(first: 1) { totalCount } }`);
    for (const [round, type] of CONTENT_TYPES.entries()) {
      const headers = headersOf(type);
      const get = (more: Door['headers']): Door => ({
        ...{ name: type, method: 'GET', path: `/graphql?query=${question(`${round}`)}`, headers: more },
        body: Buffer.alloc(0),
      });
      // Without a token, since only these requests are answered from the cache in front of the framework.
      const unknown = await knock(server.url, get(headers));
      await knock(server.url, get({ 'apollo-require-preflight': 'true' }));
      const known = await knock(server.url, get(headers));
      expect([type, known.status]).toEqual([type, unknown.status]);
    }
  });

  const bounds: readonly (readonly [what: string, door: Door, statuses: readonly number[]])[] = [
    [
      'a recipe at the limit of 256 KB',
      importDoor('at', `# ${'x'.repeat(256 * KB - 16)}\nlist: scope\n`, LIST),
      [200, 409, 422],
    ],
    ['a recipe over the limit', importDoor('over', `# ${'x'.repeat(256 * KB)}\nlist: scope\n`, LIST), [413]],
    [
      'a recipe file over the limit',
      importDoor('file', `# ${'x'.repeat(256 * KB)}\nlist: scope\n`, LIST, 'file'),
      [413],
    ],
    [
      'a body at the limit of 100,000 bytes',
      jsonDoor('at', '/graphql', { query: '{__typename}', x: ' '.repeat(99_900) }),
      [200],
    ],
    ['a body over the limit', jsonDoor('over', '/graphql', { query: '{__typename}', x: ' '.repeat(100_000) }), [413]],
    ['a document with too many tokens', jsonDoor('tokens', '/graphql', { query: `{ ${'a '.repeat(1_001)}}` }), [400]],
    [
      'a form with too many lists',
      importDoor(
        'lists',
        '',
        times(21, (at) => `${at}\r\n--x\r\nContent-Disposition: form-data; name="list"; filename="${at}"\r\n\r\n`),
      ),
      [400],
    ],
  ];

  it.each(bounds)('enforces its size limits: %s', async (_what, door, statuses) => {
    expect(statuses).toContain(await bear(door));
    expect(await server.longestTurn()).toBeLessThanOrEqual(LONGEST_TURN);
  });

  /** Lists and recipes that blocked or crashed the server before it read them in a separate process. */
  const hostile: readonly (Door & { readonly isSlow?: true })[] = [
    importDoor('a recipe with 10,000 names', names(10_000), LIST),
    importDoor('a recipe with 20,000 names', names(20_000), LIST),
    importDoor(
      'a recipe in JSON with 9,000 names',
      JSON.stringify({
        names: Object.fromEntries(
          names(9_000)
            .split('\n')
            .map((name) => [name, 'new']),
        ),
      }),
      LIST,
    ),
    importDoor('a recipe with invalid escapes', `names: { "${'\\x'.repeat(120 * KB)}": new }`, LIST),
    importDoor('a recipe of 2 MB of invalid escapes', `names: { "${'\\x'.repeat(KB * KB)}": new }`, LIST),
    importDoor('a recipe with 256,000 open brackets', `names: ${'['.repeat(250 * KB)}`, LIST),
    importDoor('a recipe with 2 MB of open brackets', `names: ${'['.repeat(2 * KB * KB)}`, LIST),
    importDoor(
      'a recipe with one anchor and many aliases',
      `a: &a [${'b,'.repeat(KB)}]\nc: [${'*a,'.repeat(90)}]\n`,
      LIST,
    ),
    listDoor(
      'hundreds of options',
      LIST,
      `${times(600, (at) => `sheet=${at}`, '&')}&${times(500, (at) => `field=a%3D${at}`, '&')}`,
    ),
    listDoor('30,000 blank headings', `Service,Status${','.repeat(30_000)}\nKey Vault,In scope\n`, UNDER),
    listDoor('20,000 headings', `Service,Status,${times(20_000, (at) => `h${at}`, ',')}\nKey Vault,In scope\n`, UNDER),
    listDoor(
      '2,000 names with proposals',
      `Service,Status\n${times(2_000, (at) => `Azure Thing ${at},In scope\n`)}`,
      `${UNDER}&acceptProposals=true`,
    ),
    {
      ...listDoor(
        '250,000 names with proposals',
        `Service,Status\n${times(250_000, (at) => `Azure Thing ${at},In scope\n`)}`,
        `${UNDER}&acceptProposals=true`,
      ),
      isSlow: true,
    },
    listDoor('20,000 problems', `Service,Status\n${times(20_000, (at) => `Key Vault,Perhaps ${at}\n`)}`, UNDER),
  ];

  it.each(hostile.filter(({ isSlow }) => TRIES_ALL || !isSlow))(
    'stays responsive while it reads $name',
    { timeout: 600_000 },
    async (door) => {
      const status = await bear(door);
      expect([200, 400, 409, 413, 422]).toContain(status);
      expect(await server.longestTurn()).toBeLessThanOrEqual(LONGEST_TURN);
    },
  );
});
