import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyServerOptions, preParsingHookHandler } from 'fastify';
import type { RevisionWatch } from '../../memory/revision-watch.ts';
import type { IsSafe } from '../guards/cross-site.ts';
import type { IsOurs } from '../guards/hosts.ts';
import { encodingFor, mayComeWithGet } from '../requests/negotiation.ts';
import { type Telling, tellAnswered } from '../requests/request-notes.ts';
import { type CachedResponse, hasTag, type ResponseCache, requestKey, requestPartsOf } from './response-cache.ts';

/** Number of bytes that Node buffers for a request before it is read. */
const LONGEST_BODY = 16_384;

interface CacheFront {
  readonly cache: ResponseCache;
  readonly isOurs: IsOurs;
  readonly isSafe: IsSafe;
  readonly watch: RevisionWatch;
  /** True while requests are accepted here. */
  isOpen(): boolean;
  readonly telling: Telling;
}

/** Bodies read here, for the framework to use. */
const bodies = new WeakMap<IncomingMessage, Buffer>();

/**
 * Creates an HTTP server that answers cached queries itself, which is faster than the framework's overhead. Requires
 * open reading, no rate limit and no tracing; the framework handles all other requests.
 */
export function serveCachedFirst(front: CacheFront) {
  return (framework: RequestListener, options: FastifyServerOptions): Server => {
    const server = createServer((request, response) => {
      const { authorization, host } = request.headers;
      if (!front.isOpen() || authorization !== undefined || !front.isOurs(host)) framework(request, response);
      else if (isQuestion(request) && front.isSafe(request.headers)) answerOr(framework, front, request, response);
      else if (isShortPost(request)) readThen(request, () => answerOr(framework, front, request, response));
      else framework(request, response);
    });
    // Sets what the framework would set when it creates the server.
    if (options.keepAliveTimeout !== undefined) server.keepAliveTimeout = options.keepAliveTimeout;
    if (options.requestTimeout !== undefined) server.requestTimeout = options.requestTimeout;
    if (options.connectionTimeout !== undefined) server.setTimeout(options.connectionTimeout);
    return server;
  };
}

/** Passes on a body that was read here. */
export const givenBody: preParsingHookHandler = (request, _reply, payload, done) => {
  const body = bodies.get(request.raw);
  done(null, body === undefined ? payload : streamOf(body));
};

/** Avoids `Readable.from`, which awaits a promise for each item. */
function streamOf(body: Buffer): Readable {
  const stream = new Readable({ read: () => undefined });
  stream.push(body);
  stream.push(null);
  return stream;
}

function isQuestion({ method, url = '', headers }: IncomingMessage): boolean {
  return method === 'GET' && url.startsWith('/graphql?') && mayComeWithGet(headers['content-type']);
}

function isShortPost({ method, url, headers }: IncomingMessage): boolean {
  if (method !== 'POST' || url !== '/graphql' || headers['content-type'] !== 'application/json') return false;
  return headers['content-encoding'] === undefined && Number(headers['content-length']) <= LONGEST_BODY;
}

function readThen(request: IncomingMessage, then: () => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.once('end', () => {
    const [first] = chunks;
    bodies.set(request, first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks));
    then();
  });
}

function answerOr(
  framework: RequestListener,
  { cache: kept, watch, isOpen, telling }: CacheFront,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const begun = performance.now();
  const state = isOpen() ? watch.latest() : null;
  const answer =
    state === null
      ? undefined
      : kept.get(requestKey(state, requestPartsOf(request, { scopes: null, question: questionIn(request) })));
  if (state === null || answer === undefined) {
    framework(request, response);
    return;
  }
  const tellSent = () =>
    tellAnswered(
      {
        method: request.method ?? 'GET',
        route: '/graphql',
        status: response.statusCode,
        milliseconds: performance.now() - begun,
        notes: { operation: answer.operation, revision: state.revision, kept: true, measured: null },
        isTurnedAway: false,
        whose: () => ({ requestId: randomUUID() }),
      },
      telling,
    );
  send(answer, request, response, tellSent);
}

function send(
  answer: CachedResponse,
  { headers }: IncomingMessage,
  response: ServerResponse,
  tellSent: () => void,
): void {
  const encoding = answer.encoded === null ? null : encodingFor(headers['accept-encoding']);
  if (answer.tag !== null && hasTag(headers, answer.tag)) response.writeHead(304, answer.headUnchanged()).end();
  else if (answer.encoded === null || encoding === null) response.writeHead(200, answer.head()).end(answer.body);
  else {
    answer.encoded.in(encoding).then(
      ({ body, head }) => {
        response.writeHead(200, head).end(body);
        tellSent();
      },
      (failure) => response.destroy(failure),
    );
    return;
  }
  tellSent();
}

function questionIn(request: IncomingMessage): string {
  return request.method === 'POST' ? (bodies.get(request)?.toString('latin1') ?? '') : (request.url ?? '');
}
