import type { IncomingMessage, ServerResponse } from 'node:http';
import cors from '@fastify/cors';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import { DomainError } from '../errors.ts';
import { isLimited } from './api-routes.ts';
import { openPurses } from './purses.ts';

export interface Protection {
  /** Most bytes of a body; lists to import have a limit of their own. */
  readonly largestBody: number;
  /** Of the requests of one token, or of one address without; 0: no limit. */
  readonly costAMinute: number;
  /** Whose pages may ask in a browser, beside our own. */
  readonly allowedOrigins: readonly string[];
  /** The names that requests may be sent to; null: any. */
  readonly allowedHosts: ReadonlySet<string> | null;
  /** Proxies that are believed when they tell a client's address. */
  readonly trustedProxies: readonly string[];
}

const A_MINUTE = 60_000;

class RateLimited extends DomainError {
  readonly code = 'RATE_LIMITED';
}

/** Before anything else looks at a request: what browsers must know, and whose pages may ask. */
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

/** Made once: they are the same for each answer. */
function headersForBrowsers(): Readonly<Record<string, string>> {
  const setHeaders = helmet({
    // Answers are data; the pages that we have tell policies of their own.
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    // What else stands under the domain is not ours to decide.
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

/** What clients have spent of what they may. */
export interface Rates {
  /** Counts what an operation costs, before it begins; refuses it where others of the client have spent all meanwhile. */
  spend(request: FastifyRequest, reply: FastifyReply, cost: number): void;
  /** Counts what is part of something that has begun. */
  charge(request: FastifyRequest, cost: number): void;
}

const UNLIMITED: Rates = { spend: () => undefined, charge: () => undefined };

/**
 * After callers are known: who has a token counts by it, wherever the requests come from; a token that nobody has counts for
 * its address, whatever it was to open. Each request counts one, and what it costs beside that once it is known. The command
 * line of this machine does not count: one long answer is many requests of it, and without the server it would ask the graph itself.
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
    // The plugin's own hooks are of routes that come after it, and of none where nothing is at the address.
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

/** An IPv6 client has all addresses of a /64. Of one that has gone away there is none any more. */
function networkOf(ip: string | undefined): string {
  return normalizeIP(withoutPort(ip ?? ''));
}

/** Some proxies tell the port of the client, too, and each of its connections has another one. */
function withoutPort(ip: string): string {
  return (/^\[(.*)\](?::\d+)?$/.exec(ip) ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(ip))?.[1] ?? ip;
}
