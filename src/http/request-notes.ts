import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AskedOperation, Context } from '../graphql/context.ts';
import type { Logger } from '../log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { limitLines } from './line-limit.ts';

/** What is found out about a request to /graphql on its way. */
export interface RequestNotes {
  readonly operation: AskedOperation | null;
  readonly revision: number | null;
  /** Whether the answer was in memory. */
  readonly kept: boolean;
  /** Where it was not. */
  readonly measured: Context['measured'] | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    notes: RequestNotes | null;
  }
}

const LONGEST_NAME = 80;
/** As proxies tell it of a client that went away before its answer was complete. */
const CLIENT_GONE = 499;
/** Of one whose answer was cut off. */
const SERVER_GONE = 503;
/** Whoever is refused could fill the log. */
const REFUSED = [401, 403];
/** Asked every few seconds by programs, or a dozen at once by one page. */
const OF_LITTLE_NEWS = ['/livez', '/readyz', '/metrics'];

/** Who is told. */
export interface Telling {
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** A request that was answered, or whose client went away, and how. */
interface Answered {
  readonly method: string;
  /** The pattern of the address; undefined: there is nothing at it. */
  readonly route: string | undefined;
  readonly status: number;
  readonly milliseconds: number;
  readonly notes: RequestNotes | null;
  readonly isTurnedAway: boolean;
  readonly isCutOff?: boolean;
  /** What only the log tells; worked out where it has a line for it. */
  whose(): Readonly<Record<string, string>>;
}

/** Tells of each request when it has ended: one line of the log, and the measures. */
export function tellAnswered(answered: Answered, { log, metrics }: Telling): void {
  measure(answered, metrics);
  // The address itself is not told: clients put all sorts of things into it.
  const level = levelOf(answered);
  if (log.isLevelEnabled(level)) log[level](lineOf(answered), sentenceOf(answered));
}

function sentenceOf({ status, isCutOff }: Answered): string {
  if (isCutOff === true) return 'The answer to a request was cut off: the server stops.';
  return status === CLIENT_GONE ? 'A client went away.' : 'A request was answered.';
}

/** Connections that ended with an answer to what came on them, not by clients that went away. */
const brokenOff = new WeakSet<Socket>();

/** Connections that are ended by a server that stops. */
const cutOff = new WeakSet<Socket>();

export function noteCutOff(socket: Socket): void {
  cutOff.add(socket);
}

/** For who has told of the request already. */
export function noteBrokenOff(socket: Socket): void {
  brokenOff.add(socket);
}

/** The same for all that the framework answers. */
export function noteRequests(app: FastifyInstance, telling: Telling): void {
  const told = new WeakSet<FastifyRequest>();
  const hasLine = limitLines((withoutLine) => {
    telling.log.warn({ withoutLine }, 'More requests were refused with 401 or 403 than have a line of their own.');
  });

  function tell(request: FastifyRequest, reply: FastifyReply, status: number, isCutOff = false): void {
    if (told.has(request)) return;
    told.add(request);
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
      tell(request, reply, isCutOff ? SERVER_GONE : CLIENT_GONE, isCutOff);
    });
    done();
  });
  app.addHook('onResponse', async (request, reply) => tell(request, reply, reply.statusCode));
}

function measure({ method, route, status, milliseconds, notes }: Answered, metrics: Metrics): void {
  const seconds = milliseconds / 1_000;
  metrics.request({ method, route: route ?? null, status, seconds });
  if (notes === null) return;
  const { operation, kept, measured } = notes;
  // Without one, the library refused the request before it was an operation: its client is told so.
  const outcome = measured?.outcome ?? (kept ? 'OK' : 'BAD_USER_INPUT');
  metrics.operation({ name: nameOf(operation), outcome, kept, seconds, cost: measured?.cost ?? null });
}

function levelOf({ route, status, isTurnedAway }: Answered) {
  // Told together with others.
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
    ...(notes === null ? {} : told(notes)),
  };
}

function told({ operation, revision, kept, measured }: RequestNotes) {
  const { cost = null, queries = 0 } = measured ?? {};
  return { operation: nameOf(operation), revision, kept, cost, queries };
}

/** Clients may call an operation by a name as long as a document. */
export function nameOf(operation: AskedOperation | null): string | null {
  return operation?.name?.slice(0, LONGEST_NAME) ?? null;
}
