import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { circlesOf, readSources, stageOf } from './support/source-imports.ts';

const LONGEST_FILE = 250;

/** To the right of each stage; beside its own, and what `FOR_ALL` names. */
const RIGHT_OF: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  errors: [],
  concurrency: ['errors'],
  log: [],
  config: [],
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
/** The same within `imports/`, from the bytes of a list to a published revision; files beside the folders take from all. */
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
const FOR_ALL = ['domain', 'errors', 'concurrency'];

/** Those that nobody else may use. */
const DOORS: Readonly<Record<string, string>> = {
  'neo4j-driver': 'engine/neo4j.ts',
  '@grafeo-db/js': 'engine/embedded.ts',
};

/** Where a server begins to answer. What it imports runs in its thread; what it only starts does not. */
const SERVER = ['http/server.ts', 'imports/reading/read-in-processes.ts'];
/** Packages of a server, which take no text of others but JSON within its bound, GraphQL by its tokens, and HTTP. */
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
/** Read lists, and what comes with them. */
const READS_LISTS =
  /^imports\/(lists|read|sent|shape)\/(?!list-kind|facts-of-draft|scope-facts|input|table|outcome|marks)/;

/** What may read the environment. */
const OUTSIDE = ['config.ts', 'cli.ts'];

const sources = readSources();

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  const isInnermost = FOR_ALL.includes(from);
  return (RIGHT_OF[from]?.includes(to) ?? false) || (FOR_ALL.includes(to) && !isInnermost);
}

describe('The program', () => {
  it('has stages that are known here', () => {
    expect([...new Set(sources.map(({ path }) => stageOf(path)))].filter((stage) => !(stage in RIGHT_OF))).toEqual([]);
  });

  it('imports from its own stage and those to its right only', () => {
    const backwards = sources.flatMap(({ path, imports }) =>
      imports.filter((to) => !mayImport(stageOf(path), stageOf(to))).map((to) => `${path} → ${to}`),
    );
    expect(backwards).toEqual([]);
  });

  it('names no arrow that nobody takes', () => {
    const taken = new Set(
      sources.flatMap(({ path, imports }) => imports.map((to) => `${stageOf(path)} → ${stageOf(to)}`)),
    );
    const drawn = Object.entries(RIGHT_OF).flatMap(([from, right]) => right.map((to) => `${from} → ${to}`));
    expect(drawn.filter((arrow) => !taken.has(arrow))).toEqual([]);
  });

  it('imports lists by folders that each import from those to their right only', () => {
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

  it('keeps its rules free of packages', () => {
    const foreign = sources
      .filter(({ path }) => FOR_ALL.includes(stageOf(path)))
      .flatMap(({ path, packages }) =>
        packages.filter((name) => !name.startsWith('node:')).map((name) => `${path} → ${name}`),
      );
    expect(foreign).toEqual([]);
  });

  it('has one door to each engine', () => {
    const sideways = sources.flatMap(({ path, packages }) =>
      packages.filter((name) => name in DOORS && DOORS[name] !== path).map((name) => `${path} → ${name}`),
    );
    expect(sideways).toEqual([]);
    const doors = sources.filter(({ packages }) => packages.some((name) => name in DOORS));
    expect(doors.map(({ path }) => path).sort()).toEqual(Object.values(DOORS).sort());
  });

  it('has no parser of the texts of others where it answers, but of what HTTP, JSON and GraphQL are', () => {
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

  it('reads the environment in its outermost files only', () => {
    const readers = sources.filter(
      ({ text, packages }) => /\bprocess(\.|\?\.|\[['"])env\b/.test(text) || packages.includes('node:process'),
    );
    expect(readers.map(({ path }) => path).filter((path) => !OUTSIDE.includes(path))).toEqual([]);
  });

  it('has no circles of files, types included', () => {
    expect(circlesOf(new Map(sources.map(({ path, imports }) => [path, imports])))).toEqual([]);
  });

  it('has files that can be read at a sitting', () => {
    const long = sources.filter(({ text }) => text.trimEnd().split('\n').length > LONGEST_FILE);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly license?: string;
}

const locked: Readonly<Record<string, LockedPackage>> = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
).packages;

/** Below these are holes that are known; see the advisories of the packages. */
const LEAST_VERSIONS = { graphql: '16.15.0', '@apollo/server': '5.5.0', fastify: '5.8.1' };

/** All that the program runs on may be passed on under these. */
const LICENCES = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'Unlicense'];

/** Its script only warns of versions that do not fit; it does nothing that is needed. */
const HARMLESS_SCRIPTS = ['@apollo/protobufjs'];

describe('The dependencies', () => {
  it.each(Object.entries(LEAST_VERSIONS))('hold %s of at least %s, wherever it is installed', (name, least) => {
    const versions = Object.entries(locked).filter(([path]) => path.endsWith(`node_modules/${name}`));
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter(([, { version = '0' }]) => compareVersions(version, least) < 0)).toEqual([]);
  });

  it('that the program runs on are under licences that are known', () => {
    const foreign = Object.entries(locked).flatMap(([path, { dev, license = 'none' }]) =>
      path === '' || dev || namesIn(license).every((name) => LICENCES.includes(name)) ? [] : [`${path}: ${license}`],
    );
    expect(foreign).toEqual([]);
  });

  it('that the program runs on need no install script', () => {
    const scripted = Object.entries(locked)
      .filter(([path, { dev, hasInstallScript }]) => path !== '' && hasInstallScript && !dev)
      .map(([path]) => path.split('node_modules/').pop());
    expect(scripted.filter((name) => !HARMLESS_SCRIPTS.includes(name ?? ''))).toEqual([]);
  });
});

/** All of these hold together. */
function namesIn(license: string): string[] {
  return license.replace(/^\(|\)$/g, '').split(' AND ');
}

function compareVersions(left: string, right: string): number {
  return left.localeCompare(right, 'en', { numeric: true });
}
