import { fileURLToPath } from 'node:url';
import { hostsOf } from './config/hosts.ts';
import { costAMinuteOf, limitsOf } from './config/limits.ts';
import { memoryShares } from './config/memory.ts';
import type { Config } from './config.ts';
import type { Engine } from './engine/engine.ts';
import { type LateEngine, lateEngine } from './engine/late-engine.ts';
import { placeOfNeo4j } from './engine/neo4j-away.ts';
import { observed } from './engine/observed.ts';
import type { Services } from './graphql/context.ts';
import { type LocalAccess, leaveAccess, removeAccess } from './http/callers/local-access.ts';
import { closeGently } from './http/closing.ts';
import type { Phase } from './http/health.ts';
import { listenAt } from './http/listening.ts';
import { type ReadersApart, readInProcesses } from './imports/reading/read-in-processes.ts';
import type { Logger } from './log.ts';
import { refuseOtherGraph } from './memory/revision-watch.ts';
import { packaged } from './packaged.ts';
import { accessTo } from './start/access.ts';
import { beginGraph } from './start/begin.ts';
import { DEFAULT_GRAPH } from './start/default-graph.ts';
import type { GraphOptions } from './start/open-graph.ts';
import { BYTES_A_MEGABYTE, createServices } from './start/services.ts';
import { traced, tracing } from './start/traces.ts';
import { untilThere } from './start/until-there.ts';
import type { Metrics } from './telemetry/metrics.ts';

/** Explorer queries by hash, from the build. */
const EXPLORER_DOCUMENTS = fileURLToPath(packaged('dist/web/explorer-documents.json'));

export interface RunningServer {
  readonly url: string;
  /**
   * Resolves to true once requests are answered, or to false if the server was closed first. Rejects if the graph is
   * unusable, such as damaged.
   */
  readonly ready: Promise<boolean>;
  /** Accepts requests for the delay, in milliseconds; then waits for running operations and closes the graph. */
  close(delay: number): Promise<void>;
}

/** Listens at once. Refuses requests until it has opened the graph, and filled it if empty. */
export async function serve(
  config: Config,
  log: Logger,
  readers: ReadersApart = readInProcesses({ size: memoryShares(config).readers }),
): Promise<RunningServer> {
  const { readTrustedDocuments } = await import('./http/trusted-documents.ts');
  // Read first, so that an invalid file has no effect on the graph.
  const documents = readTrustedDocuments([EXPLORER_DOCUMENTS, ...config.TRUSTED_DOCUMENTS_FILES]);
  const { createMetrics } = await import('./telemetry/metrics.ts');
  const metrics = createMetrics();
  metrics.places('readers', readers.occupancy);
  const traces = await tracing(config, log);
  const watched = (each: Engine) => traced(observed(each, metrics.query), traces);
  const late = lateEngine(config.NEO4J_URI === undefined ? 'embedded' : 'neo4j');
  const engine = watched(late.engine);
  // Half of the memory is for the response cache, which saves more work than cached rows.
  const halfOfCache = memoryShares(config).cache / 2;
  const own = createServices(engine, halfOfCache);
  const services = { ...own, watch: refuseOtherGraph(own.watch, (sentence) => log.error(sentence)) };
  metrics.lookups(own.memory.lookups);
  const { identify, local } = await accessTo(config, log);
  const phase: Phase = { isStarting: true, isClosing: false };
  const stopping = new AbortController();
  const { signal } = stopping;
  const options = watchingOptions(config, { log, metrics, phase });
  const opened = beginGraph(config, { log, traces, options, watched, signal }).then((graph) =>
    begin(services, { graph, late, phase, log, signal }),
  );
  const ready = opened.catch((error) => {
    if (signal.aborted) return false;
    throw error;
  });
  // Thrown below, or by the caller's `await`.
  ready.catch(() => undefined);
  // Loaded on demand, since other commands take a fifth less memory without it.
  const { createServer } = await import('./http/server.ts');
  const openApp = () =>
    createServer(services, {
      phase,
      admission: { atOnce: config.OPERATIONS_AT_ONCE },
      graphiql: config.graphiql,
      explorer: true,
      introspection: config.introspection,
      production: config.NODE_ENV === 'production',
      log,
      limits: limitsOf(config),
      protection: {
        largestBody: config.LIMIT_BODY_BYTES,
        costAMinute: costAMinuteOf(config),
        allowedOrigins: config.CORS_ORIGINS,
        allowedHosts: hostsOf(config),
        trustedProxies: config.TRUST_PROXY,
      },
      identify,
      readingNeedsToken: config.READ === 'token',
      localCaller: local?.grant.name ?? null,
      readers,
      trusted: { documents, only: config.TRUSTED_DOCUMENTS === 'only' },
      mostKeptBytes: halfOfCache * BYTES_A_MEGABYTE,
      metrics,
      metricsAccess: config.METRICS === 'off' ? null : config.METRICS,
      traces,
    });
  const listen = async () => {
    const app = await openApp();
    return { app, url: await listenAt(app, { host: config.HOST, port: config.PORT }) };
  };
  const { app, url } = await Promise.race([listen(), failureOf(ready)]).catch(async (error) => {
    stopping.abort();
    await late.engine.close().catch(() => undefined);
    throw error;
  });
  const letIn = ready.then((isReady) => {
    if (isReady && local !== null) {
      letCommandsIn(config.DATA_DIR, { url, token: local.token, pid: process.pid }, log);
    }
    return isReady;
  });
  letIn.catch(() => undefined);
  return {
    url,
    ready: letIn,
    async close(delay) {
      stopping.abort();
      if (local !== null) removeAccess(config.DATA_DIR);
      await closeGently(app, phase, phase.isStarting ? 0 : delay);
      await engine.close();
      await traces?.close();
    },
  };
}

/** Never resolves; rejects with the promise. */
async function failureOf(promise: Promise<unknown>): Promise<never> {
  await promise;
  return new Promise(() => undefined);
}

interface Begun {
  readonly graph: Engine;
  readonly late: LateEngine;
  readonly phase: Phase;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

/** Starts to answer requests, unless the server was closed in the meantime. */
async function begin(services: Services, { graph, late, phase, log, signal }: Begun): Promise<boolean> {
  late.arrive(graph);
  const { removeLeftUploads } = await import('./http/lists/saved-list.ts');
  await removeLeftUploads();
  await untilThere(() => beginReading(services), { log, signal });
  if (signal.aborted) return false;
  phase.isStarting = false;
  return true;
}

/** Ignores failures, such as a full disk: clients over HTTP need no file. */
function letCommandsIn(directory: string, access: LocalAccess, log: Logger): void {
  try {
    leaveAccess(directory, access);
  } catch (error) {
    const { message } = error as Error;
    log.warn(`Commands for ${directory} cannot find this server, since it cannot leave its address there: ${message}.`);
  }
}

interface Watching {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly phase: Phase;
}

/** Reports the graph's availability to the log and the metrics. */
function watchingOptions({ NEO4J_URI: uri, SEED }: Config, { log, metrics, phase }: Watching): GraphOptions {
  const at = uri === undefined ? '' : ` at ${placeOfNeo4j(uri)}`;
  return {
    ...(SEED === 'auto' && { initialFile: DEFAULT_GRAPH }),
    onWarning: (sentence) => log.warn(sentence),
    onLoss: (sentence) => log.error(sentence),
    onAvailability: (isAvailable, cause) => {
      metrics.available(isAvailable);
      // The start logs its failures itself.
      if (phase.isStarting) return;
      const why = cause instanceof Error ? { cause: cause.message } : {};
      if (isAvailable) log.info('The graph can be reached again.');
      else log.error(why, `The graph${at} cannot be reached; requests are refused until it can.`);
    },
  };
}

/** Loads the catalogue, and starts to load the scope index, so that the first requests need not wait. */
async function beginReading({ watch, memory }: Services): Promise<void> {
  const current = { revision: (await watch.current()).revision, staged: false };
  // A failure here is reported to the first request that needs them.
  const [catalogue] = [memory.catalogues(current), memory.scopeIndexes(current)].map((read) =>
    read.catch(() => undefined),
  );
  await catalogue;
}
