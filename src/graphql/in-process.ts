import { ApolloServer } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { Caller } from '../domain/callers.ts';
import { type Context, createContext, type Services } from './context.ts';
import { errorPlugin, formatError } from './error-translation.ts';
import { readTypeDefinitions, resolvers } from './schema.ts';

/** What the HTTP server would answer, without HTTP. */
export interface InProcessAnswer extends FormattedExecutionResult<Record<string, unknown>> {
  readonly status: number;
}

export type AskInProcess = (query: string, variables?: Record<string, unknown>) => Promise<InProcessAnswer>;

/** Asks the GraphQL API within this process, as the HTTP server would. */
export function askInProcess(
  services: Services,
  { log, caller, requestId }: { log: Logger; caller: Caller; requestId: string },
): AskInProcess {
  const apollo = new ApolloServer<Context>({
    typeDefs: readTypeDefinitions(),
    resolvers,
    formatError,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: log,
    plugins: [errorPlugin(log)],
  });
  return async (query, variables) => {
    const response = await apollo.executeOperation(variables === undefined ? { query } : { query, variables }, {
      contextValue: createContext(services, { requestId, caller }),
    });
    if (response.body.kind !== 'single') throw new Error('The answer came in parts.');
    return { ...response.body.singleResult, status: response.http.status ?? 200 };
  };
}
