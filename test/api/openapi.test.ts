import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHECK_PARAMETERS } from '../../src/checks/parameters.ts';
import { EXPORT_KINDS } from '../../src/exports/kinds/index.ts';
import { LIST_OPTIONS } from '../../src/imports/sent/list-options.ts';
import type { HttpAnswer, ListeningServer } from '../support/http.ts';
import { withMadeUpServers } from '../support/made-up-servers.ts';
import { routesRegisteredIn } from '../support/registered-routes.ts';

const SCHEMA = fileURLToPath(new URL('../data/openapi/openapi-3.1.json', import.meta.url));

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: { enum?: string[] } }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

/** The content of all other answers. */
const REFUSAL = { 'application/json': {} };

const open = withMadeUpServers();
let server: ListeningServer;
let routes: readonly string[];
let answer: HttpAnswer;
/** Operations with method and path. */
let operations: readonly (readonly [method: string, path: string, operation: Described])[];

beforeAll(async () => {
  routes = await routesRegisteredIn(async () => {
    server = await open().listen({ graphiql: true });
  });
  answer = await server.fetch('/openapi.json');
  const paths: Record<string, Record<string, Described>> = answer.body.paths;
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [method.toUpperCase(), path, operation] as const),
  );
});

/** The names of the parameters in the address, without those of the path. */
function queryOf(method: string, path: string): readonly string[] {
  const found = operations.find(([one, other]) => one === method && other === path);
  return found?.[2].parameters?.flatMap((parameter) => (parameter.in === 'query' ? [parameter.name] : [])) ?? [];
}

/** An address of a path, with the first word or any text in place of its parameters. */
function addressOf(path: string, { parameters = [] }: Described): string {
  const wordOf = (name: string) => parameters.find((parameter) => parameter.name === name)?.schema.enum?.[0] ?? 'x';
  return path.replaceAll(/\{(\w+)\}/g, (_braced, name: string) => wordOf(name));
}

describe('/openapi.json', () => {
  it('is valid by the schema of OpenAPI, with valid schemas of values', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.validate(JSON.parse(readFileSync(SCHEMA, 'utf8')), answer.body);
    expect(ajv.errors).toBeNull();
    const schemas = operations.flatMap(([, , { parameters = [] }]) => parameters.map(({ schema }) => schema));
    expect(schemas.filter((schema) => ajv.validateSchema(schema) !== true)).toEqual([]);
    const ids = operations.map(([, , { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('describes each route of the server, and no other', () => {
    const isApi = (route: string) => !route.startsWith('HEAD ') && !route.includes('*');
    const served = routes.filter(isApi).map((route) => new RegExp(`^${route.replaceAll(/:\w+/g, '[^/]+')}$`));
    const addresses = operations.map(([method, path]) => `${method} ${path}`);
    expect(served.filter((route) => !addresses.some((address) => route.test(address)))).toEqual([]);
    expect(addresses.filter((address) => !served.some((route) => route.test(address)))).toEqual([]);
  });

  it('has the parameters that the server reads', () => {
    for (const { name, parameters } of EXPORT_KINDS) {
      expect(queryOf('GET', `/exports/${name}.{ending}`)).toEqual(parameters.map((parameter) => parameter.name));
    }
    expect(queryOf('POST', '/check-system')).toEqual(CHECK_PARAMETERS.map(({ name }) => name));
    expect(queryOf('POST', '/imports')).toEqual(['name', ...Object.keys(LIST_OPTIONS.shape)]);
  });

  it('has the status and media type of each answer', async () => {
    for (const [method, path, operation] of operations) {
      const { status, headers } = await server.fetch(addressOf(path, operation), { method });
      const { content = REFUSAL } = operation.responses[status] ?? {};
      const [type = ''] = headers.get('content-type')?.split(';') ?? [];
      expect(Object.keys(content), `${method} ${path} answers ${status} with ${type}`).toContain(type);
    }
  });

  it('requires a token for reading if the server does', async () => {
    const closed = await open().listen({ readingNeedsToken: true });
    const securityIn = ({ body }: HttpAnswer) => body.paths['/exports/scope.{ending}'].get.security;
    expect(securityIn(answer)).toEqual([{}, { token: [] }]);
    expect(securityIn(await closed.fetch('/openapi.json'))).toEqual([{ token: [] }]);
  });
});
