import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Caller, TokenGrant } from '../domain/callers.ts';
import { DomainError } from '../errors.ts';
import { HTTP_STATUS, UNKNOWN_FAILURE } from '../graphql/error-translation.ts';
import type { Logger } from '../log.ts';
import { callerOf } from './tokens.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent the request; null where no token came. */
    caller: Caller;
  }
}

/** Tells each request's caller before anything else looks at it. */
export function identifyCallers(app: FastifyInstance, grants: readonly TokenGrant[]): void {
  app.decorateRequest('caller', null);
  app.addHook('onRequest', async (request, reply) => {
    try {
      request.caller = callerOf(request.headers.authorization, grants);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await refuse(reply, error);
    }
  });
}

/** An error outside of GraphQL, in the shape that GraphQL gives it. */
export function refuse(reply: FastifyReply, error: DomainError): FastifyReply {
  if (error.code === 'UNAUTHENTICATED') reply.header('www-authenticate', 'Bearer');
  return reply
    .code(HTTP_STATUS[error.code] ?? 500)
    .send({ errors: [{ message: error.message, extensions: { code: error.code } }] });
}

/** The same for what a request threw; what is ours is told without detail, and logged. */
export function refuseFailure(
  reply: FastifyReply,
  error: unknown,
  { log, what }: { readonly log: Logger; readonly what: string },
): FastifyReply {
  if (error instanceof DomainError && error.code !== 'INTERNAL_SERVER_ERROR') return refuse(reply, error);
  const requestId = reply.request.id;
  log.error({ requestId, err: error }, what);
  const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId };
  return reply.code(500).send({ errors: [{ message: UNKNOWN_FAILURE, extensions }] });
}
