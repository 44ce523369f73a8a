import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { ApolloServerErrorCode, ApolloServerValidationErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { DomainError } from '../errors.ts';
import type { Context } from './context.ts';
import { inputSentence, isOfArgument, type KnownTypes } from './input-errors.ts';
import { selectionSentence } from './selection-errors.ts';

/** HTTP status by the code of the first error. */
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
/** Apollo Server's codes for bad input. */
const BAD_REQUESTS: readonly unknown[] = [
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
];
/** Apollo Server's codes for invalid literals and variables. */
const REFUSED_INPUT: readonly unknown[] = [
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
];
export const RETRY_AFTER_SECONDS = '2';
/** Replaces Apollo's message, which names an option that operators do not have. */
const NO_INTROSPECTION =
  'Introspection with __schema and __type is off on this server; its operator can set INTROSPECTION=on.';
const LONGEST_MESSAGE_BYTES = 1_000;
/** The parser reports too many tokens as a syntax error. */
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more that? (\d+) tokens/;
/** Message for clients on internal errors. */
export const UNKNOWN_FAILURE = 'Something failed on our side; it is in our log under the request id.';

/** Formats an error for clients: their mistakes and unavailability in full, internal errors without details. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  types: KnownTypes = null,
): GraphQLFormattedError {
  const translated = tell(formatted, error, types);
  return { ...translated, message: cutMessage(translated.message) };
}

/** Truncates a message: it may quote names and values as long as the request. */
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
    return retold(formatted, NO_INTROSPECTION, String(code));
  }
  if (isOurs(error, code)) return retold(formatted, UNKNOWN_FAILURE, ApolloServerErrorCode.INTERNAL_SERVER_ERROR);
  if (BAD_REQUESTS.includes(code)) return retold(formatted, formatted.message, ApolloServerErrorCode.BAD_USER_INPUT);
  const [, mostTokens] = TOO_MANY_TOKENS.exec(formatted.message) ?? [];
  if (mostTokens !== undefined) {
    const sentence = `A document may have ${mostTokens} tokens, and this one has more; ask for less at a time.`;
    return retold(formatted, sentence, 'LIMIT_EXCEEDED');
  }
  if (REFUSED_INPUT.includes(code) && error instanceof Error && 'nodes' in error) {
    return withSentence(formatted, error as GraphQLError, types);
  }
  return formatted;
}

/** Describes a mistake against the schema by the values that the schema accepts. */
function withSentence(formatted: GraphQLFormattedError, error: GraphQLError, types: KnownTypes): GraphQLFormattedError {
  const sentence = inputSentence(error, types);
  if (sentence !== null) return retold(formatted, sentence, ApolloServerErrorCode.BAD_USER_INPUT);
  const message = types === null ? null : selectionSentence(error, types());
  return message === null ? formatted : { ...formatted, message };
}

/** True for internal errors: any error without a code, or thrown by a resolver and not a domain error. */
function isOurs(error: unknown, code: unknown): boolean {
  const original = originalOf(error);
  if (original instanceof DomainError || isOfArgument(original)) return false;
  return original !== error || code === undefined || code === ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
}

/** Returns the error thrown by a resolver, or by a limit before execution. */
function originalOf(error: unknown): unknown {
  if (error instanceof GraphQLError && error.originalError instanceof DomainError) return error.originalError;
  return unwrapResolverError(error);
}

function retold({ extensions: _hidden, ...formatted }: GraphQLFormattedError, message: string, code: string) {
  return { ...formatted, message, extensions: { code } };
}

/** Logs internal errors, and the cause of domain errors. */
export function noteFailure(log: Logger, requestId: string, error: unknown): void {
  const original = originalOf(error);
  const code = error instanceof GraphQLError ? error.extensions['code'] : undefined;
  if (isOurs(error, code)) log.error({ requestId, err: original }, 'An operation failed.');
  else if (original instanceof DomainError && original.cause !== undefined) {
    log.warn({ requestId, err: original.cause, code: original.code }, original.message);
  }
}

/** Logs failures, adds the request id and sets the HTTP status. */
export function errorPlugin(log: Logger): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue: { requestId, markUncacheable } }) {
          // A failed part may succeed on retry, so the answer must not be cached.
          markUncacheable();
          for (const error of errors) noteFailure(log, requestId, error);
        },
        async willSendResponse(request) {
          translate(request);
        },
      };
    },
    /** Called for errors outside of resolvers; Apollo reports them to clients itself. */
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
  // Apollo's 405 is more precise: it lists the allowed methods.
  if (isPartial || status === undefined || http.status === 405) return;
  http.status = status;
  if (status === 401) http.headers.set('www-authenticate', 'Bearer');
  if (status === 503) http.headers.set('retry-after', RETRY_AFTER_SECONDS);
}
