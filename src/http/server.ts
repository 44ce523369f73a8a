import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance, type RouteHandlerMethod } from 'fastify';
import type { TokenGrant } from '../domain/callers.ts';
import type { Context, Services } from '../graphql/context.ts';
import { errorPlugin, formatError } from '../graphql/error-translation.ts';
import { readTypeDefinitions, resolvers } from '../graphql/schema.ts';
import type { Logger } from '../log.ts';
import { serveBackups } from './backup.ts';
import { identifyCallers } from './caller.ts';
import { serveExplorer } from './explorer.ts';
import { serveGraphiql } from './graphiql.ts';
import { acceptImports } from './imports.ts';
import { keepAnswers } from './kept-answers.ts';

const MOST_TOKENS = 1_000;
const LARGEST_BODY = 100_000;

export interface ServerOptions {
  readonly graphiql: boolean;
  readonly explorer: boolean;
  readonly production: boolean;
  readonly log: Logger;
  /** Who may write. */
  readonly tokens: readonly TokenGrant[];
  /** The name of the token of this machine's command line; null where there is none. */
  readonly localCaller: string | null;
  /** Bounds what is kept of whole answers; 0 keeps none. */
  readonly mostKeptBytes: number;
}

/** The HTTP server, ready to listen. Closing it lets running operations end first. */
export async function createServer(
  services: Services,
  { graphiql, explorer, production, log, tokens, localCaller, mostKeptBytes }: ServerOptions,
): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: LARGEST_BODY, genReqId: () => randomUUID(), forceCloseConnections: 'idle' });
  const apollo = new ApolloServer<Context>({
    typeDefs: readTypeDefinitions(),
    resolvers,
    formatError,
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    logger: log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(app),
      errorPlugin(log),
    ],
  });
  await apollo.start();
  identifyCallers(app, tokens);
  await acceptImports(app, { services, log, localCaller });
  serveBackups(app, services.engine, localCaller);
  if (explorer) await serveExplorer(app);
  if (graphiql) await serveGraphiql(app);
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: keepAnswers(
      services,
      mostKeptBytes,
      // The plugin's type is that of a route which answers with nothing but text.
      (contextOf) =>
        fastifyApolloHandler(apollo, {
          context: async (request) => contextOf(request),
        }) as unknown as RouteHandlerMethod,
    ),
  });
  return app;
}
