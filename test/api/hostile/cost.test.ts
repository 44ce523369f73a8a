import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.ts';
import { NO_SIZES } from '../../../src/memory/graph-sizes.ts';
import { createServices } from '../../../src/start/services.ts';
import { openSeeded } from '../../support/embedded-graph.ts';
import { type ListeningServer, listen } from '../../support/http.ts';

let engine: Engine;
let server: ListeningServer;
let services: string[];

beforeAll(async () => {
  engine = await openSeeded();
  const made = createServices(engine);
  // Counts objects only: without graph sizes, no work is estimated.
  const unsized = { ...made, memory: { ...made.memory, sizes: () => NO_SIZES } };
  server = await listen(unsized, { limits: { cost: 1_000_000 } });
  const { body } = await server.post('{ services(first: 100) { nodes { id } } }');
  services = body.data.services.nodes.map(({ id }: { id: string }) => id);
});
afterAll(async () => {
  await server.close();
  await engine.close();
});

async function costAndObjects(query: string, variables?: Record<string, unknown>) {
  const { body } = await server.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables, extensions: { cost: true } }),
  });
  expect(body.errors).toBeUndefined();
  // The answer itself is not an object of the graph.
  return { cost: body.extensions.cost as number, objects: objectsIn(body.data) - 1 };
}

function objectsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const held = Object.values(value).reduce((total: number, one) => total + objectsIn(one), 0);
  return Array.isArray(value) ? held : 1 + held;
}

const SYSTEM = 'standard: "standard/fedramp-r4-high", environment: "environment/azure"';

describe('An answer has no more objects than its calculated cost, for', () => {
  it.each([
    [
      'services in the nodes of a page',
      '{ requirements(first: 20) { nodes { services { rows { evidence(first: 1) { sentence } } } } } }',
    ],
    [
      'services in the edges of a page',
      '{ requirements(first: 20) { edges { node { services { service { id } } } } } }',
    ],
    ['services of the assessment', '{ services { id } certificates { services { id } } }'],
  ])('%s, in the number requested', async (_what, selection) => {
    const query = `query ($services: [ID!]!) { assessment(${SYSTEM}, services: $services) ${selection} }`;
    const { cost, objects } = await costAndObjects(query, { services });
    expect(objects).toBeGreaterThan(100);
    expect(objects).toBeLessThanOrEqual(cost);
  });

  it('a fragment used in several places', async () => {
    const asked = (name: string, ids: readonly string[]) =>
      `${name}: assessment(${SYSTEM}, services: ${JSON.stringify(ids)}) { ...assessed }`;
    const { cost, objects } = await costAndObjects(
      `{ ${asked('few', services.slice(0, 2))} ${asked('many', services)} }
       fragment assessed on Assessment { requirements(first: 5) { nodes { ...requirement } } }
       fragment requirement on AssessedRequirement { services { service { id } } }`,
    );
    // Each assessment and its list, plus five requirements with their services, each an item and a node.
    expect(cost).toBe(2 + 5 * (1 + 2 * 2) + 2 + 5 * (1 + 100 * 2));
    expect(objects).toBeLessThanOrEqual(cost);
  });

  it('one service without brackets', async () => {
    const selection = '{ services { id } }';
    const literal = await costAndObjects(`{ assessment(${SYSTEM}, services: "${services[0]}") ${selection} }`);
    const variable = await costAndObjects(
      `query ($services: [ID!]! = "${services[0]}") { assessment(${SYSTEM}, services: $services) ${selection} }`,
    );
    expect([literal, variable]).toEqual([
      { cost: 2, objects: 2 },
      { cost: 2, objects: 2 },
    ]);
  });

  it.each(['ENVIRONMENTS', 'CERTIFICATES', 'STANDARDS'])('cells and columns of a matrix of %s', async (columns) => {
    const { cost, objects } = await costAndObjects(
      `query ($columns: MatrixColumns!) {
        scopeMatrix(filter: {}, columns: $columns, first: 100) { columns { name } edges { node { cells { status } } } }
      }`,
      { columns },
    );
    expect(objects).toBeGreaterThan(500);
    expect(objects).toBeLessThanOrEqual(cost);
  });

  it('introspection', async () => {
    const looks = Array.from({ length: 10 }, (_item, position) => {
      return `a${position}: __schema { types { name fields { name args { name } } } }`;
    });
    const one = await costAndObjects(`{ ${looks[0]} }`);
    const type = await costAndObjects('{ __type(name: "Service") { name fields { name args { name } } } }');
    expect([one.cost, type.cost]).toEqual([1_000, 100]);
    expect(type.objects).toBeLessThanOrEqual(100);
    const usual = await listen(createServices(engine));
    const { status, body } = await usual.post(`{ ${looks.join(' ')} ${looks[0]?.replace('a0', 'b')} }`);
    expect([status, body.errors[0].extensions.code]).toEqual([400, 'LIMIT_EXCEEDED']);
    await usual.close();
  });

  it('the columns named in the filter', async () => {
    const environments = ['environment/azure', 'environment/azure-gov'];
    const selection = 'columns: ENVIRONMENTS, first: 10) { columns { name } nodes { cells { status } } }';
    const written = await costAndObjects(
      `{ scopeMatrix(filter: { environments: ${JSON.stringify(environments)} }, ${selection} }`,
    );
    const given = await costAndObjects(
      `query ($filter: InheritanceFilter!) { scopeMatrix(filter: $filter, ${selection} }`,
      { filter: { environments } },
    );
    const part = await costAndObjects(
      `query ($environments: [ID!]) { scopeMatrix(filter: { environments: $environments }, ${selection} }`,
      { environments },
    );
    // The matrix, its columns, and ten rows with a cell for each column.
    expect(written).toEqual({ cost: 1 + 2 + 10 * (1 + 2), objects: 1 + 2 + 10 * (1 + 2) });
    expect([given, part]).toEqual([written, written]);
    const andOne = await costAndObjects(
      `{ scopeMatrix(filter: { environments: ${JSON.stringify(environments)}, environmentNotStated: true }, ${selection} }`,
    );
    expect(andOne.cost).toBe(1 + 3 + 10 * (1 + 3));
  });
});
