import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { groupBy } from '../../src/domain/grouping.ts';
import { watchRevision } from '../../src/memory/revision-watch.ts';
import { type Ask, createAsk, mustAsk } from '../support/ask.ts';
import { importFacts } from '../support/import-facts.ts';
import { describeSeeded } from '../support/seeded.ts';
import { analyses } from './query-counts/analyses.ts';
import { inheritancePages } from './query-counts/inheritance.ts';
import { manyFacts } from './query-counts/many-facts.ts';
import { operations } from './query-counts/operations.ts';

const SIZES = [1, 10, 100];
const LONG_AGO = 3_600_000;

describeSeeded('Queries to the database', (open) => {
  let ask: Ask | null = null;
  let now = 0;

  // Long work yields after a time slice: on a busy machine it would read in more, smaller batches.
  beforeAll(() => {
    vi.spyOn(performance, 'now').mockReturnValue(0);
  });
  afterAll(() => {
    vi.restoreAllMocks();
  });

  beforeAll(async () => {
    const { engine, services } = open();
    await importFacts(engine, { facts: manyFacts, by: 'test', format: 'test', files: [] });
    const watch = watchRevision(engine, () => now);
    ask = createAsk(engine, { ...services, watch });
    // The first request of a revision reads what stays in memory.
    await mustAsk(ask, '{ standards { totalCount } search(text: "azure") { totalCount } }');
  });

  async function queriesOf(document: string, first: number): Promise<string[]> {
    const { queries } = open();
    queries.length = 0;
    // So late that each request must check the revision again.
    now += LONG_AGO;
    await mustAsk(ask as Ask, document, { first });
    return [...queries];
  }

  it.each([...operations, ...inheritancePages, ...analyses])(
    'for $name are at most $most, with 1, 10 and 100 items',
    async (operation) => {
      for (const first of SIZES) {
        const queries = await queriesOf(operation.document, first);
        expect(queries.length, `first: ${first} sent ${group(queries)}`).toBeLessThanOrEqual(operation.most);
      }
    },
  );

  it('for a later page are no more than for the first', async () => {
    const document = `query ($after: String) {
      inheritance(filter: {}, first: 100, after: $after) { pageInfo { endCursor } nodes { clause { number } } }
    }`;
    let after: string | null = null;
    for (let page = 1; page <= 12; page += 1) {
      const { queries } = open();
      queries.length = 0;
      now += LONG_AGO;
      const { inheritance } = await mustAsk(ask as Ask, document, { after });
      after = inheritance.pageInfo.endCursor;
      expect(queries.length, `page ${page} sent ${group(queries)}`).toBeLessThanOrEqual(5);
    }
  });
});

function group(queries: readonly string[]): string {
  return [...groupBy(queries, (name) => name)].map(([name, group]) => `${group.length} ${name}`).join(', ');
}
