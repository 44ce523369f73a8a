import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { Context } from './context.ts';
import { formatError, noteFailure } from './error-translation.ts';

/** Rejects an answer if parts of it may have been pruned while it was read. */
export function retentionPlugin(log: Logger): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async executionDidStart({ operation, response, contextValue }) {
          return {
            async executionDidEnd() {
              const { body } = response;
              if (body?.kind !== 'single' || body.singleResult.data == null) return;
              // A mutation's effect is always reported.
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
