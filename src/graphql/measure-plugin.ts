import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';
import type { AskedOperation, Context } from './context.ts';
import { HTTP_STATUS } from './error-translation.ts';

export const measurePlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operationName, operation, contextValue }) {
        contextValue.measured.operation = { name: operationName, type: operation?.operation ?? null };
      },
      async willSendResponse({ request, document, response, contextValue: { measured } }) {
        // The request was rejected before its operation was resolved.
        measured.operation ??= guess(document, request.operationName ?? null);
        const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
        measured.outcome = errors === undefined ? 'OK' : outcomeOf(errors[0]?.extensions?.['code']);
      },
    };
  },
};

/** Restricts outcomes to a few values: each is a label of a metric. */
function outcomeOf(code: unknown): string {
  if (code === ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED) return 'BAD_USER_INPUT';
  return String(code) in HTTP_STATUS ? String(code) : 'INTERNAL_SERVER_ERROR';
}

/** Guesses the operation of a rejected document. */
function guess(document: DocumentNode | undefined, asked: string | null): AskedOperation | null {
  const operations = (document?.definitions ?? []).filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const named = operations.filter(({ name }) => asked === null || name?.value === asked);
  const [only] = named;
  if (only === undefined || named.length > 1) return asked === null ? null : { name: asked, type: null };
  return { name: only.name?.value ?? null, type: only.operation };
}
