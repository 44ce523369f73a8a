import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { once } from '../domain/remembering.ts';
import { type Context, createContext, type Services } from '../graphql/context.ts';
import type { GraphState } from '../store/graph-state.ts';
import type { Rates } from './protection.ts';
import {
  type CachedResponse,
  hasTag,
  isPreflighted,
  type ResponseCache,
  requestKey,
  requestPartsOf,
  tagOf,
} from './response-cache.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The address of a GET, the body of a POST, a character a byte; null where it did not come yet. */
    requestText: string | null;
  }
}

/** A short text goes out in one piece with its headers; a long one would have to be encoded each time. */
const LONGEST_TEXT = 4_000;

/** Answers a request in its context. */
type Answer = (request: FastifyRequest, reply: FastifyReply, context: Context) => Promise<string>;

interface Caching {
  readonly kept: ResponseCache;
  /** Longest time of an operation. */
  readonly milliseconds: number;
  readonly rates: Rates;
}

/** Notes what came before anything rewrites it; bodies are noted by who reads them. */
export function noteRequestText(app: FastifyInstance): void {
  app.decorateRequest('came', null);
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.method === 'GET') request.requestText = request.raw.url ?? null;
    done();
  });
}

/**
 * Keeps whole answers, each under all that it depends on. For GET the same makes the ETag, so that a reader who has the
 * answer gets 304 without the engine being asked.
 */
export function cacheResponses(
  services: Services,
  { kept, milliseconds, rates }: Caching,
  answer: Answer,
): RouteHandlerMethod {
  return async (request, reply) => {
    const isKept = mayBeKept(request);
    // Who cannot be told the revision is told so by the operation itself.
    const known = isKept ? await services.watch.current().catch(() => null) : null;
    const key = known === null ? null : keyWhereUsed(kept, known, request);
    const revision = known?.revision ?? null;
    if (key !== null && answeredFromMemory(kept, key, request, reply)) {
      request.notes = { operation: kept.get(key)?.operation ?? null, revision, kept: true, measured: null };
      return reply;
    }

    const context = createContext(services, {
      ...{ requestId: request.id, caller: request.caller, known, milliseconds },
      spend: (cost) => rates.spend(request, reply, cost),
    });
    reply.raw.once('close', () => reply.raw.writableFinished || context.abandon());
    const body = await answer(request, reply, context);
    request.notes = { operation: context.measured.operation, revision, kept: false, measured: context.measured };
    // It holds for as long as its revision is the current one.
    if (key === null || reply.statusCode !== 200 || !context.isCacheable()) {
      reply.header('cache-control', 'no-store');
      return body;
    }
    if (isGet(request)) tag(reply, key);
    kept.set(key, () => answerOf(body, reply, context));
    return body;
  };
}

/** Null where nothing is kept and nobody can ask whether the answer still holds. */
function keyWhereUsed(kept: ResponseCache, known: GraphState, request: FastifyRequest): string | null {
  if (!kept.keeps && !isGet(request)) return null;
  const { caller, requestText: came } = request;
  return requestKey(known, requestPartsOf(request, { scopes: caller?.scopes ?? null, question: came ?? '' }));
}

function answerOf(text: string, reply: FastifyReply, { measured }: Context): CachedResponse {
  const headers = reply.getHeaders() as OutgoingHttpHeaders;
  const length = Buffer.byteLength(text);
  return {
    operation: measured.operation,
    body: text.length > LONGEST_TEXT ? Buffer.from(text) : text,
    contentType: String(headers['content-type']),
    tag: (headers.etag as string | undefined) ?? null,
    // Most answers are asked for once.
    head: once(() => inTurn({ ...headers, 'content-length': length })),
    headUnchanged: once(() => {
      const { 'content-type': _, ...others } = headers;
      return inTurn(others);
    }),
  };
}

function inTurn(headers: OutgoingHttpHeaders): string[] {
  return Object.entries(headers).flatMap(([name, value]) => [name, String(value)]);
}

function mayBeKept(request: FastifyRequest): boolean {
  // Refused by whoever answers, whether or not there is an answer to the same GET.
  if (request.method === 'HEAD' || request.requestText === null) return false;
  return !isGet(request) || isPreflighted(request.headers);
}

function isGet({ method }: FastifyRequest): boolean {
  return method === 'GET';
}

function answeredFromMemory(kept: ResponseCache, key: string, request: FastifyRequest, reply: FastifyReply): boolean {
  if (isGet(request) && hasTag(request.headers, tagOf(key))) {
    tag(reply, key).code(304).send();
    return true;
  }
  const known = kept.get(key);
  if (known === undefined) return false;
  if (isGet(request)) tag(reply, key);
  reply.header('content-type', known.contentType).send(known.body);
  return true;
}

/** To be asked for again each time: only the server knows the revision. */
function tag(reply: FastifyReply, key: string): FastifyReply {
  return reply
    .header('etag', tagOf(key))
    .header('cache-control', `${reply.request.caller === null ? 'public' : 'private'}, no-cache`)
    .header('vary', 'accept, authorization, origin');
}
