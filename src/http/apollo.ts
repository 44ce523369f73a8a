import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { RequestLimits } from '../domain/limits.ts';
import type { Context } from '../graphql/context.ts';
import { errorPlugin, formatError } from '../graphql/error-translation.ts';
import { openAnswerTexts } from '../graphql/limits/answer-text.ts';
import { tellMistakes } from '../graphql/limits/capped-errors.ts';
import { limitPlugin, limitShape } from '../graphql/limits/limit-plugin.ts';
import { measurePlugin } from '../graphql/measure-plugin.ts';
import { publicSchema } from '../graphql/public-schema.ts';
import { retentionPlugin } from '../graphql/retention-plugin.ts';
import { readTypeDefinitions, resolvers } from '../graphql/schema.ts';
import type { Logger } from '../log.ts';
import { storeDocuments } from './document-store.ts';

/** Limit of errors reported for an invalid document or its variables. */
const MOST_MISTAKES = 10;

export interface ApolloOptions {
  readonly introspection: boolean;
  /** Hides details of the schema in error messages. */
  readonly production: boolean;
  readonly limits: RequestLimits;
  readonly log: Logger;
}

/** Starts the Apollo server, which enforces the limits and stops with the app. */
export async function startApollo(
  app: FastifyInstance,
  { introspection, production, limits, log }: ApolloOptions,
): Promise<ApolloServer<Context>> {
  const texts = openAnswerTexts();
  const apollo = new ApolloServer<Context>({
    typeDefs: readTypeDefinitions(),
    resolvers,
    formatError: (formatted, error) => formatError(formatted, error, production ? null : publicSchema),
    introspection,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Disabled, since clients could fill the memory with queries; hashes are looked up in the trusted documents.
    persistedQueries: false,
    documentStore: storeDocuments(),
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [limitShape(limits)],
    validationOptions: { maxErrors: MOST_MISTAKES },
    stringifyResult: texts.stringify,
    logger: log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(app),
      limitPlugin(limits, texts),
      retentionPlugin(log),
      errorPlugin(log),
      tellMistakes({ most: MOST_MISTAKES, hints: !production }),
      measurePlugin,
    ],
  });
  await apollo.start();
  return apollo;
}
