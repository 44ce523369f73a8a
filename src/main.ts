import { fileURLToPath } from 'node:url';
import { limitsOf } from './config/limits.ts';
import type { Config } from './config.ts';
import { SCOPES, type TokenGrant } from './domain/callers.ts';
import type { Engine, EngineOptions } from './engine/engine.ts';
import { observed } from './engine/observed.ts';
import { IN_MEMORY, openEngine } from './engine/open.ts';
import { GraphUnusable } from './errors.ts';
import type { Services } from './graphql/context.ts';
import { closeGently } from './http/closing.ts';
import { identifyBy } from './http/identify.ts';
import type { Issuer } from './http/issuer.ts';
import { listenAt } from './http/listening.ts';
import { LOCAL_CALLER, leaveAccess, removeAccess } from './http/local-access.ts';
import { newToken } from './http/tokens.ts';
import { discardAbandoned } from './imports/abandoned.ts';
import { type ImportOutcome, outcomeOf } from './imports/import.ts';
import { openInput } from './imports/input.ts';
import { importLists, PLAIN_LIST } from './imports/lists.ts';
import type { Logger } from './log.ts';
import { ensureGraph, heldBy, RESTORING } from './store/graph-state.ts';
import { openMemory } from './store/memory.ts';
import { refuseOtherGraph, watchRevision } from './store/revision-watch.ts';
import { traceImport } from './telemetry/import-span.ts';
import type { Traces } from './telemetry/traces.ts';

/** The documents that the explorer asks, by their hashes; made by the build. */
const EXPLORER_DOCUMENTS = fileURLToPath(new URL('./web/explorer-documents.json', import.meta.url));
/** The facts that come with the program. */
export const SEED_FOLDER = fileURLToPath(new URL('../seed/', import.meta.url));

type Told = Pick<EngineOptions, 'onQuery' | 'onAvailability' | 'onUnsettled'>;

/** Opens the graph that the configuration names, and cleans up after imports that were cut short. */
export async function openGraph(config: Config, told: Told = {}): Promise<Engine> {
  const engine = await openStore(config, told);
  try {
    const { stagedImportId } = await ensureGraph(engine);
    if (stagedImportId === RESTORING) throw new GraphUnusable(heldBy(stagedImportId));
    await discardAbandoned(engine);
    return engine;
  } catch (error) {
    await engine.close().catch(() => undefined);
    throw error;
  }
}

/** The same in whatever state the graph is. */
export function openStore(config: Config, told: Told = {}): Promise<Engine> {
  return openEngine(
    {
      neo4j:
        config.NEO4J_URI === undefined
          ? null
          : {
              uri: config.NEO4J_URI,
              username: config.NEO4J_USERNAME,
              password: config.NEO4J_PASSWORD,
              database: config.NEO4J_DATABASE,
            },
      directory: config.DATA_DIR,
    },
    {
      readDeadline: config.READ_DEADLINE_MS,
      writeDeadline: config.WRITE_DEADLINE_MS,
      mostConnections: config.NEO4J_CONNECTIONS,
      // As commands tell what they refuse; a server has a log.
      onUnsettled: (sentence) => void process.stderr.write(`${sentence}\n`),
      ...told,
    },
  );
}

/** Null where no collector is configured; then nothing of it is loaded. */
export async function tracing(config: Config, log: Logger): Promise<Traces | null> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: whole } = config;
  const url = whole ?? (endpoint === undefined ? null : `${endpoint.replace(/\/$/, '')}/v1/traces`);
  if (url === null) return null;
  const { openTraces } = await import('./telemetry/traces.ts');
  const options = {
    url,
    headers: Object.fromEntries(config.OTEL_EXPORTER_OTLP_HEADERS),
    serviceName: config.OTEL_SERVICE_NAME,
    sampler: config.OTEL_TRACES_SAMPLER,
    ratio: config.OTEL_TRACES_SAMPLER_ARG,
  };
  return openTraces(options, log);
}

/** The same engine, whose queries are told of as parts of what asks for them. */
export function traced(engine: Engine, traces: Traces | null): Engine {
  return traces === null ? engine : observed(engine, traces.queries(engine.kind));
}

/** Imports the facts that come with the program. */
export async function seed(engine: Engine, traces: Traces | null = null): Promise<ImportOutcome> {
  const inputs = [await openInput(SEED_FOLDER)];
  const list = { ...PLAIN_LIST, inputs, format: 'seed-folder', by: 'compliance-graph seed' };
  return outcomeOf(await traceImport(traces, () => importLists(engine, list)));
}

/** Memory for rows and answers where nothing is configured, in megabytes. */
const DEFAULT_CACHE = 64;
const BYTES_A_MEGABYTE = 1024 * 1024;

/** `cacheMegabytes` bounds what is kept of rows and of what was worked out; 0 keeps none. */
export function createServices(engine: Engine, cacheMegabytes = DEFAULT_CACHE): Services {
  return {
    engine,
    watch: watchRevision(engine),
    memory: openMemory(engine, cacheMegabytes * BYTES_A_MEGABYTE),
  };
}

/** A server that answers. `close` lets running operations end, then closes the graph. */
export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Lets commands of this machine in while the server has the embedded graph; others need no such way. */
function localAccess({ NEO4J_URI, DATA_DIR }: Config): { token: string; grant: TokenGrant } | null {
  if (NEO4J_URI !== undefined || DATA_DIR === IN_MEMORY) return null;
  const { token, hash } = newToken();
  return { token, grant: { name: LOCAL_CALLER, scopes: SCOPES, hash, expiresOn: null } };
}

function issuerOf({ OIDC_ISSUER, OIDC_JWKS_URI, OIDC_AUDIENCE, ...config }: Config): Issuer | null {
  if (OIDC_ISSUER === undefined || OIDC_JWKS_URI === undefined || OIDC_AUDIENCE === undefined) return null;
  return {
    issuer: OIDC_ISSUER,
    keysAt: OIDC_JWKS_URI,
    audience: OIDC_AUDIENCE,
    algorithms: config.OIDC_ALGORITHMS,
    scopeClaim: config.OIDC_SCOPE_CLAIM,
    scopes: config.OIDC_SCOPES,
  };
}

export async function serve(config: Config, log: Logger): Promise<RunningServer> {
  const { readTrustedDocuments } = await import('./http/trusted-documents.ts');
  // Before the graph is opened, and filled where it is empty: a file that cannot be used is to change nothing.
  const documents = readTrustedDocuments([EXPLORER_DOCUMENTS, ...config.TRUSTED_DOCUMENTS_FILES]);
  const { createMetrics } = await import('./telemetry/metrics.ts');
  const metrics = createMetrics();
  const graph = await openGraph(config, {
    onUnsettled: (sentence) => log.warn(sentence),
    onAvailability: (isAvailable) => {
      metrics.available(isAvailable);
      if (isAvailable) log.info('The graph can be reached again.');
      else log.error('The graph cannot be reached; requests are refused until it can.');
    },
  });
  const traces = await tracing(config, log);
  const engine = traced(observed(graph, metrics.query), traces);
  if (config.SEED === 'auto' && (await ensureGraph(engine)).revision === 0) {
    const { counts } = await seed(engine, traces);
    log.info(counts, 'The empty graph was filled with the facts of seed/.');
  }
  // Half of it is for whole answers, which only a server keeps: one saves more work than the rows that it is made of.
  const own = createServices(engine, config.CACHE_MB / 2);
  const services = { ...own, watch: refuseOtherGraph(own.watch) };
  metrics.lookups(own.memory.lookups);
  const local = localAccess(config);
  const closing = { isClosing: false };
  const current = { revision: (await services.watch.current()).revision, staged: false };
  // The engine reads while the code of the server is loaded: the first reader need not wait for the frame of the graph,
  // nor most for the book that counts are made of.
  const frame = services.memory.catalogues(current);
  // Where one cannot be read now, who needs it is told.
  for (const read of [frame, services.memory.books(current)]) read.catch(() => undefined);
  // Loaded only where it is used: commands that need no server take a fifth less memory without it.
  const { createServer } = await import('./http/server.ts');
  const app = await createServer(services, {
    closing,
    admission: { atOnce: config.OPERATIONS_AT_ONCE },
    graphiql: config.graphiql,
    explorer: true,
    introspection: config.introspection,
    production: config.NODE_ENV === 'production',
    log,
    limits: limitsOf(config),
    protection: {
      largestBody: config.LIMIT_BODY_BYTES,
      requestsAMinute: config.RATE_LIMIT,
      allowedOrigins: config.CORS_ORIGINS,
      trustedProxies: config.TRUST_PROXY,
    },
    identify: await identifyBy(local === null ? config.TOKENS : [...config.TOKENS, local.grant], issuerOf(config)),
    readingNeedsToken: config.READ === 'token',
    localCaller: local?.grant.name ?? null,
    trusted: { documents, only: config.TRUSTED_DOCUMENTS === 'only' },
    mostKeptBytes: (config.CACHE_MB / 2) * BYTES_A_MEGABYTE,
    metrics,
    metricsAccess: config.METRICS === 'off' ? null : config.METRICS,
    traces,
  });
  await frame;
  const address = { host: config.HOST, port: config.PORT };
  const url = await listenAt(app, address).catch(async (error) => {
    await engine.close().catch(() => undefined);
    throw error;
  });
  if (local !== null) leaveAccess(config.DATA_DIR, { url, token: local.token, pid: process.pid });
  return {
    url,
    async close() {
      if (local !== null) removeAccess(config.DATA_DIR);
      await closeGently(app, closing);
      await engine.close();
      await traces?.close();
    },
  };
}
