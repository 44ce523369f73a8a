import { dirname } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { circlesOf, readSources, stageOf } from './support/source-imports.ts';

const LONGEST_FILE = 250;

/** Stages that each stage may import from, in addition to itself and those in `FOR_ALL`. */
const RIGHT_OF: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  errors: [],
  concurrency: ['errors'],
  log: [],
  config: [],
  packaged: [],
  version: [],
  engine: [],
  store: ['engine'],
  memory: ['store', 'engine'],
  loaders: ['memory', 'store', 'engine'],
  answers: ['loaders', 'store', 'engine'],
  writing: ['store', 'engine'],
  prune: ['writing', 'store', 'engine'],
  backup: ['writing', 'store', 'engine'],
  imports: ['writing', 'store', 'engine'],
  graphql: ['imports', 'writing', 'answers', 'loaders', 'memory', 'store', 'engine'],
  exports: [],
  checks: ['exports', 'version'],
  mcp: ['checks', 'exports'],
  telemetry: ['memory', 'engine', 'log'],
  http: [
    'telemetry',
    'exports',
    'checks',
    'mcp',
    'backup',
    'graphql',
    'prune',
    'imports',
    'writing',
    'memory',
    'store',
    'engine',
    'log',
    'version',
  ],
  start: ['telemetry', 'http', 'graphql', 'imports', 'backup', 'writing', 'memory', 'store', 'engine', 'log', 'config'],
  serve: ['start', 'telemetry', 'http', 'graphql', 'imports', 'memory', 'engine', 'log', 'config'],
  commands: [
    'serve',
    'start',
    'telemetry',
    'http',
    'exports',
    'checks',
    'mcp',
    'backup',
    'graphql',
    'prune',
    'imports',
    'engine',
    'log',
    'config',
    'version',
  ],
  cli: ['commands'],
};
/** The same within `imports/`, from the bytes of a list to a published revision. Files outside its folders may import from all. */
const RIGHT_OF_IMPORTS: Readonly<Record<string, readonly string[]>> = {
  facts: [],
  read: ['facts'],
  shape: ['read'],
  map: ['shape', 'read', 'facts'],
  lists: ['map', 'shape', 'read', 'facts'],
  reading: ['sent', 'propose', 'lists', 'map', 'read', 'facts'],
  sent: ['propose', 'map'],
  names: ['map', 'facts'],
  propose: ['map', 'facts'],
  report: ['names', 'propose', 'map', 'facts'],
  plan: ['report', 'map', 'read', 'facts'],
  runs: ['plan', 'facts'],
  whole: ['runs', 'plan', 'names', 'facts'],
};
/** Folders of a stage, each of which imports only from those before it; `.` holds the files of the stage itself. */
const ORDER_WITHIN: Readonly<Record<string, readonly string[]>> = {
  domain: [
    '.',
    'entities',
    'clauses',
    'statements',
    'citations',
    'certainty',
    'catalogue',
    'mappings',
    'editions',
    'leverage',
    'supports',
    'inheritance',
    'scope',
  ],
  engine: ['file', '.'],
  store: ['.', 'search'],
  answers: [
    'words',
    'texts',
    'changes',
    'gap',
    'neighbours',
    'inheritance',
    'notes',
    'scope',
    'findings',
    'facts',
    'assessment',
    'evidence',
    'losses',
    'explanation',
    'summary',
  ],
  exports: ['.', 'formats', 'oscal', 'kinds', 'card'],
  mcp: ['tools', '.'],
  http: ['requests', 'openapi', 'guards', 'lists', 'cache', 'callers', '.'],
  commands: ['shared', 'check-system', 'citations', '.'],
};
const LARGEST_FOLDER = 25;
const FOR_ALL = ['domain', 'errors', 'concurrency', 'packaged'];

/** Packages that only one file may import. */
const DOORS: Readonly<Record<string, string>> = {
  'neo4j-driver': 'engine/neo4j.ts',
  '@grafeo-db/js': 'engine/embedded.ts',
};

/** Entry points of a server. Imported code runs in its thread; processes that it starts do not. */
const SERVER = ['http/server.ts', 'imports/reading/read-in-processes.ts'];
/** Packages that a server may run: they parse no foreign text except bounded JSON, bounded GraphQL and HTTP. */
const OF_SERVERS =
  /^(node:|@apollo\/server|@as-integrations\/fastify|@fastify\/|@modelcontextprotocol\/|@opentelemetry\/)/;
const OF_SERVERS_TOO = [
  'stemmer',
  'dataloader',
  'fastify',
  'graphql',
  'helmet',
  'jose',
  'lru-cache',
  'neo4j-driver',
  'pino',
  'yazl',
  'zod',
];
/** Files that read lists. */
const READS_LISTS =
  /^imports\/(lists|read|sent|shape)\/(?!list-kind|facts-of-draft|scope-facts|input|table|outcome|list-options|marks)/;

/** Files that may read the environment. */
const OUTSIDE = ['config.ts', 'cli.ts'];

const sources = readSources();

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  const isInnermost = FOR_ALL.includes(from);
  return (RIGHT_OF[from]?.includes(to) ?? false) || (FOR_ALL.includes(to) && !isInnermost);
}

describe('The program', () => {
  it('has only stages that are listed here', () => {
    expect([...new Set(sources.map(({ path }) => stageOf(path)))].filter((stage) => !(stage in RIGHT_OF))).toEqual([]);
  });

  it('imports only from its own stage and those to its right', () => {
    const backwards = sources.flatMap(({ path, imports }) =>
      imports.filter((to) => !mayImport(stageOf(path), stageOf(to))).map((to) => `${path} → ${to}`),
    );
    expect(backwards).toEqual([]);
  });

  it('allows no import that is not used', () => {
    const taken = new Set(
      sources.flatMap(({ path, imports }) => imports.map((to) => `${stageOf(path)} → ${stageOf(to)}`)),
    );
    const drawn = Object.entries(RIGHT_OF).flatMap(([from, right]) => right.map((to) => `${from} → ${to}`));
    expect(drawn.filter((arrow) => !taken.has(arrow))).toEqual([]);
  });

  it('has list folders that import only from those to their right', () => {
    const folderOf = (path: string) => /^imports\/([^/]+)\//.exec(path)?.[1];
    const arrows = new Set(
      sources.flatMap(({ path, imports }) => {
        const from = folderOf(path);
        if (from === undefined) return [];
        const others = imports.filter((to) => to.startsWith('imports/') && folderOf(to) !== from);
        return others.map((to) => `${from} → ${folderOf(to) ?? to}`);
      }),
    );
    const drawn = Object.entries(RIGHT_OF_IMPORTS).flatMap(([from, right]) => right.map((to) => `${from} → ${to}`));
    expect([...arrows].sort()).toEqual(drawn.sort());
  });

  it.each(Object.entries(ORDER_WITHIN))('has folders of %s that import only from those before them', (stage, order) => {
    const placeOf = (path: string) => order.indexOf(/^[^/]+\/([^/]+)\//.exec(path)?.[1] ?? '.');
    const own = sources.filter(({ path }) => stageOf(path) === stage && path.includes('/'));
    expect(own.filter(({ path }) => placeOf(path) < 0).map(({ path }) => path)).toEqual([]);
    const backwards = own.flatMap(({ path, imports }) =>
      imports.filter((to) => to.startsWith(`${stage}/`) && placeOf(to) > placeOf(path)).map((to) => `${path} → ${to}`),
    );
    expect(backwards).toEqual([]);
  });

  it('has no folder over the limit of files', () => {
    const sizes = new Map<string, number>();
    for (const { path } of sources) sizes.set(dirname(path), (sizes.get(dirname(path)) ?? 0) + 1);
    expect([...sizes].filter(([, size]) => size > LARGEST_FOLDER)).toEqual([]);
  });

  it('has rules that import no packages', () => {
    const foreign = sources
      .filter(({ path }) => FOR_ALL.includes(stageOf(path)))
      .flatMap(({ path, packages }) =>
        packages.filter((name) => !name.startsWith('node:')).map((name) => `${path} → ${name}`),
      );
    expect(foreign).toEqual([]);
  });

  it('imports each engine in one file only', () => {
    const sideways = sources.flatMap(({ path, packages }) =>
      packages.filter((name) => name in DOORS && DOORS[name] !== path).map((name) => `${path} → ${name}`),
    );
    expect(sideways).toEqual([]);
    const doors = sources.filter(({ packages }) => packages.some((name) => name in DOORS));
    expect(doors.map(({ path }) => path).sort()).toEqual(Object.values(DOORS).sort());
  });

  it('parses only HTTP, JSON and GraphQL in the server thread', () => {
    const bySource = new Map(sources.map((source) => [source.path, source]));
    const reached = new Set(SERVER);
    for (const path of reached) for (const to of bySource.get(path)?.runs ?? []) reached.add(to);
    const isForeign = (name: string) =>
      (!OF_SERVERS.test(name) && !OF_SERVERS_TOO.includes(name)) || name === '@fastify/busboy';
    const parsers = [...reached].flatMap((path) => [
      ...(READS_LISTS.test(path) ? [path] : []),
      ...(bySource.get(path)?.packagesRun ?? []).filter(isForeign).map((name) => `${path} → ${name}`),
    ]);
    expect(parsers).toEqual([]);
  });

  it('reads the environment only in its outermost files', () => {
    const readers = sources.filter(
      ({ text, packages }) => /\bprocess(\.|\?\.|\[['"])env\b/.test(text) || packages.includes('node:process'),
    );
    expect(readers.map(({ path }) => path).filter((path) => !OUTSIDE.includes(path))).toEqual([]);
  });

  it('has no import cycles, types included', () => {
    expect(circlesOf(new Map(sources.map(({ path, imports }) => [path, imports])))).toEqual([]);
  });

  it('has no file over the line limit', () => {
    const long = sources.filter(({ text }) => text.trimEnd().split('\n').length > LONGEST_FILE);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
