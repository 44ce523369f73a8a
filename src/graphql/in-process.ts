import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { FormattedExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { Caller } from '../domain/callers.ts';
import { DEFAULT_LIMITS } from '../domain/limits.ts';
import { once } from '../domain/remembering.ts';
import { type Context, createContext, type Services } from './context.ts';
import { errorPlugin, formatError } from './error-translation.ts';
import { costPlugin } from './limits/limit-plugin.ts';
import { publicSchema } from './public-schema.ts';
import { retentionPlugin } from './retention-plugin.ts';
import { readTypeDefinitions, resolvers } from './schema.ts';

export interface InProcessAnswer extends FormattedExecutionResult<Record<string, unknown>> {
  readonly status: number;
}

export type AskInProcess = (query: string, variables?: Record<string, unknown>) => Promise<InProcessAnswer>;

export interface Asker {
  readonly caller: Caller;
  readonly requestId: string;
  /** Charges each operation's cost; absent: not charged. */
  readonly spend?: (cost: number) => void;
}

/**
 * Runs GraphQL in process for trusted callers: without limits or deadline, with introspection. Callers must limit any
 * untrusted input.
 */
export function openInProcess(services: Services, log: Logger): (asker: Asker) => AskInProcess {
  // A separate schema, since the schema for HTTP counts objects. Built on first use: building takes a fifth of the
  // startup time, and many servers never need it.
  const apollo = once(
    () =>
      new ApolloServer<Context>({
        typeDefs: readTypeDefinitions(),
        resolvers,
        formatError: (formatted, error) => formatError(formatted, error, publicSchema),
        introspection: true,
        includeStacktraceInErrorResponses: false,
        stopOnTerminationSignals: false,
        logger: log,
        plugins: [
          ApolloServerPluginCacheControlDisabled(),
          costPlugin(DEFAULT_LIMITS),
          retentionPlugin(log),
          errorPlugin(log),
        ],
      }),
  );
  return (asker) => async (query, variables) => {
    const response = await apollo().executeOperation(variables === undefined ? { query } : { query, variables }, {
      contextValue: createContext(services, asker),
    });
    if (response.body.kind !== 'single') throw new Error('The answer came in parts.');
    return { ...response.body.singleResult, status: response.http.status ?? 200 };
  };
}
