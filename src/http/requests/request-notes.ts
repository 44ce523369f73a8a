import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AskedOperation, Context } from '../../graphql/context.ts';
import type { Logger } from '../../log.ts';
import type { Metrics } from '../../telemetry/metrics.ts';
import { limitLines } from './line-limit.ts';

/** Facts about a /graphql request, for the log and the metrics. */
export interface RequestNotes {
  readonly operation: AskedOperation | null;
  readonly revision: number | null;
  readonly kept: boolean;
  /** Null for a cached response. */
  readonly measured: Context['measured'] | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    notes: RequestNotes | null;
  }
}

const LONGEST_NAME = 80;
/** Status for a client that disconnected before its answer was complete, as proxies log it. */
const CLIENT_GONE = 499;
/** Status for an answer that was aborted. */
const SERVER_GONE = 503;
/** Logged with a limit, since anyone can cause them. */
const REFUSED = [401, 403];
/** Polled every few seconds, so logged at `debug`. */
const OF_LITTLE_NEWS = ['/livez', '/readyz', '/metrics'];

export interface Telling {
  readonly log: Logger;
  readonly metrics: Metrics;
}

interface Answered {
  readonly method: string;
  /** Route's pattern; undefined if none matches. */
  readonly route: string | undefined;
  readonly status: number;
  readonly milliseconds: number;
  readonly notes: RequestNotes | null;
  readonly isTurnedAway: boolean;
  readonly isCutOff?: boolean;
  /** Returns fields for the log only; called if the line is written. */
  whose(): Readonly<Record<string, string>>;
}

export function tellAnswered(answered: Answered, { log, metrics }: Telling): void {
  measure(answered, metrics);
  // Logs the route rather than the address, which may contain anything.
  const level = levelOf(answered);
  if (log.isLevelEnabled(level)) log[level](lineOf(answered), sentenceOf(answered));
}

function sentenceOf({ status, isCutOff }: Answered): string {
  if (isCutOff === true) return 'The answer to a request was cut off: the server stops.';
  return status === CLIENT_GONE ? 'A client went away.' : 'A request was answered.';
}

/** Connections ended by an error response, rather than by the client. */
const brokenOff = new WeakSet<Socket>();

/** Connections ended by a server that stops. */
const cutOff = new WeakSet<Socket>();

export function noteCutOff(socket: Socket): void {
  cutOff.add(socket);
}

/** Marks a connection whose last request is already logged. */
export function noteBrokenOff(socket: Socket): void {
  brokenOff.add(socket);
}

/** Logs and measures all requests that Fastify handles. */
export function noteRequests(app: FastifyInstance, telling: Telling): void {
  const finished = new WeakSet<FastifyRequest>();
  const hasLine = limitLines((withoutLine) => {
    telling.log.warn({ withoutLine }, 'More requests were refused with 401 or 403 than have a line of their own.');
  });

  function finish(request: FastifyRequest, reply: FastifyReply, status: number, isCutOff = false): void {
    if (finished.has(request)) return;
    finished.add(request);
    const { method, routeOptions, notes, id, span, caller } = request;
    const isTurnedAway = request.isTurnedAway || (REFUSED.includes(status) && !hasLine());
    const whose = () => ({
      requestId: id,
      ...(span === null ? {} : { trace_id: span.traceId }),
      ...(caller === null ? {} : { caller: caller.name }),
    });
    const { elapsedTime: milliseconds } = reply;
    tellAnswered(
      { method, route: routeOptions.url, status, milliseconds, notes, isTurnedAway, isCutOff, whose },
      telling,
    );
  }

  app.decorateRequest('notes', null);
  app.addHook('onRequest', (request, reply, done) => {
    const { socket } = request.raw;
    reply.raw.once('close', () => {
      if (reply.raw.writableFinished || brokenOff.has(socket)) return;
      const isCutOff = cutOff.has(socket);
      finish(request, reply, isCutOff ? SERVER_GONE : CLIENT_GONE, isCutOff);
    });
    done();
  });
  app.addHook('onResponse', async (request, reply) => finish(request, reply, reply.statusCode));
}

function measure({ method, route, status, milliseconds, notes }: Answered, metrics: Metrics): void {
  const seconds = milliseconds / 1_000;
  metrics.request({ method, route: route ?? null, status, seconds });
  if (notes === null) return;
  const { operation, kept, measured } = notes;
  // If there is no operation, Apollo has refused the request.
  const outcome = measured?.outcome ?? (kept ? 'OK' : 'BAD_USER_INPUT');
  metrics.operation({ name: nameOf(operation), outcome, kept, seconds, cost: measured?.cost ?? null });
}

function levelOf({ route, status, isTurnedAway }: Answered) {
  // Logged as totals elsewhere.
  if (isTurnedAway) return 'debug';
  if (status >= 500) return 'error';
  if (status >= 400 && status !== CLIENT_GONE) return 'warn';
  return route === undefined || route.endsWith('*') || OF_LITTLE_NEWS.includes(route) ? 'debug' : 'info';
}

function lineOf({ method, route, status, milliseconds, notes, whose }: Answered) {
  return {
    ...whose(),
    method,
    route: route ?? null,
    status,
    milliseconds: Math.round(milliseconds * 10) / 10,
    ...(notes === null ? {} : fieldsOf(notes)),
  };
}

function fieldsOf({ operation, revision, kept, measured }: RequestNotes) {
  const { cost = null, queries = 0 } = measured ?? {};
  return { operation: nameOf(operation), revision, kept, cost, queries };
}

/** Cuts the operation's name, which may be as long as a document. */
export function nameOf(operation: AskedOperation | null): string | null {
  return operation?.name?.slice(0, LONGEST_NAME) ?? null;
}
