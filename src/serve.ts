import { fileURLToPath } from 'node:url';
import { hostsOf } from './config/hosts.ts';
import { costAMinuteOf, limitsOf } from './config/limits.ts';
import type { Config } from './config.ts';
import { once } from './domain/remembering.ts';
import { placeOfNeo4j } from './engine/neo4j-away.ts';
import { observed } from './engine/observed.ts';
import type { Services } from './graphql/context.ts';
import { closeGently } from './http/closing.ts';
import { listenAt } from './http/listening.ts';
import { type LocalAccess, leaveAccess, removeAccess } from './http/local-access.ts';
import { type ReadersApart, readInProcesses } from './imports/reading/read-in-processes.ts';
import type { Logger } from './log.ts';
import { refuseOtherGraph } from './memory/revision-watch.ts';
import { accessTo } from './start/access.ts';
import { fillWhereEmpty } from './start/fill.ts';
import { openGraph } from './start/open-graph.ts';
import { BYTES_A_MEGABYTE, createServices } from './start/services.ts';
import { traced, tracing } from './start/traces.ts';
import type { Metrics } from './telemetry/metrics.ts';

/** Queries of the explorer by hash, from the build. */
const EXPLORER_DOCUMENTS = fileURLToPath(new URL('./web/explorer-documents.json', import.meta.url));

/**
 * Running server. `close` accepts requests for the delay, in milliseconds, lets operations end and closes the graph.
 */
export interface RunningServer {
  readonly url: string;
  close(delay: number): Promise<void>;
}

/** Opens the graph, fills it if it is empty, and listens. */
export async function serve(
  config: Config,
  log: Logger,
  readers: ReadersApart = readInProcesses({ size: config.IMPORT_READERS }),
): Promise<RunningServer> {
  const { readTrustedDocuments } = await import('./http/trusted-documents.ts');
  // Read first, so that an invalid file has no effect on the graph.
  const documents = readTrustedDocuments([EXPLORER_DOCUMENTS, ...config.TRUSTED_DOCUMENTS_FILES]);
  const { createMetrics } = await import('./telemetry/metrics.ts');
  const metrics = createMetrics();
  metrics.places('readers', readers.occupancy);
  const graph = await openWatched(config, { log, metrics });
  const traces = await tracing(config, log);
  const engine = traced(observed(graph, metrics.query), traces);
  // Half of the memory is for the response cache, since a response saves more work than the rows behind it.
  const own = createServices(engine, config.CACHE_MB / 2);
  const services = { ...own, watch: refuseOtherGraph(own.watch, (sentence) => log.error(sentence)) };
  metrics.lookups(own.memory.lookups);
  const { identify, local } = await accessTo(config);
  const closing = { isClosing: false };
  const openApp = once(async () => {
    // Loaded on demand, since other commands take a fifth less memory without it.
    const { createServer } = await import('./http/server.ts');
    return createServer(services, {
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
      mostKeptBytes: (config.CACHE_MB / 2) * BYTES_A_MEGABYTE,
      metrics,
      metricsAccess: config.METRICS === 'off' ? null : config.METRICS,
      traces,
    });
  });
  // Opened while the engine writes; a failure is thrown below.
  const onWriting = () => void openApp().catch(() => undefined);
  if (config.SEED === 'auto') await fillWhereEmpty(engine, { log, traces, onWriting });
  const { catalogue } = await beginReading(services);
  const { removeLeftUploads } = await import('./http/saved-list.ts');
  await removeLeftUploads();
  const app = await openApp();
  await catalogue;
  const address = { host: config.HOST, port: config.PORT };
  const url = await listenAt(app, address).catch(async (error) => {
    await engine.close().catch(() => undefined);
    throw error;
  });
  if (local !== null) letCommandsIn(config.DATA_DIR, { url, token: local.token, pid: process.pid }, log);
  return {
    url,
    async close(delay) {
      if (local !== null) removeAccess(config.DATA_DIR);
      await closeGently(app, closing, delay);
      await engine.close();
      await traces?.close();
    },
  };
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

/** Opens the graph, and reports its availability to the log and the metrics. */
async function openWatched(config: Config, { log, metrics }: { readonly log: Logger; readonly metrics: Metrics }) {
  const { NEO4J_URI: uri } = config;
  const at = uri === undefined ? '' : ` at ${placeOfNeo4j(uri)}`;
  let isOpen = false;
  const engine = await openGraph(config, {
    onWarning: (sentence) => log.warn(sentence),
    onLoss: (sentence) => log.error(sentence),
    onAvailability: (isAvailable, cause) => {
      metrics.available(isAvailable);
      // While it is opening, the caller gets the error.
      if (!isOpen) return;
      const why = cause instanceof Error ? { cause: cause.message } : {};
      if (isAvailable) log.info('The graph can be reached again.');
      else log.error(why, `The graph${at} cannot be reached; requests are refused until it can.`);
    },
  });
  isOpen = true;
  return engine;
}

/** Loads the catalogue and the scope index while the server's code loads, so that the first requests need not wait. */
async function beginReading({ watch, memory }: Services): Promise<{ readonly catalogue: Promise<unknown> }> {
  const current = { revision: (await watch.current()).revision, staged: false };
  const catalogue = memory.catalogues(current);
  // A failure here is reported to the first request that needs them.
  for (const read of [catalogue, memory.scopeIndexes(current)]) read.catch(() => undefined);
  return { catalogue };
}
