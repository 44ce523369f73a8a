import type { IncomingMessage, ServerResponse } from 'node:http';
import cors from '@fastify/cors';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import { DomainError } from '../../errors.ts';
import { isLimited } from './api-routes.ts';
import { openPurses } from './purses.ts';

export interface Protection {
  /** Limit of a body in bytes; lists to import have a separate one. */
  readonly largestBody: number;
  /** Cost limit for one token, or for one address without a token; 0 for none. */
  readonly costAMinute: number;
  /** Origins, besides the server's own, whose pages may send requests. */
  readonly allowedOrigins: readonly string[];
  /** Accepted hosts; null for any. */
  readonly allowedHosts: ReadonlySet<string> | null;
  /** Proxies whose `X-Forwarded-For` is trusted. */
  readonly trustedProxies: readonly string[];
}

const A_MINUTE = 60_000;

class RateLimited extends DomainError {
  readonly code = 'RATE_LIMITED';
}

/** Sets security headers and CORS, before all other hooks. */
export async function protectBrowsers(app: FastifyInstance, { allowedOrigins }: Protection): Promise<void> {
  const headers = headersForBrowsers();
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  if (allowedOrigins.length > 0) {
    await app.register(cors, {
      origin: [...allowedOrigins],
      methods: ['GET', 'POST'],
      exposedHeaders: ['retry-after', 'etag', 'content-disposition', 'www-authenticate'],
      maxAge: 600,
    });
  }
}

function headersForBrowsers(): Readonly<Record<string, string>> {
  const setHeaders = helmet({
    // For answers that are data; pages set policies of their own.
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    // Subdomains belong to others.
    strictTransportSecurity: { includeSubDomains: false },
  });
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value;
    },
    removeHeader: () => undefined,
  };
  setHeaders({} as IncomingMessage, response as unknown as ServerResponse, (failure) => {
    if (failure !== undefined) throw failure;
  });
  return headers;
}

export interface Rates {
  /** Charges an operation before it starts. Throws if the client's budget is used up. */
  spend(request: FastifyRequest, reply: FastifyReply, cost: number): void;
  /** Charges a part of an operation that has started. */
  charge(request: FastifyRequest, cost: number): void;
}

const UNLIMITED: Rates = { spend: () => undefined, charge: () => undefined };

/**
 * Runs after authentication. Counts by token, or by address without a valid token. Each request costs one, and its own
 * cost once known. The local command line is exempt: one export is many requests, and without a server it would query
 * the graph itself.
 */
export async function limitRates(
  app: FastifyInstance,
  { costAMinute }: Protection,
  localCaller: string | null,
): Promise<Rates> {
  if (costAMinute === 0) return UNLIMITED;
  const purses = openPurses(A_MINUTE);
  const refusal = (milliseconds: number) =>
    new RateLimited(
      `Your requests of this minute have cost the ${costAMinute} that they may; ask again in ${secondsOf(milliseconds)} seconds.`,
    );
  await app.register(rateLimit, {
    // The plugin's global hooks would miss unknown addresses.
    global: false,
    max: costAMinute,
    timeWindow: A_MINUTE,
    allowList: (request) => !isCounted(request, localCaller),
    keyGenerator: purseOf,
    store: purses.store,
    errorResponseBuilder: (_request, { ttl }) => refusal(ttl),
  });
  app.addHook('onRequest', app.rateLimit());
  return {
    spend(request, reply, cost) {
      if (!isCounted(request, localCaller)) return;
      const { current, ttl } = purses.look(purseOf(request));
      if (current > costAMinute) {
        reply.header('retry-after', secondsOf(ttl));
        throw refusal(ttl);
      }
      purses.take(purseOf(request), cost - 1);
    },
    charge(request, cost) {
      if (isCounted(request, localCaller)) purses.take(purseOf(request), cost);
    },
  };
}

function purseOf({ caller, ip }: FastifyRequest): string {
  return caller === null ? `address ${networkOf(ip)}` : `token ${caller.name}`;
}

function secondsOf(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1_000));
}

function isCounted(request: FastifyRequest, localCaller: string | null): boolean {
  if (request.unidentified !== null) return true;
  return isLimited(request) && (request.caller === null || request.caller.name !== localCaller);
}

/** Returns the network of an address, a /64 for IPv6; the address of a closed connection is unknown. */
function networkOf(ip: string | undefined): string {
  return normalizeIP(withoutPort(ip ?? ''));
}

/** Removes the port that some proxies add, which differs between connections. */
function withoutPort(ip: string): string {
  return (/^\[(.*)\](?::\d+)?$/.exec(ip) ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(ip))?.[1] ?? ip;
}
