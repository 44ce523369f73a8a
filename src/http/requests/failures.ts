import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ClientGone, DomainError, PayloadTooLarge } from '../../errors.ts';
import { cutMessage, HTTP_STATUS, RETRY_AFTER_SECONDS, UNKNOWN_FAILURE } from '../../graphql/error-translation.ts';
import type { Logger } from '../../log.ts';
import { errorTypeFor } from './negotiation.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'Send this with the content type application/json.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty; it must be JSON.',
  FST_ERR_BAD_URL: 'The address cannot be read: it holds a percent sign without a character behind it.',
};

/** Code for a client that closes the connection during a stream. */
const LEFT_DURING_ANSWER = 'ERR_STREAM_PREMATURE_CLOSE';

/** Formats errors outside of GraphQL as GraphQL does. */
export function tellFailures(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error: FastifyError, request, reply) => tell(error, { request, reply, log }));
  app.setNotFoundHandler((request, reply) =>
    answerFailure(reply, 404, {
      message: `There is nothing at this address to ${request.method}; GraphQL is at /graphql.`,
      code: 'BAD_USER_INPUT',
    }),
  );
}

interface Failed {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly log: Logger;
}

export function tell(error: FastifyError | DomainError, { request, reply, log }: Failed): FastifyReply {
  const refusal = refusalIn(error);
  if (refusal !== null) return refuse(reply, refusal);
  // The client closed the connection. A body that the server itself stopped reading counts as aborted, too, but its
  // client still waits for an answer.
  const hasLeft = request.raw.aborted || error.code === LEFT_DURING_ANSWER;
  if (hasLeft && reply.raw.destroyed) return refuse(reply, new ClientGone());
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return refuse(
      reply,
      new PayloadTooLarge('The body has more bytes than a request may have; ask for less at a time.'),
    );
  }
  const statusCode = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  if (statusCode >= 400 && statusCode < 500) {
    const message = SENTENCES[error.code] ?? 'The request cannot be read as HTTP.';
    return answerFailure(reply, statusCode, { message, code: 'BAD_USER_INPUT' });
  }
  log.error({ requestId: request.id, err: error }, 'A request failed.');
  return answerFailure(reply, 500, toldOf(error, request));
}

interface Reported {
  readonly message: string;
  readonly code: string;
  /** Set for internal errors. */
  readonly requestId?: string;
}

/**
 * Returns the error as clients see it, even once the response has begun; an internal error has the request id of its
 * log line.
 */
export function toldOf(error: unknown, { id }: FastifyRequest): Reported {
  const refusal = refusalIn(error);
  if (refusal !== null) return { message: refusal.message, code: refusal.code };
  return { message: UNKNOWN_FAILURE, code: 'INTERNAL_SERVER_ERROR', requestId: id };
}

/** Returns the refusal, or null for an internal error, including one that an in-process query reported. */
export function refusalIn(error: unknown): DomainError | null {
  return error instanceof DomainError && error.code !== 'INTERNAL_SERVER_ERROR' ? error : null;
}

export function refuse(reply: FastifyReply, error: DomainError): FastifyReply {
  const status = HTTP_STATUS[error.code] ?? 500;
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  if (status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
  return answerFailure(reply, status, { message: error.message, code: error.code });
}

/** Sends an error in the format of GraphQL. */
export function answerFailure(reply: FastifyReply, status: number, { message, ...extensions }: Reported): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .header('content-type', errorTypeFor(reply.request.headers.accept))
    .send(JSON.stringify({ errors: [{ message: cutMessage(message), extensions }] }));
}
