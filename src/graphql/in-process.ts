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

/** The answer to a document, and the status that HTTP would give it. */
export interface InProcessAnswer extends FormattedExecutionResult<Record<string, unknown>> {
  readonly status: number;
}

export type AskInProcess = (query: string, variables?: Record<string, unknown>) => Promise<InProcessAnswer>;

export interface Asker {
  readonly caller: Caller;
  readonly requestId: string;
  /** Told what each question costs; missing: nobody counts. */
  readonly spend?: (cost: number) => void;
}

/** The GraphQL API within this process, for code of ours: no limits, no deadline, introspection on. Its callers bound what strangers may ask through it. */
export function openInProcess(services: Services, log: Logger): (asker: Asker) => AskInProcess {
  // A schema of its own, since that of HTTP counts objects; building it is a fifth of a start, and many servers are never asked so.
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
