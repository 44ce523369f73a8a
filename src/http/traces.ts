import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Ended, Span, Traces } from '../telemetry/traces.ts';
import { asksGraph } from './guards/api-routes.ts';
import { nameOf, type RequestNotes } from './requests/request-notes.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Null if tracing is off, or does not cover the request. */
    span: Span | null;
  }
}

/** Creates a span for each request that queries the graph; adds no hooks without a collector. */
export function traceRequests(app: FastifyInstance, traces: Traces | null): void {
  app.decorateRequest('span', null);
  if (traces === null) return;
  app.addHook('onRequest', async (request, reply) => {
    if (!asksGraph(request)) return;
    const span = traces.request(request.headers);
    request.span = span;
    // Ends even if the client disconnects before its answer.
    reply.raw.once('close', () => span.end(endedOf(request, reply)));
  });
  // After the body was read, since its events run outside of the span's context.
  app.addHook('preHandler', (request, _reply, done) => {
    if (request.span === null) done();
    else request.span.within(done);
  });
}

function endedOf({ id, method, routeOptions: { url }, notes }: FastifyRequest, reply: FastifyReply): Ended {
  const { statusCode } = reply;
  const isAnswered = reply.raw.writableFinished;
  const attributes = {
    'http.request.method': method,
    'http.route': url ?? null,
    'http.response.status_code': isAnswered ? statusCode : null,
    'compliance_graph.request_id': id,
    ...(notes === null ? {} : attributesOf(notes)),
  };
  const failure = isAnswered && statusCode >= 500 ? (notes?.measured?.outcome ?? String(statusCode)) : null;
  return { name: notes === null ? `${method} ${url}` : spanName(notes), attributes, failure };
}

function attributesOf({ operation, revision, kept, measured }: RequestNotes) {
  return {
    'graphql.operation.name': nameOf(operation),
    'graphql.operation.type': operation?.type ?? null,
    'compliance_graph.outcome': measured?.outcome ?? null,
    'compliance_graph.cost': measured?.cost ?? null,
    'compliance_graph.queries': measured?.queries ?? 0,
    'compliance_graph.revision': revision,
    'compliance_graph.kept': kept,
  };
}

/** Named as in the OpenTelemetry conventions for GraphQL. */
function spanName({ operation }: RequestNotes): string {
  const type = operation?.type ?? null;
  if (type === null) return 'GraphQL Operation';
  const name = nameOf(operation);
  return name === null ? type : `${type} ${name}`;
}
