import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AskedOperation, Context } from '../graphql/context.ts';
import type { Logger } from '../log.ts';
import type { Metrics } from '../telemetry/metrics.ts';

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
/** Asked every few seconds by programs, or a dozen at once by one page. */
const OF_LITTLE_NEWS = ['/livez', '/readyz', '/metrics'];

interface Telling {
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** Tells of each request when it is answered: one line of the log, and the measures. */
export function noteRequests(app: FastifyInstance, { log, metrics }: Telling): void {
  app.decorateRequest('notes', null);
  app.addHook('onResponse', async (request, reply) => {
    measure(request, reply, metrics);
    // The address itself is not told: clients put all sorts of things into it.
    const level = levelOf(request, reply);
    if (log.isLevelEnabled(level)) log[level](lineOf(request, reply), 'A request was answered.');
  });
}

function measure({ method, routeOptions, notes }: FastifyRequest, reply: FastifyReply, metrics: Metrics): void {
  const seconds = reply.elapsedTime / 1_000;
  metrics.request({ method, route: routeOptions.url ?? null, status: reply.statusCode, seconds });
  if (notes === null) return;
  const { operation, kept, measured } = notes;
  const outcome = measured?.outcome ?? (kept ? 'OK' : 'BAD_REQUEST');
  metrics.operation({ name: nameOf(operation), outcome, kept, seconds, cost: measured?.cost ?? null });
}

function levelOf({ routeOptions: { url }, isTurnedAway }: FastifyRequest, { statusCode }: FastifyReply) {
  // Told together, by admission.
  if (isTurnedAway) return 'debug';
  if (statusCode >= 500) return 'error';
  if (statusCode >= 400) return 'warn';
  return url === undefined || url.endsWith('*') || OF_LITTLE_NEWS.includes(url) ? 'debug' : 'info';
}

function lineOf({ id, method, routeOptions, caller, notes, span }: FastifyRequest, reply: FastifyReply) {
  return {
    requestId: id,
    ...(span === null ? {} : { trace_id: span.traceId }),
    method,
    route: routeOptions.url ?? null,
    status: reply.statusCode,
    milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    ...(caller === null ? {} : { caller: caller.name }),
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
