import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { createServices } from '../../src/start/services.ts';
import { lists } from '../contract/walks/lists.ts';
import { openSeeded } from '../support/embedded-graph.ts';
import { type HttpAnswer, type ListeningServer, listen } from '../support/http.ts';
import { literalOf, mistypedInputs, refusedInputs, variableOf } from './errors/bad-inputs.ts';

let engine: Engine;
let server: ListeningServer;

beforeAll(async () => {
  engine = await openSeeded();
  server = await listen(createServices(engine));
});

afterAll(async () => {
  await server.close();
  await engine.close();
});

function mustRefuse({ status, body }: HttpAnswer, naming: string): void {
  expect(body.errors).toEqual([expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } })]);
  expect(body.errors[0].message).toContain(naming);
  expect(status).toBe(400);
}

describe('An unknown id', () => {
  it.each([
    ['standard', 'standard/none'],
    ['clause', 'clause/none/1'],
    ['service', 'service/none'],
    ['environment', 'environment/none'],
    ['certificate', 'certificate/none'],
    ['node', 'family/none'],
    ['node', 'entry/000000000000000000000000'],
    ['node', 'import/999'],
  ])('gives null: %s %s', async (field, id) => {
    const { status, body } = await server.post(`query ($id: ID!) { found: ${field}(id: $id) { id } }`, { id });
    expect(body).toEqual({ data: { found: null } });
    expect(status).toBe(200);
  });

  it.each([
    'inheritance(filter: { services: ["service/none"] })',
    'scopeMatrix(columns: STANDARDS, filter: { services: ["service/none"] })',
    'expiryImpact(until: "9999-12-31", filter: { services: ["service/none"] })',
  ])('matches nothing in the filter of a list with notes, and gives a note: %s', async (list) => {
    const { body } = await server.post(`{ list: ${list} { totalCount notes { code count nodeIds } } }`);
    expect(body.data).toEqual({
      list: { totalCount: 0, notes: [{ code: 'UNKNOWN_ID', count: 1, nodeIds: ['service/none'] }] },
    });
  });

  it.each([
    ['services(filter: { families: ["family/none"] })', 'filter.families'],
    ['services(filter: { standards: ["standard/none"] })', 'filter.standards'],
    ['services(filter: { certificates: ["certificate/none"], statuses: [PLANNED] })', 'filter.certificates'],
    ['services(filter: { environments: ["environment/azure", "environment/none"] })', 'filter.environments'],
    ['certificates(filter: { standards: ["standard/none"] })', 'filter.standards'],
    ['certificates(filter: { environments: ["environment/none"] })', 'filter.environments'],
    ['certificates(filter: { holders: ["organization/none"] })', 'filter.holders'],
    ['certificates(filter: { issuers: ["organization/none"] })', 'filter.issuers'],
    ['standards(filter: { publishers: ["organization/none"] })', 'filter.publishers'],
    ['certificate(id: "certificate/az-fedramp-high") { scope(environments: ["environment/none"])', 'environments'],
    ['environment(id: "environment/azure") { scope(certificates: ["certificate/none"])', 'certificates'],
    ['search(text: "azure", standards: ["standard/fedramp-r4-high", "standard/none"])', 'standards'],
    ['findings(about: ["certificate/none"])', 'about'],
  ])('is rejected in the filter of any other list: %s', async (list, argument) => {
    const end = list.includes(') {') ? '}' : '';
    const { status, body } = await server.post(`{ ${list} { totalCount } ${end} }`);
    expect(body.errors[0].message).toMatch(
      new RegExp(`^Argument "${argument}" names "[a-z]+/none", which revision 1 does not have;`),
    );
    expect(status).toBe(400);
  });
});

describe('A search text', () => {
  it.each([
    ['', '0'],
    [' ', 'blanks alone'],
    ['x'.repeat(201), '201'],
  ])('is rejected if it is too short, blank or too long: %j', async (text, came) => {
    const { body } = await server.post(`{ search(text: "${text}") { totalCount } }`);
    expect(body.errors[0].message).toBe(`Argument "text" must have 1 to 200 characters to look for, not ${came}.`);
  });
});

describe('A failed part of an answer', () => {
  it('is null if its type allows, and the rest is answered', async () => {
    const { body } = await server.post(
      '{ wrong: service(id: "key vault") { name } services(first: 1) { totalCount } }',
    );
    expect(body.errors).toHaveLength(1);
    expect(body.data).toEqual({ wrong: null, services: { totalCount: expect.any(Number) } });
  });

  it('makes the whole answer null if it is a list', async () => {
    const { body } = await server.post(
      '{ services(first: 1) { totalCount } wrong: services(first: 1000) { totalCount } }',
    );
    expect(body.errors).toHaveLength(1);
    expect(body.data).toBeNull();
  });
});

const cases = (inputs: typeof refusedInputs) =>
  inputs.flatMap((input) => input.bad.map((value) => ({ ...input, value, shown: literalOf(value).slice(0, 40) })));

describe('An invalid value', () => {
  it.each(cases(refusedInputs))(
    'is rejected with the name of $argument: $shown',
    async ({ argument, type, ask, value }) => {
      mustRefuse(await server.post(`{ ${ask(literalOf(value))} }`), `"${argument}"`);
      mustRefuse(await server.post(`query ($given: ${type}) { ${ask('$given')} }`, { given: value }), `"${argument}"`);
    },
  );

  it.each(cases(mistypedInputs))(
    'of the wrong type is rejected: $argument: $shown',
    async ({ argument, type, ask, value }) => {
      mustRefuse(await server.post(`{ ${ask(literalOf(value))} }`), `"${argument}"`);
      const given = type.startsWith('[') ? [variableOf(value)] : variableOf(value);
      mustRefuse(await server.post(`query ($given: ${type}) { ${ask('$given')} }`, { given }), 'Variable "$given');
    },
  );

  it.each([
    [
      'inheritance(filter: { bases: [LISTED, GUESSED] }) { totalCount }',
      undefined,
      'Argument "filter.bases" must be LISTED, COMPONENT, FAMILY or LEVERAGED, not "GUESSED".',
    ],
    [
      'inheritance(filter: $given) { totalCount }',
      { bases: ['LISTED', 'GUESSED'] },
      'Variable "$given.bases[1]" must be LISTED, COMPONENT, FAMILY or LEVERAGED, not "GUESSED".',
    ],
    [
      'inheritance(filter: $given) { totalCount }',
      { bases: 'at "given.clauses"' },
      'Variable "$given.bases" must be LISTED, COMPONENT, FAMILY or LEVERAGED, not "at "given.clauses"".',
    ],
    [
      'inheritance(filter: $given) { totalCount }',
      { expandFamilies: 'yes' },
      'Variable "$given.expandFamilies" must be true or false, not "yes".',
    ],
    [
      'inheritance(filter: $given) { totalCount }',
      'all of "given.it"',
      'Variable "$given": Expected type "InheritanceFilter" to be an object.',
    ],
    [
      'inheritance(filter: $given) { totalCount }',
      null,
      'Variable "$given" of non-null type "InheritanceFilter!" must not be null.',
    ],
  ])('is reported with its position and the allowed values: %s %j', async (field, given, sentence) => {
    const asked = given === undefined ? `{ ${field} }` : `query ($given: InheritanceFilter!) { ${field} }`;
    const { body } = await server.post(asked, { given });
    expect(body.errors.map(({ message }: { message: string }) => message)).toEqual([sentence]);
  });

  it('for a day is reported in the same words as an argument and as a variable', async () => {
    const wanted = 'must be a day of the calendar such as "2026-11-24", not "2024-02-30".';
    const literal = await server.post('{ services(asOf: "2024-02-30") { totalCount } }');
    const variable = await server.post('query ($d: Date) { services(asOf: $d) { totalCount } }', { d: '2024-02-30' });
    for (const [{ body }, name] of [
      [literal, 'Argument "asOf" '],
      [variable, 'Variable "$d" '],
    ] as const) {
      expect(body.errors[0].message).toBe(`${name}${wanted}`);
    }
  });

  it.each([
    ['Int', 'first', 'services(first: $given) { totalCount }'],
    ['Int', 'first', 'environment(id: "environment/azure") { scope(first: $given) { totalCount } }'],
    ['Int', 'depth', 'relationshipView(center: "service/key-vault", depth: $given) { truncated }'],
    ['[ImportState!]', 'states', 'imports(states: $given) { totalCount }'],
    ['Boolean', 'filter', 'inheritance(filter: { expandFamilies: $given }) { totalCount }'],
    ['Boolean = true', 'if', 'services @include(if: $given) { totalCount }'],
  ])('is rejected if a variable of type %s is null: %s of %s', async (type, argument, field) => {
    mustRefuse(await server.post(`query ($given: ${type}) { ${field} }`, { given: null }), `"${argument}"`);
  });

  it.each(lists)('is rejected by $field for first and after', async ({ field, id, within, asked = '' }) => {
    const [type, name] = field.split('.');
    const ask = (page: string) => {
      const list = `${name}(${asked} ${page}) { totalCount }`;
      if (within !== undefined) return `${within} { ${list} }`;
      return type === 'Query' ? list : `node(id: "${id}") { ... on ${type} { ${list} } }`;
    };
    for (const first of [0, 101, -1]) {
      mustRefuse(await server.post(`{ ${ask(`first: ${first}`)} }`), '"first"');
      mustRefuse(await server.post(`query ($first: Int!) { ${ask('first: $first')} }`, { first }), '"first"');
    }
    for (const after of ['', 'x', 'WzFd', Buffer.from('[1,1,"2026-01-01","aaaaaaaaaaaa","x"]').toString('base64url')]) {
      mustRefuse(await server.post(`{ ${ask(`after: "${after}"`)} }`), '"after"');
      mustRefuse(await server.post(`query ($after: String) { ${ask('after: $after')} }`, { after }), '"after"');
    }
  });

  it('is rejected as a cursor of another query or of a missing revision', async () => {
    const { body } = await server.post('{ services(first: 1) { pageInfo { endCursor } } }');
    const after: string = body.data.services.pageInfo.endCursor;
    const ask = (asked: string, cursor = after) =>
      server.post(`{ ${asked.replace('AFTER', `after: "${cursor}"`)} { totalCount } }`);
    expect((await ask('services(AFTER)')).status).toBe(200);
    mustRefuse(await ask('standards(AFTER)'), '"after"');
    mustRefuse(await ask('services(AFTER, filter: { statuses: [IN_SCOPE] })'), '"after"');
    mustRefuse(await ask('services(AFTER, asOf: "2026-01-01")'), '"after"');
    const [version, , ...rest] = JSON.parse(Buffer.from(after, 'base64url').toString());
    const later = Buffer.from(JSON.stringify([version, 99, ...rest])).toString('base64url');
    mustRefuse(await ask('services(AFTER)', later), '"after"');
  });

  it('is rejected if it has more than a hundred ids', async () => {
    const ids = Array.from({ length: 101 }, (_item, position) => `service/s-${position}`);
    mustRefuse(await server.post('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids }), '"ids"');
  });
});
