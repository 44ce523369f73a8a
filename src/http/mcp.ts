import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { once } from '../domain/remembering.ts';
import { BadInput, Forbidden } from '../errors.ts';
import type { AskGraph } from '../exports/ask.ts';
import { type Context, createContext, type Services } from '../graphql/context.ts';
import type { Logger } from '../log.ts';
import { VERSION } from '../version.ts';
import type { Admission } from './guards/admission.ts';
import type { Rates } from './guards/protection.ts';
import { EVENTS } from './lists/progress.ts';
import { contentOf, type Operation } from './openapi/operation.ts';
import { originOf } from './requests/origin.ts';

interface McpRoute {
  readonly services: Services;
  readonly apollo: ApolloServer<Context>;
  readonly log: Logger;
  readonly rates: Rates;
  readonly admit: Admission['admit'];
  /** Deadline of each question, in milliseconds. */
  readonly milliseconds: number;
  readonly allowedOrigins: readonly string[];
}

/** `/mcp`: questions of the Model Context Protocol, under the limits of /graphql. */
export function serveMcp(app: FastifyInstance, { admit, ...route }: McpRoute): void {
  // Loaded on the first message, since many servers never get one.
  const opened = once(async () => {
    const { openMcp } = await import('../mcp/server.ts');
    const { openOverHttp } = await import('../mcp/over-http.ts');
    const onFailure = (error: unknown) => route.log.error({ err: error }, 'A question of an MCP client failed.');
    return openOverHttp(openMcp({ version: VERSION, onFailure }), onFailure);
  });
  const answer: RouteHandlerMethod = async (request, reply) => {
    if (Array.isArray(request.body)) throw new BadInput('Send one message of the protocol at a time, not a list.');
    const answerMessage = await opened();
    const asking = { ask: askFor(request, reply, route), explorer: originOf(request) };
    const headers = request.headers as Record<string, string | undefined>;
    const message = { method: request.method, headers, body: request.body ?? undefined };
    const answered = await answerMessage(message, asking, (error) =>
      route.log.debug({ requestId: request.id, err: error }, 'A message of an MCP client was refused.'),
    );
    for (const [name, value] of answered.headers) reply.header(name, value);
    return reply.code(answered.status).header('cache-control', 'no-store').send(answered.text);
  };
  app.post('/mcp', { config: { describe }, onRequest: refuseOtherOrigins(route.allowedOrigins) }, admit(answer));
}

const describe = (): readonly Operation[] => [
  {
    id: 'mcp',
    summary: 'One message of the Model Context Protocol',
    access: 'READERS',
    body: contentOf('application/json'),
    answers: {
      200: { description: 'The answer to the message.', content: contentOf('application/json', EVENTS) },
      202: { description: 'A message without an answer.' },
    },
  },
];

/** Queries the server's own API as the sender of the message, with its limits, cost and deadline. */
function askFor(
  request: FastifyRequest,
  reply: FastifyReply,
  { services, apollo, rates, milliseconds }: Omit<McpRoute, 'admit'>,
): AskGraph {
  return async (query, variables) => {
    const context = createContext(services, {
      ...{ requestId: request.id, caller: request.caller, milliseconds },
      spend: (cost) => rates.spend(request, reply, cost),
    });
    reply.raw.once('close', () => reply.raw.writableFinished || context.abandon());
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue: context });
    const { measured } = context;
    request.notes = { operation: measured.operation, revision: null, kept: false, measured };
    if (body.kind !== 'single') throw new Error('The answer came in parts.');
    return body.singleResult;
  };
}

/** Refuses pages of other sites, which must not query with the permissions of their visitors. */
function refuseOtherOrigins(allowedOrigins: readonly string[]) {
  return async ({ headers: { origin, host } }: FastifyRequest): Promise<void> => {
    if (origin === undefined || allowedOrigins.some((one) => one === origin || one === '*')) return;
    if (URL.canParse(origin) && new URL(origin).host === host) return;
    throw new Forbidden('Pages of this origin may not ask here; where they should, add it to CORS_ORIGINS.');
  };
}
