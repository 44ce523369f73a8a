import { HTTP_STATUS } from '../../graphql/error-translation.ts';
import { VERSION } from '../../version.ts';
import type { Content, Operation } from './operation.ts';

export interface DescribedRoute {
  readonly method: string;
  readonly url: string;
  readonly describe: () => readonly Operation[];
}

const ABOUT =
  'Values of a list are separated by commas; put one that contains a comma in double quotes. If a parameter accepts ids, it also accepts exact names. GET also answers HEAD. Answers to GraphQL and MCP have contracts of their own: the schema of GraphQL, and tools/list.';

/** Refusals have the form of GraphQL at each address. */
const REFUSAL = {
  type: 'object',
  required: ['errors'],
  properties: {
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['message', 'extensions'],
        properties: {
          message: { type: 'string', description: 'A sentence for people.' },
          extensions: {
            type: 'object',
            required: ['code'],
            properties: {
              code: { enum: Object.keys(HTTP_STATUS) },
              requestId: { type: 'string', description: 'Identifies an internal error in the log.' },
            },
          },
        },
      },
    },
  },
};
const REFUSALS = {
  '4XX': { $ref: '#/components/responses/refused' },
  '5XX': { $ref: '#/components/responses/refused' },
};

/** Returns the description of the routes as an OpenAPI document. */
export function documentOf(routes: readonly DescribedRoute[], readingNeedsToken: boolean): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { method, url, describe } of routes) {
    for (const operation of describe()) {
      const path = operation.path ?? url.replaceAll(/:(\w+)/g, '{$1}');
      paths[path] ??= {};
      paths[path][(operation.method ?? method).toLowerCase()] = described(operation, readingNeedsToken);
    }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'compliance-graph',
      version: VERSION,
      description: ABOUT,
      license: { name: 'Apache License 2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(Object.entries(paths).sort(([one], [other]) => (one < other ? -1 : 1))),
    components: {
      schemas: { refusal: REFUSAL },
      responses: {
        refused: {
          description: 'The request was refused or failed.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/refusal' } } },
        },
      },
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  };
}

function described(operation: Operation, readingNeedsToken: boolean): object {
  const { id, summary, description, access, parameters, body, answers } = operation;
  const responses = Object.entries(answers).map(([status, { content, ...answer }]) => [
    status,
    content === undefined ? answer : { ...answer, content: mediaTypesOf(content) },
  ]);
  return {
    operationId: id,
    summary,
    ...(description !== undefined && { description }),
    security: access === 'ANYONE' ? [] : [...(access === 'TOKEN' || readingNeedsToken ? [] : [{}]), { token: [] }],
    ...(parameters !== undefined && { parameters }),
    ...(body !== undefined && { requestBody: { required: true, content: mediaTypesOf(body) } }),
    responses: { ...Object.fromEntries(responses), ...REFUSALS },
  };
}

function mediaTypesOf(content: Content): object {
  return Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema }]));
}
