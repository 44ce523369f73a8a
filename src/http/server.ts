import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import type { Services } from '../graphql/context.ts';
import type { Readers } from '../imports/reading/reading.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Traces } from '../telemetry/traces.ts';
import { ADMISSION, type AdmissionLimits, createAdmission } from './admission.ts';
import { type ApolloOptions, startApollo } from './apollo.ts';
import { serveBackups } from './backup.ts';
import { refuseBroken } from './broken-requests.ts';
import { givenBody, serveCachedFirst } from './cached-first.ts';
import { cacheResponses, noteRequestText } from './cached-responses.ts';
import { closeReading, type Identify, identifyCallers } from './caller.ts';
import { tellClosing } from './closing.ts';
import { serveExplorer } from './explorer.ts';
import { serveExports } from './exports.ts';
import { tell, tellFailures } from './failures.ts';
import { serveGraphiql } from './graphiql.ts';
import { answerGraphql } from './graphql-handler.ts';
import { type Closing, serveHealth } from './health.ts';
import { namedBy, refuseOtherNames } from './hosts.ts';
import { acceptImports } from './imports.ts';
import { takeAlikeParameters, takeJsonOnly } from './json-body.ts';
import { type MetricsAccess, serveMetrics } from './metrics.ts';
import { limitRates, type Protection, protectBrowsers } from './protection.ts';
import { acceptPrunes } from './prune.ts';
import { noteRequests } from './request-notes.ts';
import { openResponseCache } from './response-cache.ts';
import { traceRequests } from './traces.ts';
import { type TrustedDocuments, takeTrustedDocuments } from './trusted-documents.ts';

/** Milliseconds until all of a request must have come: time for a large list on a slow line, and not for ever. */
const SLOWEST_REQUEST = 300_000;

export interface ServerOptions extends ApolloOptions {
  readonly graphiql: boolean;
  readonly explorer: boolean;
  readonly protection: Protection;
  /** Who may do what. */
  readonly identify: Identify;
  readonly readingNeedsToken: boolean;
  /** The name of the token of this machine's command line; null where there is none. */
  readonly localCaller: string | null;
  /** How lists that come are read. */
  readonly readers: Readers;
  /** Documents that clients may ask by their hash, and whether no other ones are answered. */
  readonly trusted: { readonly documents: TrustedDocuments; readonly only: boolean };
  /** Bounds what is kept of whole answers; 0 keeps none. */
  readonly mostKeptBytes: number;
  /** What is not told of how much runs and waits is as `ADMISSION` says. */
  readonly admission?: Partial<AdmissionLimits>;
  /** Told by who closes the server, before it does. */
  readonly closing?: Closing;
  readonly metrics: Metrics;
  /** Who may look at the measures; null: they are not served. */
  readonly metricsAccess: MetricsAccess | null;
  /** Null: nobody collects spans. */
  readonly traces: Traces | null;
}

/** The HTTP server, ready to listen. Closing it lets running operations end first. */
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
    closing = { isClosing: false },
    metrics,
    metricsAccess,
    traces,
  } = options;
  const { refuseEarly, admit, isLineFull, occupancy } = createAdmission({ ...ADMISSION, ...admission }, log);
  const kept = openResponseCache(mostKeptBytes);
  const hasFront = mostKeptBytes > 0 && !readingNeedsToken && traces === null;
  const isOurs = namedBy(protection.allowedHosts);
  const front = serveCachedFirst({
    cache: kept,
    isOurs,
    watch: services.watch,
    // Who has no place to wait is told so before its question is read.
    isOpen: () => !closing.isClosing && !isLineFull(),
    telling: { log, metrics },
  });
  const app = openApp(options, hasFront ? front : null);
  const apollo = await startApollo(app, { introspection, production, limits, log });
  noteRequests(app, { log, metrics });
  traceRequests(app, traces);
  tellFailures(app, log);
  noteRequestText(app);
  takeJsonOnly(app);
  tellClosing(app, closing);
  await protectBrowsers(app, protection);
  refuseOtherNames(app, isOurs);
  serveHealth(app, services, closing);
  refuseEarly(app);
  metrics.places('operations', occupancy);
  if (services.engine.connections !== undefined) metrics.places('connections', services.engine.connections);
  // Its page holds nothing of the graph, so it stays open where reading is closed.
  if (graphiql) await serveGraphiql(app);
  identifyCallers(app, identify);
  if (readingNeedsToken) closeReading(app);
  const rates = await limitRates(app, protection, localCaller);
  if (metricsAccess !== null) serveMetrics(app, services, { metrics, access: metricsAccess });
  await acceptImports(app, { services, log, localCaller, readers, traces });
  acceptPrunes(app, { services, log, localCaller });
  serveBackups(app, { engine: services.engine, log, localCaller });
  serveExports(app, { services, log, metrics, rates });
  if (explorer) await serveExplorer(app, { graphiql });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    preParsing: givenBody,
    preHandler: [takeAlikeParameters(app), takeTrustedDocuments(trusted.documents, trusted.only)],
    // After the body has come: a client that is slow to send it holds no place.
    handler: admit(cacheResponses(services, { kept, milliseconds: limits.deadline, rates }, answerGraphql(apollo))),
  });
  return app;
}

/** Knows how requests come in, and what becomes of those that are none; serves nothing yet. */
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
    // What comes on an open connection while others end is answered too.
    return503OnClosing: false,
  });
}
