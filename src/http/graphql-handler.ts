import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { nextTurn } from '../concurrency/yielding.ts';
import type { Context } from '../graphql/context.ts';
import { contentOf, type Operation } from './openapi/operation.ts';
import { GRAPHQL_TYPE, JSON_TYPE } from './requests/negotiation.ts';

/** Query string of a URL, without the host, which the client chooses freely. */
const SEARCH = /^[^?#]*(\?[^#]*)/;

/** Size in bytes from which a request takes milliseconds to validate, so that it first yields to the event loop. */
const LONG = 10_000;

const TEXTS = { query: { type: 'string' }, operationName: { type: 'string' } };
const OBJECTS = { variables: { type: 'object' }, extensions: { type: 'object' } };
const OPERATION = {
  access: 'READERS',
  answers: { 200: { description: 'The answer.', content: contentOf(JSON_TYPE, GRAPHQL_TYPE) } },
} as const satisfies Partial<Operation>;

export const describeGraphql = (): readonly Operation[] => [
  {
    ...{ ...OPERATION, id: 'query', method: 'GET', summary: 'A query of GraphQL' },
    description: 'Needs the content type JSON, or another header that pages of other sites cannot send.',
    parameters: [
      ...Object.entries(TEXTS).map(([name, schema]) => ({ name, in: 'query' as const, schema })),
      ...Object.keys(OBJECTS).map((name) => ({
        name,
        in: 'query' as const,
        description: 'An object in JSON.',
        schema: { type: 'string' },
      })),
    ],
  },
  {
    ...{ ...OPERATION, id: 'graphql', method: 'POST', summary: 'A query or mutation of GraphQL' },
    body: { [JSON_TYPE]: { type: 'object', properties: { ...TEXTS, ...OBJECTS } } },
  },
];

/** Handles GraphQL over HTTP, each request in its own context. */
export function answerGraphql(apollo: ApolloServer<Context>) {
  return async (request: FastifyRequest, reply: FastifyReply, context: Context): Promise<string> => {
    if (Number(request.headers['content-length'] ?? 0) > LONG) await nextTurn();
    const { headers, body, status } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: headersOf(request),
        search: SEARCH.exec(request.url)?.[1] ?? '',
        body: request.body,
      },
      context: async () => context,
    });
    for (const [name, value] of headers) reply.header(name, value);
    reply.code(status ?? 200);
    if (body.kind !== 'complete') throw new Error('The answer came in parts.');
    return status === 500 ? withRequestId(body.string, request.id) : body.string;
  };
}

/** Adds the request id to internal errors outside of resolvers, which Apollo formats without it. */
function withRequestId(text: string, requestId: string): string {
  const answer = JSON.parse(text) as { readonly errors?: readonly { readonly extensions?: Record<string, unknown> }[] };
  for (const { extensions } of answer.errors ?? []) {
    if (extensions?.['code'] === 'INTERNAL_SERVER_ERROR') extensions['requestId'] ??= requestId;
  }
  return `${JSON.stringify(answer)}\n`;
}

function headersOf({ method, headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && value !== '') map.set(name, String(value));
  }
  // Unsafe ones were refused before, and Apollo knows only some of the safe ones.
  if (method === 'GET') map.set('apollo-require-preflight', 'true');
  return map;
}
