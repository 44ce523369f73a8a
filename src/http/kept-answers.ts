import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { LRUCache } from 'lru-cache';
import { today } from '../domain/days.ts';
import { type AskedOperation, type Context, createContext, type Services } from '../graphql/context.ts';
import type { GraphState } from '../store/graph-state.ts';
import { BUILD } from './build.ts';

/** Of what an answer takes beside its body and key. */
const BYTES_BESIDE = 500;
/** A short text goes out in one piece with its headers; a long one would have to be encoded each time. */
const LONGEST_TEXT = 4_000;
/** Larger ones would push out too many others. */
const LARGEST_SHARE = 1 / 20;

interface KeptAnswer {
  /** What it answers. */
  readonly operation: AskedOperation | null;
  readonly body: Buffer | string;
  readonly contentType: string;
}

interface KeptAnswers {
  get(key: string): KeptAnswer | undefined;
  set(key: string, answer: KeptAnswer): void;
}

/** Makes a handler that answers in the context of a request. */
type Answering = (contextOf: (request: object) => Context) => RouteHandlerMethod;

/**
 * Keeps whole answers, each under all that it depends on: the graph and its revision, the day, who may see what,
 * document and variables. A revision never changes, so neither does what was answered at it. For GET the same
 * makes the ETag, so that a reader who has the answer gets 304 without the engine being asked.
 */
export function keepAnswers(
  services: Services,
  { mostBytes, milliseconds }: { readonly mostBytes: number; readonly milliseconds: number },
  answering: Answering,
): RouteHandlerMethod {
  const kept = openStore(mostBytes);
  const contexts = new WeakMap<object, Context>();
  const answer = answering((request) => contexts.get(request) as Context);

  return async function handle(request, reply): Promise<unknown> {
    const question = questionOf(request);
    // Who cannot be told the revision is told so by the operation itself.
    const known = question === null ? null : await services.watch.current().catch(() => null);
    const key = known === null ? null : keyOf(known, request, question);
    const revision = known?.revision ?? null;
    if (key !== null && answeredFromMemory(kept, key, request, reply)) {
      request.notes = { operation: kept.get(key)?.operation ?? null, revision, kept: true, measured: null };
      return reply;
    }

    const context = createContext(services, { requestId: request.id, caller: request.caller, known, milliseconds });
    contexts.set(request, context);
    const body = await answer.call(this, request, reply);
    request.notes = { operation: context.measured.operation, revision, kept: false, measured: context.measured };
    keep(body, { key, context, reply });
    return body;
  };

  /** Where it holds for as long as its revision is the current one. */
  function keep(
    body: unknown,
    { key, context, reply }: { readonly key: string | null; readonly context: Context; readonly reply: FastifyReply },
  ): void {
    if (key === null || typeof body !== 'string' || reply.statusCode !== 200 || !context.isLasting()) {
      reply.header('cache-control', 'no-store');
      return;
    }
    if (isGet(reply.request)) tag(reply, key);
    kept.set(key, {
      operation: context.measured.operation,
      body: body.length > LONGEST_TEXT ? Buffer.from(body) : body,
      contentType: String(reply.getHeader('content-type')),
    });
  }
}

/** All that an answer depends on. */
function keyOf({ graphId, revision, keptSince }: GraphState, request: FastifyRequest, question: unknown): string {
  return JSON.stringify([graphId, revision, keptSince, today(), scopesOf(request), request.headers.accept, question]);
}

function openStore(mostBytes: number): KeptAnswers {
  if (mostBytes === 0) return { get: () => undefined, set: () => undefined };
  const store = new LRUCache<string, KeptAnswer>({
    maxSize: mostBytes,
    maxEntrySize: Math.ceil(mostBytes * LARGEST_SHARE),
    sizeCalculation: ({ body }, key) => body.length + 2 * key.length + BYTES_BESIDE,
  });
  return { get: (key) => store.get(key), set: (key, answer) => void store.set(key, answer) };
}

/** What is asked, where it is a plain GraphQL request that no other site can make a browser send; else null. */
function questionOf(request: FastifyRequest): readonly unknown[] | null {
  // Refused by whoever answers, whether or not there is an answer to the same GET.
  if (request.method === 'HEAD') return null;
  const asked = (isGet(request) ? request.query : request.body) as Record<string, unknown> | null | undefined;
  if (typeof asked !== 'object' || asked === null || typeof asked['query'] !== 'string') return null;
  if (isGet(request) && !isPreflighted(request)) return null;
  return [asked['query'], asked['operationName'] ?? null, asked['variables'] ?? null, asked['extensions'] ?? null];
}

function isPreflighted({ headers }: FastifyRequest): boolean {
  const isJson = headers['content-type']?.startsWith('application/json') ?? false;
  return isJson || Boolean(headers['apollo-require-preflight'] ?? headers['x-apollo-operation-name']);
}

function isGet({ method }: FastifyRequest): boolean {
  return method === 'GET';
}

function scopesOf({ caller }: FastifyRequest): readonly string[] | null {
  return caller === null ? null : caller.scopes.toSorted();
}

function answeredFromMemory(kept: KeptAnswers, key: string, request: FastifyRequest, reply: FastifyReply): boolean {
  if (isGet(request) && request.headers['if-none-match']?.includes(tagOf(key))) {
    tag(reply, key).code(304).send();
    return true;
  }
  const known = kept.get(key);
  if (known === undefined) return false;
  if (isGet(request)) tag(reply, key);
  reply.header('content-type', known.contentType).send(known.body);
  return true;
}

function tagOf(key: string): string {
  return `"${createHash('sha256').update(BUILD).update(key).digest('base64url').slice(0, 27)}"`;
}

/** To be asked for again each time: only the server knows the revision. */
function tag(reply: FastifyReply, key: string): FastifyReply {
  return reply
    .header('etag', tagOf(key))
    .header('cache-control', `${reply.request.caller === null ? 'public' : 'private'}, no-cache`)
    .header('vary', 'accept, authorization, origin');
}
