import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify from 'fastify';
import { listen } from './listen.mjs';

/** A schema behind the same Fastify and Apollo as the program, with the plugins that cost time turned off as there. */
export async function serveSchema(schema, contextValue) {
  const app = fastify();
  const apollo = new ApolloServer({
    schema,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
  });
  await apollo.start();
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: fastifyApolloHandler(apollo, { context: async () => contextValue }),
  });
  await listen(app);
}
