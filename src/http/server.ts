import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import type { Services } from '../graphql/context.ts';
import type { Readers } from '../imports/reading/reading.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Traces } from '../telemetry/traces.ts';
import { type ApolloOptions, startApollo } from './apollo.ts';
import { createAskInTurn } from './ask-in-turn.ts';
import { serveBackups } from './backup.ts';
import { givenBody, serveCachedFirst } from './cache/cached-first.ts';
import { cacheResponses, noteRequestText } from './cache/cached-responses.ts';
import { compressAnswers } from './cache/compression.ts';
import { openResponseCache } from './cache/response-cache.ts';
import { closeReading, type Identify, identifyCallers } from './callers/caller.ts';
import { serveCards } from './cards.ts';
import { serveChecks } from './check-system.ts';
import { tellClosing } from './closing.ts';
import { serveExplorer } from './explorer.ts';
import { createExportTurns } from './export-turns.ts';
import { serveExports } from './exports.ts';
import { serveGraphiql } from './graphiql.ts';
import { answerGraphql, describeGraphql } from './graphql-handler.ts';
import { ADMISSION, type AdmissionLimits, createAdmission } from './guards/admission.ts';
import { refuseBroken } from './guards/broken-requests.ts';
import { refuseCrossSite, safeFrom } from './guards/cross-site.ts';
import { namedBy, refuseOtherNames } from './guards/hosts.ts';
import { limitRates, type Protection, protectBrowsers } from './guards/protection.ts';
import { type Phase, RUNNING, refuseWhileStarting, serveHealth } from './health.ts';
import { createPreviews } from './link-preview.ts';
import { acceptImports } from './lists/imports.ts';
import { serveMcp } from './mcp.ts';
import { type MetricsAccess, serveMetrics } from './metrics.ts';
import { serveOpenApi } from './openapi.ts';
import { acceptPrunes } from './prune.ts';
import { tell, tellFailures } from './requests/failures.ts';
import { takeAlikeParameters, takeJsonOnly } from './requests/json-body.ts';
import { noteMethods } from './requests/other-methods.ts';
import { noteRequests } from './requests/request-notes.ts';
import { traceRequests } from './traces.ts';
import { type TrustedDocuments, takeTrustedDocuments } from './trusted-documents.ts';

/** Longest time to receive a request, in milliseconds: enough for a large list on a slow line. */
const SLOWEST_REQUEST = 300_000;

export interface ServerOptions extends ApolloOptions {
  readonly graphiql: boolean;
  readonly explorer: boolean;
  readonly protection: Protection;
  readonly identify: Identify;
  readonly readingNeedsToken: boolean;
  /** Name of the local command line's token; null without one. */
  readonly localCaller: string | null;
  readonly readers: Readers;
  /** Documents that clients may send by hash; `only` refuses all others. */
  readonly trusted: { readonly documents: TrustedDocuments; readonly only: boolean };
  /** Size of the response cache; 0 disables it. */
  readonly mostKeptBytes: number;
  /** Limits that differ from `ADMISSION`. */
  readonly admission?: Partial<AdmissionLimits>;
  /** Changed by the caller, who starts and closes the server; missing: it has started. */
  readonly phase?: Phase;
  readonly metrics: Metrics;
  /** Access to the metrics; null to serve none. */
  readonly metricsAccess: MetricsAccess | null;
  readonly traces: Traces | null;
}

/** Creates the HTTP server, ready to listen. Closing it lets running operations end first. */
export async function createServer(services: Services, options: ServerOptions): Promise<FastifyInstance> {
  const {
    graphiql,
    explorer,
    introspection,
    production,
    log,
    limits,
    protection,
    identify,
    readingNeedsToken,
    localCaller,
    readers,
    trusted,
    mostKeptBytes,
    admission = {},
    phase = { ...RUNNING },
    metrics,
    metricsAccess,
    traces,
  } = options;
  const { refuseEarly, admit, isQueueFull, occupancy } = createAdmission({ ...ADMISSION, ...admission }, log);
  const kept = openResponseCache(mostKeptBytes);
  const hasFront = mostKeptBytes > 0 && !readingNeedsToken && traces === null;
  const isOurs = namedBy(protection.allowedHosts);
  const isSafe = safeFrom(protection.allowedOrigins);
  const front = serveCachedFirst({
    cache: kept,
    isOurs,
    isSafe,
    watch: services.watch,
    // If the queue is full, the framework refuses the request before its body is read.
    isOpen: () => !phase.isStarting && !phase.isClosing && !isQueueFull(),
    telling: { log, metrics },
  });
  const app = openApp(options, hasFront ? front : null);
  const apollo = await startApollo(app, { introspection, production, limits, log });
  noteRequests(app, { log, metrics });
  traceRequests(app, traces);
  tellFailures(app, log);
  const refuseOtherMethods = noteMethods(app);
  serveOpenApi(app, readingNeedsToken);
  noteRequestText(app);
  compressAnswers(app);
  takeJsonOnly(app);
  tellClosing(app, phase);
  await protectBrowsers(app, protection);
  refuseOtherNames(app, isOurs);
  serveHealth(app, services, phase);
  refuseWhileStarting(app, phase);
  refuseEarly(app);
  metrics.places('operations', occupancy);
  if (services.engine.connections !== undefined) metrics.places('connections', services.engine.connections);
  // The page contains no data, so it is open without a token.
  if (graphiql) await serveGraphiql(app);
  identifyCallers(app, identify);
  if (readingNeedsToken) closeReading(app);
  const rates = await limitRates(app, protection, localCaller);
  if (metricsAccess !== null) serveMetrics(app, services, { metrics, access: metricsAccess });
  await acceptImports(app, { services, log, localCaller, readers, traces });
  acceptPrunes(app, { services, log, localCaller });
  serveBackups(app, { engine: services.engine, log, localCaller });
  const turns = createExportTurns();
  metrics.places('exports', turns.occupancy);
  const askInTurn = createAskInTurn({ services, log, rates, turns });
  serveExports(app, { services, log, askInTurn });
  serveCards(app, { services, askInTurn });
  serveChecks(app, askInTurn);
  const milliseconds = limits.deadline;
  serveMcp(app, { services, apollo, log, rates, admit, milliseconds, allowedOrigins: protection.allowedOrigins });
  const watch = readingNeedsToken ? null : services.watch;
  if (explorer) await serveExplorer(app, { graphiql, watch, previews: createPreviews(watch, askInTurn) });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    config: { describe: describeGraphql },
    preParsing: givenBody,
    preHandler: [
      refuseCrossSite(isSafe),
      takeAlikeParameters(app),
      takeTrustedDocuments(trusted.documents, trusted.only),
    ],
    // Admitted after the body was read, so that a slow client holds no slot.
    handler: admit(cacheResponses(services, { kept, milliseconds, rates, isSafe }, answerGraphql(apollo))),
  });
  refuseOtherMethods();
  return app;
}

/** Creates the app with its error handling, without routes. */
function openApp(
  { protection, log, metrics }: ServerOptions,
  serverFactory: ReturnType<typeof serveCachedFirst> | null,
): FastifyInstance {
  return fastify({
    ...(serverFactory === null ? {} : { serverFactory }),
    bodyLimit: protection.largestBody,
    requestTimeout: SLOWEST_REQUEST,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    trustProxy: protection.trustedProxies.length === 0 ? false : [...protection.trustedProxies],
    clientErrorHandler: refuseBroken({ log, metrics }),
    frameworkErrors: (error, request, reply) => void tell(error, { request, reply, log }),
    // Requests on open connections are answered while the server is closing.
    return503OnClosing: false,
  });
}
