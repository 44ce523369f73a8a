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
import { admitOperations } from './admission.ts';
import { serveBackups } from './backup.ts';
import { identifyCallers } from './caller.ts';
import { tellClosing } from './closing.ts';
import { serveExplorer } from './explorer.ts';
import { serveGraphiql } from './graphiql.ts';
import { type Closing, serveHealth } from './health.ts';
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
  /** Operations that run at once; 8 if it is not told. */
  readonly mostOperations?: number;
  /** Told by who closes the server, before it does. */
  readonly closing?: Closing;
}

const MOST_OPERATIONS = 8;

/** The HTTP server, ready to listen. Closing it lets running operations end first. */
export async function createServer(
  services: Services,
  {
    graphiql,
    explorer,
    production,
    log,
    tokens,
    localCaller,
    mostKeptBytes,
    mostOperations,
    closing = { isClosing: false },
  }: ServerOptions,
): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: LARGEST_BODY,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    // What comes on an open connection while others end is answered too.
    return503OnClosing: false,
  });
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
  tellClosing(app, closing);
  serveHealth(app, services, closing);
  admitOperations(app, mostOperations ?? MOST_OPERATIONS);
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
