import type { AddressInfo } from 'node:net';
import type { TokenGrant } from '../../src/domain/callers.ts';
import { DEFAULT_LIMITS, type RequestLimits } from '../../src/domain/limits.ts';
import type { Services } from '../../src/graphql/context.ts';
import { identifyBy } from '../../src/http/callers/identify.ts';
import type { Issuer } from '../../src/http/callers/issuer.ts';
import type { AdmissionLimits } from '../../src/http/guards/admission.ts';
import type { Protection } from '../../src/http/guards/protection.ts';
import type { Phase } from '../../src/http/health.ts';
import type { MetricsAccess } from '../../src/http/metrics.ts';
import { createServer, type ServerOptions } from '../../src/http/server.ts';
import { readTrustedDocuments } from '../../src/http/trusted-documents.ts';
import { readersHere } from '../../src/imports/reading/read-here.ts';
import type { Readers } from '../../src/imports/reading/reading.ts';
import { createLog, type Logger } from '../../src/log.ts';
import { createMetrics, type Metrics } from '../../src/telemetry/metrics.ts';
import type { Traces } from '../../src/telemetry/traces.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape that it asked for.
  readonly body: any;
}

export interface ListeningServer {
  readonly url: string;
  /** Sends a query over the network, as clients do. */
  post(query: string, variables?: Record<string, unknown>): Promise<HttpAnswer>;
  fetch(path: string, request?: RequestInit): Promise<HttpAnswer>;
  close(): Promise<void>;
}

export interface ListenOptions {
  readonly production?: boolean;
  readonly tokens?: readonly TokenGrant[];
  readonly issuer?: Issuer;
  readonly readingNeedsToken?: boolean;
  readonly localCaller?: string;
  readonly graphiql?: boolean;
  readonly trusted?: { readonly files: readonly string[]; readonly only: boolean };
  readonly limits?: Partial<RequestLimits>;
  readonly protection?: Partial<Protection>;
  readonly log?: Logger;
  readonly mostKeptBytes?: number;
  readonly admission?: Partial<AdmissionLimits>;
  readonly phase?: Phase;
  readonly metrics?: Metrics;
  readonly metricsAccess?: MetricsAccess;
  readonly traces?: Traces;
  readonly readers?: Readers;
}

const PROTECTION: Protection = {
  largestBody: 100_000,
  costAMinute: 0,
  allowedOrigins: [],
  allowedHosts: null,
  trustedProxies: [],
};

/** Returns the options of a test server, with defaults for those that the test does not set. */
export async function serverOptions(options: ListenOptions = {}): Promise<ServerOptions> {
  const { production = false, tokens = [], log = createLog('silent') } = options;
  const { files, only } = options.trusted ?? { files: [], only: false };
  return {
    mostKeptBytes: options.mostKeptBytes ?? 1_000_000,
    ...(options.admission === undefined ? {} : { admission: options.admission }),
    ...(options.phase === undefined ? {} : { phase: options.phase }),
    metrics: options.metrics ?? createMetrics(),
    metricsAccess: options.metricsAccess ?? 'token',
    traces: options.traces ?? null,
    graphiql: options.graphiql ?? false,
    explorer: false,
    introspection: !production,
    production,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    protection: { ...PROTECTION, ...options.protection },
    identify: await identifyBy(() => tokens, options.issuer ?? null),
    readingNeedsToken: options.readingNeedsToken ?? false,
    localCaller: options.localCaller ?? null,
    // The program reads in separate processes, whose code only the build has.
    readers: options.readers ?? readersHere(),
    trusted: { documents: readTrustedDocuments(files), only },
    log,
  };
}

/** Starts a server on a free port of this machine. */
export async function listen(services: Services, options: ListenOptions = {}): Promise<ListeningServer> {
  const app = await createServer(services, await serverOptions(options));
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;

  async function send(path: string, request: RequestInit = {}): Promise<HttpAnswer> {
    const response = await fetch(`${url}${path}`, request);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : null };
  }

  return {
    url,
    post: (query, variables) =>
      send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      }),
    fetch: send,
    close: () => app.close(),
  };
}
