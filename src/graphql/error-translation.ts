import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { ApolloServerErrorCode, ApolloServerValidationErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { DomainError } from '../errors.ts';
import type { Context } from './context.ts';
import { inputSentence, isOfArgument, type KnownTypes } from './input-errors.ts';

/** Of the contract, by the code of the first error. */
export const HTTP_STATUS: Record<string, number> = {
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  BAD_USER_INPUT: 400,
  LIMIT_EXCEEDED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  IMPORT_REFUSED: 409,
  BACKUP_REFUSED: 409,
  PAYLOAD_TOO_LARGE: 413,
  RATE_LIMITED: 429,
  CLIENT_GONE: 499,
  SERVICE_UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
  INTERNAL_SERVER_ERROR: 500,
};
/** Of the library, for what the contract calls bad input. */
const BAD_REQUESTS: readonly unknown[] = [
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
];
/** Of the library: of literals and of variables. */
const REFUSED_INPUT: readonly unknown[] = [
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
];
export const RETRY_AFTER_SECONDS = '2';
/** The library names an option of its own, which no operator has. */
const SCHEMA_NOT_TOLD =
  'This server does not tell its schema, which __schema and __type ask for; its operator can set INTROSPECTION=on.';
const LONGEST_MESSAGE_BYTES = 1_000;
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more that? \d+ tokens/;
/** All that a client is told of a failure of ours. */
export const UNKNOWN_FAILURE = 'Something failed on our side; it is in our log under the request id.';

/** What a client is told: its own mistakes and our unavailability as they are, all else without detail. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  types: KnownTypes = null,
): GraphQLFormattedError {
  const told = tell(formatted, error, types);
  return { ...told, message: cutMessage(told.message) };
}

/** Names and values that a request brings can be as long as the request. */
export function cutMessage(message: string): string {
  if (Buffer.byteLength(message) <= LONGEST_MESSAGE_BYTES) return message;
  return `${message.slice(0, LONGEST_MESSAGE_BYTES / 4)}…`;
}

function tell(formatted: GraphQLFormattedError, error: unknown, types: KnownTypes): GraphQLFormattedError {
  const original = originalOf(error);
  if (original instanceof DomainError) return retold(formatted, original.message, original.code);
  if (isOfArgument(original)) return retold(formatted, formatted.message, ApolloServerErrorCode.BAD_USER_INPUT);
  const code = formatted.extensions?.['code'];
  if (formatted.extensions?.['validationErrorCode'] === ApolloServerValidationErrorCode.INTROSPECTION_DISABLED) {
    return retold(formatted, SCHEMA_NOT_TOLD, String(code));
  }
  if (isOurs(error, code)) return retold(formatted, UNKNOWN_FAILURE, ApolloServerErrorCode.INTERNAL_SERVER_ERROR);
  if (BAD_REQUESTS.includes(code)) return retold(formatted, formatted.message, ApolloServerErrorCode.BAD_USER_INPUT);
  // The parser gives the one thing that is no mistake in writing no code of its own.
  if (code === ApolloServerErrorCode.GRAPHQL_PARSE_FAILED && TOO_MANY_TOKENS.test(formatted.message)) {
    return retold(formatted, formatted.message, 'LIMIT_EXCEEDED');
  }
  if (REFUSED_INPUT.includes(code) && error instanceof Error && 'nodes' in error) {
    const sentence = inputSentence(error as GraphQLError, types);
    if (sentence !== null) return retold(formatted, sentence, ApolloServerErrorCode.BAD_USER_INPUT);
  }
  return formatted;
}

/** What a resolver throws is ours, whatever it says of itself; so is what nobody gave a code. */
function isOurs(error: unknown, code: unknown): boolean {
  const original = originalOf(error);
  if (original instanceof DomainError || isOfArgument(original)) return false;
  return original !== error || code === undefined || code === ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
}

/** What a resolver threw, or what a limit did before there were any. */
function originalOf(error: unknown): unknown {
  if (error instanceof GraphQLError && error.originalError instanceof DomainError) return error.originalError;
  return unwrapResolverError(error);
}

function retold({ extensions: _hidden, ...formatted }: GraphQLFormattedError, message: string, code: string) {
  return { ...formatted, message, extensions: { code } };
}

/** In the log: what is ours, and the cause of what others are told. */
export function noteFailure(log: Logger, requestId: string, error: unknown): void {
  const original = originalOf(error);
  const code = error instanceof GraphQLError ? error.extensions['code'] : undefined;
  if (isOurs(error, code)) log.error({ requestId, err: original }, 'An operation failed.');
  else if (original instanceof DomainError && original.cause !== undefined) {
    log.warn({ requestId, err: original.cause, code: original.code }, original.message);
  }
}

/** Logs what is ours, names the request, and answers with the status of the contract. */
export function errorPlugin(log: Logger): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue: { requestId, markUncacheable } }) {
          // A part that failed may be answered next time, so the rest of the answer is not to be kept either.
          markUncacheable();
          for (const error of errors) noteFailure(log, requestId, error);
        },
        async willSendResponse(request) {
          translate(request);
        },
      };
    },
    /** Outside of any resolver; the library tells clients of it by itself. */
    async unexpectedErrorProcessingRequest({ requestContext: { contextValue }, error }) {
      contextValue.measured.outcome = ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
      log.error({ requestId: contextValue.requestId, err: error }, 'An operation failed.');
    },
  };
}

function translate({ response, contextValue }: GraphQLRequestContextWillSendResponse<Context>): void {
  const { body, http } = response;
  if (body.kind !== 'single' || body.singleResult.errors === undefined) return;
  const { errors, data } = body.singleResult;
  for (const error of errors) {
    if (error.extensions?.['code'] === ApolloServerErrorCode.INTERNAL_SERVER_ERROR) {
      Object.assign(error.extensions, { requestId: contextValue.requestId });
    }
  }
  const isPartial = data != null && Object.values(data).some((value) => value !== null);
  const status = HTTP_STATUS[String(errors[0]?.extensions?.['code'])];
  // The library's own says more: which methods are allowed.
  if (isPartial || status === undefined || http.status === 405) return;
  http.status = status;
  if (status === 401) http.headers.set('www-authenticate', 'Bearer');
  if (status === 503) http.headers.set('retry-after', RETRY_AFTER_SECONDS);
}
