import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from './context.ts';
import { HTTP_STATUS } from './error-translation.ts';

/** Notes which operation of a document is asked for, and what came of it. */
export const measurePlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operationName, contextValue }) {
        contextValue.measured.operation = operationName;
      },
      async willSendResponse({ response, contextValue }) {
        const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
        const code = errors?.[0]?.extensions?.['code'];
        if (errors === undefined) contextValue.measured.outcome = 'OK';
        // One of few: each is a label of its own in the measures.
        else contextValue.measured.outcome = String(code) in HTTP_STATUS ? String(code) : 'INTERNAL_SERVER_ERROR';
      },
    };
  },
};
