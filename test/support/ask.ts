import { ApolloServer } from '@apollo/server';
import type { Caller } from '../../src/domain/callers.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { type Context, createContext, type Services } from '../../src/graphql/context.ts';
import { errorPlugin, formatError } from '../../src/graphql/error-translation.ts';
import { readTypeDefinitions, resolvers } from '../../src/graphql/schema.ts';
import { createLog } from '../../src/log.ts';
import { createServices } from '../../src/main.ts';

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape that it asked for.
  readonly data: any;
  readonly errors: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  readonly status: number;
}

export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** Asks the GraphQL API in process, as the HTTP server would. */
export function createAsk(engine: Engine, services: Services = createServices(engine), caller: Caller = null): Ask {
  const apollo = new ApolloServer<Context>({
    typeDefs: readTypeDefinitions(),
    resolvers,
    formatError,
    includeStacktraceInErrorResponses: false,
    plugins: [errorPlugin(createLog('silent'))],
  });
  return async (query, variables) => {
    const response = await apollo.executeOperation(variables === undefined ? { query } : { query, variables }, {
      contextValue: createContext(services, { requestId: 'test', caller }),
    });
    if (response.body.kind !== 'single') throw new Error('The answer came in parts.');
    const { data, errors = [] } = response.body.singleResult;
    // biome-ignore lint/suspicious/noExplicitAny: see Answer.
    return { data: data as any, errors: errors as Answer['errors'], status: response.http.status ?? 200 };
  };
}

/** The data of an answer without errors. */
export async function mustAsk(ask: Ask, query: string, variables?: Record<string, unknown>) {
  const { data, errors } = await ask(query, variables);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}
