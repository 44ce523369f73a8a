import { ApolloServer } from '@apollo/server';
import fastify from 'fastify';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { type Context, createContext } from '../../src/graphql/context.ts';
import { errorPlugin, formatError } from '../../src/graphql/error-translation.ts';
import { answerGraphql } from '../../src/http/graphql-handler.ts';
import { createServices } from '../../src/start/services.ts';
import { openInMemory } from '../support/embedded-graph.ts';

it('a failure outside resolvers is answered, logged and counted with the id of its request', async () => {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => lines.push(JSON.parse(line)) });
  const failing = {
    requestDidStart: async () => ({
      willSendResponse: async () => {
        throw new RangeError('Invalid string length');
      },
    }),
  };
  const apollo = new ApolloServer<Context>({
    typeDefs: 'type Query { one: Int }',
    formatError,
    logger: pino({ level: 'silent' }),
    plugins: [errorPlugin(log), failing],
  });
  await apollo.start();
  const engine = await openInMemory();
  const services = createServices(engine);
  const contexts: Context[] = [];
  const app = fastify();
  const answerIn = answerGraphql(apollo);
  app.post('/graphql', (request, reply) => {
    const context = createContext(services, { requestId: request.id, caller: null });
    contexts.push(context);
    return answerIn(request, reply, context);
  });

  const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query: '{ one }' } });
  const [context] = contexts;
  expect(answer.statusCode).toBe(500);
  expect(answer.json()).toEqual({
    errors: [
      {
        message: expect.stringContaining('under the request id'),
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: context?.requestId },
      },
    ],
  });
  expect(lines).toEqual([
    expect.objectContaining({
      requestId: context?.requestId,
      err: expect.objectContaining({ message: 'Invalid string length', stack: expect.any(String) }),
    }),
  ]);
  expect(context?.measured.outcome).toBe('INTERNAL_SERVER_ERROR');
  await app.close();
  await apollo.stop();
  await engine.close();
});
