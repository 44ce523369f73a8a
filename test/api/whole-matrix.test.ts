import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { createServices } from '../../src/start/services.ts';
import { openInMemory, openSeeded } from '../support/embedded-graph.ts';
import { type ListeningServer, listen } from '../support/http.ts';
import { importFacts } from '../support/import-facts.ts';
import { certificate, entry, environments, services, source, standard } from '../support/small-graph.ts';

const CLOUDS = Array.from({ length: 12 }, (_item, position) => `cloud-${position}`);
const NAMES = Array.from({ length: 200 }, (_item, position) => `service-${position}`);
/** Each service in each cloud, listed by both certificates. */
const FULL = [
  source('one'),
  ...environments(...CLOUDS),
  ...services(...NAMES),
  ...standard('rules', ['1']),
  ...certificate('a', 'rules'),
  ...certificate('b', 'rules'),
  ...NAMES.flatMap((name) => CLOUDS.flatMap((cloud) => [entry('a', name, cloud), entry('b', name, cloud)])),
];

const MATRIX = `
  query ($filter: InheritanceFilter!, $columns: MatrixColumns! = ENVIRONMENTS) {
    scopeMatrix(filter: $filter, columns: $columns, first: 200) {
      totalCount
      columns { name node { id } }
      nodes {
        subject { ... on Service { id name } ... on ServiceFamily { id name } }
        family { id name }
        cells {
          basis certainty status condition
          entries { id certificate { id name } sources { id title } }
        }
      }
      pageInfo { hasNextPage endCursor }
      notes { code count sentence }
    }
  }`;

interface Cell {
  readonly entries: readonly { readonly sources: readonly unknown[] }[];
}

async function withServer(engine: Engine, ask: (server: ListeningServer) => Promise<void>): Promise<void> {
  const server = await listen(createServices(engine));
  await ask(server);
  await server.close();
}

describe('A complete matrix with the evidence of its cells', () => {
  let full: Engine;
  beforeAll(async () => {
    full = await openInMemory();
    await importFacts(full, { facts: FULL, by: 'test', format: 'small', files: [] });
  });
  afterAll(() => full.close());

  it.each([
    ['named', { environments: CLOUDS.map((name) => `environment/${name}`) }],
    ['not named', {}],
  ])(
    'of 200 rows and 12 columns fits in one answer at the default limits, its environments %s',
    async (_how, filter) => {
      await withServer(full, async (server) => {
        const { status, body } = await server.post(MATRIX, { filter });
        expect([status, body.errors]).toEqual([200, undefined]);
        const cells = body.data.scopeMatrix.nodes.flatMap((row: { cells: readonly Cell[] }) => row.cells) as Cell[];
        expect(cells).toHaveLength(2_400);
        expect(cells.every(({ entries }) => entries.length === 2 && entries[0]?.sources.length === 1)).toBe(true);
      });
    },
  );

  it.each(['ENVIRONMENTS', 'CERTIFICATES', 'STANDARDS'])('of the seed, by %s, fits in one answer', async (columns) => {
    const seeded = await openSeeded();
    await withServer(seeded, async (server) => {
      const { status, body } = await server.post(MATRIX, { filter: {}, columns });
      expect([status, body.errors]).toEqual([200, undefined]);
      expect(body.data.scopeMatrix.nodes).toHaveLength(body.data.scopeMatrix.totalCount);
    });
    await seeded.close();
  });
});
