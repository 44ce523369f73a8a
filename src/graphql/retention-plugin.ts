import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { Context } from './context.ts';
import { formatError, noteFailure } from './error-translation.ts';

/** Refuses an answer of which a prune may have dropped a part while it was read. */
export function retentionPlugin(log: Logger): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async executionDidStart({ operation, response, contextValue }) {
          return {
            async executionDidEnd() {
              const { body } = response;
              if (body?.kind !== 'single' || body.singleResult.data == null) return;
              // What a mutation has done is told as done.
              if (operation.operation !== 'query') return;
              try {
                await contextValue.assertRetained();
              } catch (error) {
                contextValue.markUncacheable();
                noteFailure(log, contextValue.requestId, error);
                response.body = { kind: 'single', singleResult: { errors: [formatError({ message: '' }, error)] } };
              }
            },
          };
        },
      };
    },
  };
}
