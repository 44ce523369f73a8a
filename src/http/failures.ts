import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ClientGone, DomainError, PayloadTooLarge } from '../errors.ts';
import { cutMessage, HTTP_STATUS, RETRY_AFTER_SECONDS, UNKNOWN_FAILURE } from '../graphql/error-translation.ts';
import type { Logger } from '../log.ts';

/** What the server itself refuses, by its code, in our words. */
const SENTENCES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'Send this with the content type application/json.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty; it must be JSON.',
  FST_ERR_BAD_URL: 'The address cannot be read: it holds a percent sign without a character behind it.',
};

/** Code of a client that leaves during an answer that tells as it goes on. */
const LEFT_DURING_ANSWER = 'ERR_STREAM_PREMATURE_CLOSE';

/** Errors outside of GraphQL, in the shape that GraphQL gives them. */
export function tellFailures(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error: FastifyError, request, reply) => tell(error, { request, reply, log }));
  app.setNotFoundHandler((request, reply) =>
    answerFailure(reply, 404, {
      message: `There is nothing at this address to ${request.method}.`,
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
  // What does not come any more cannot be read, which is no fault of ours. A body that we left off reading ourselves counts as
  // aborted, too: its client waits for an answer.
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

interface Told {
  readonly message: string;
  readonly code: string;
  /** Of a fault of ours. */
  readonly requestId?: string;
}

/** What a client is told of a failure, also once its answer has begun; of one of ours, what the log has it under. */
export function toldOf(error: unknown, { id }: FastifyRequest): Told {
  const refusal = refusalIn(error);
  if (refusal !== null) return { message: refusal.message, code: refusal.code };
  return { message: UNKNOWN_FAILURE, code: 'INTERNAL_SERVER_ERROR', requestId: id };
}

/** Null for a fault of ours; what a question in process failed with on our side is one too. */
export function refusalIn(error: unknown): DomainError | null {
  return error instanceof DomainError && error.code !== 'INTERNAL_SERVER_ERROR' ? error : null;
}

export function refuse(reply: FastifyReply, error: DomainError): FastifyReply {
  const status = HTTP_STATUS[error.code] ?? 500;
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  if (status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
  return answerFailure(reply, status, { message: error.message, code: error.code });
}

/** In the shape of GraphQL’s errors. */
export function answerFailure(reply: FastifyReply, status: number, { message, ...extensions }: Told): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ errors: [{ message: cutMessage(message), extensions }] });
}
