import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { once } from '../../domain/remembering.ts';
import { type Context, createContext, type Services } from '../../graphql/context.ts';
import type { GraphState } from '../../store/graph-state.ts';
import type { IsSafe } from '../guards/cross-site.ts';
import type { Rates } from '../guards/protection.ts';
import type { Encoding } from '../requests/negotiation.ts';
import { compressed, isWorthCompressing } from './compression.ts';
import {
  type CachedResponse,
  type EncodedForm,
  type EncodedForms,
  hasTag,
  type ResponseCache,
  requestKey,
  requestPartsOf,
  tagOf,
} from './response-cache.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** URL of a GET, or body of a POST as Latin-1; null until it was read. */
    requestText: string | null;
  }
}

/**
 * Maximum length of a response kept as a string, which is sent in one piece with its headers; longer ones are kept as
 * bytes.
 */
const LONGEST_TEXT = 4_000;

type Answer = (request: FastifyRequest, reply: FastifyReply, context: Context) => Promise<string>;

interface Caching {
  readonly kept: ResponseCache;
  readonly milliseconds: number;
  readonly rates: Rates;
  readonly isSafe: IsSafe;
}

/** Records the URL before anything rewrites it; bodies are recorded by their parser. */
export function noteRequestText(app: FastifyInstance): void {
  app.decorateRequest('requestText', null);
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.method === 'GET') request.requestText = request.raw.url ?? null;
    done();
  });
}

/**
 * Caches whole responses by a key of everything that they depend on. The key is also the ETag of a GET, so that a
 * client with the response gets 304 without a query.
 */
export function cacheResponses(
  services: Services,
  { kept, milliseconds, rates, isSafe }: Caching,
  answer: Answer,
): RouteHandlerMethod {
  return async (request, reply) => {
    const isKept = mayBeKept(request, isSafe);
    // If the revision cannot be read, the operation itself fails with the error.
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
    if (key === null || reply.statusCode !== 200 || !context.isCacheable()) {
      reply.header('cache-control', 'no-store');
      return body;
    }
    if (isGet(request)) tag(reply, key);
    reply.cached = kept.set(key, (grew) => answerOf(body, reply, { context, grew }));
    return body;
  };
}

/** Returns the cache key, or null if the response can be neither cached nor revalidated. */
function keyWhereUsed(kept: ResponseCache, known: GraphState, request: FastifyRequest): string | null {
  if (!kept.keeps && !isGet(request)) return null;
  const { caller, requestText: came } = request;
  return requestKey(known, requestPartsOf(request, { scopes: caller?.scopes ?? null, question: came ?? '' }));
}

interface Made {
  readonly context: Context;
  /** Called after the response was compressed. */
  grew(): void;
}

function answerOf(text: string, reply: FastifyReply, { context: { measured }, grew }: Made): CachedResponse {
  const headers = reply.getHeaders() as OutgoingHttpHeaders;
  const length = Buffer.byteLength(text);
  const body = text.length > LONGEST_TEXT ? Buffer.from(text) : text;
  return {
    operation: measured.operation,
    body,
    contentType: String(headers['content-type']),
    tag: (headers.etag as string | undefined) ?? null,
    // Computed on demand, since most responses are requested once.
    head: once(() => inTurn({ ...headers, 'content-length': length })),
    headUnchanged: once(() => {
      const { 'content-type': _, ...others } = headers;
      return inTurn(others);
    }),
    encoded: isWorthCompressing(body) ? encodedOnce(body, headers, grew) : null,
  };
}

function encodedOnce(body: Buffer | string, headers: OutgoingHttpHeaders, grew: () => void): EncodedForms {
  const made = new Map<Encoding, Promise<EncodedForm>>();
  let bytes = 0;
  const encode = async (encoding: Encoding): Promise<EncodedForm> => {
    const form = await compressed(body, encoding);
    bytes += form.length;
    grew();
    return { body: form, head: inTurn({ ...headers, 'content-encoding': encoding, 'content-length': form.length }) };
  };
  return {
    bytes: () => bytes,
    in(encoding) {
      const form = made.get(encoding) ?? encode(encoding);
      made.set(encoding, form);
      return form;
    },
  };
}

function inTurn(headers: OutgoingHttpHeaders): string[] {
  return Object.entries(headers).flatMap(([name, value]) => [name, String(value)]);
}

function mayBeKept(request: FastifyRequest, isSafe: IsSafe): boolean {
  // HEAD is refused later, even if the response to the GET is cached.
  if (request.method === 'HEAD' || request.requestText === null) return false;
  return !isGet(request) || isSafe(request.headers);
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
  reply.cached = known;
  reply.header('content-type', known.contentType).send(known.body);
  return true;
}

/** Sets `no-cache`, since only the server knows the current revision. */
function tag(reply: FastifyReply, key: string): FastifyReply {
  return reply
    .header('etag', tagOf(key))
    .header('cache-control', `${reply.request.caller === null ? 'public' : 'private'}, no-cache`)
    .header('vary', 'accept, accept-encoding, authorization, origin');
}
