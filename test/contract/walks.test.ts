import { beforeAll, describe, expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { importFacts } from '../support/import-facts.ts';
import { describeSeeded, type SeededGraph } from '../support/seeded.ts';
import { growth, someLinks } from './walks/growth.ts';
import { lists, listsOfSchema, type WalkedList, walkedApart } from './walks/lists.ts';
import { readPage, walk, walkOn } from './walks/walk.ts';

/** Maximum number of items to read one by one, and seven by seven; more of the same list would show nothing new. */
const MOST_SINGLE = 20;
const MOST_BY_SEVEN = 350;

const FEDRAMP_ROWS: WalkedList = {
  field: 'Query.inheritance',
  asked: `filter: {
    certificates: ["certificate/az-fedramp-high"], environments: ["environment/azure"], standards: ["standard/fedramp-r5-high"]
  }`,
};

describe('The list of walks', () => {
  it('covers all lists of the schema', () => {
    expect([...lists.map(({ field }) => field), ...walkedApart].sort()).toEqual(listsOfSchema().sort());
  });
});

describeSeeded('A walk', (open) => {
  const publish = async ({ engine, services }: SeededGraph, facts: ReturnType<typeof growth>) => {
    const { published } = await importFacts(engine, { facts, by: 'test', format: 'test', files: [] });
    expect(published).not.toBeNull();
    await services.watch.refresh();
  };

  beforeAll(() => publish(open(), someLinks));

  it.each(lists)('returns each item of $field once, in pages of 1, 7 and 100', async (list) => {
    const { ask } = open();
    const whole = await walk(ask, list, 100);
    const { total } = await readPage(ask, list, 1, null);
    expect(whole.length).toBe(total);
    expect(whole.length).toBeGreaterThan(0);
    expect(new Set(whole.map((item) => JSON.stringify(item))).size).toBe(whole.length);
    expect(await walk(ask, list, 7, MOST_BY_SEVEN)).toEqual(whole.slice(0, MOST_BY_SEVEN));
    expect(await walk(ask, list, 1, MOST_SINGLE)).toEqual(whole.slice(0, MOST_SINGLE));
  });

  it('returns each of the 72,160 rows once, in pages of 100, while an import is published', async () => {
    const graph = open();
    const document = `query ($after: String) { inheritance(first: 100, after: $after, ${FEDRAMP_ROWS.asked}) {
      nodes { id } pageInfo { hasNextPage endCursor }
    } }`;
    const ids: string[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      if (pages === 300) await publish(graph, growth(3));
      const { inheritance } = await mustAsk(graph.ask, document, { after });
      for (const { id } of inheritance.nodes) ids.push(id);
      after = inheritance.pageInfo.hasNextPage ? inheritance.pageInfo.endCursor : null;
      pages += 1;
    } while (after !== null);
    expect(pages).toBe(722);
    expect(ids.length).toBe(72_160);
    expect(new Set(ids).size).toBe(72_160);
    // Two more services, and one that is no longer in scope.
    expect((await readPage(graph.ask, FEDRAMP_ROWS, 1, null)).total).toBe(72_160 + 2 * 410 - 410);
  });

  it('through any list is complete and keeps its revision while an import is published', async () => {
    const graph = open();
    const { ask } = graph;
    const begun = await Promise.all(
      lists.map(async (list) => ({
        list,
        whole: await walk(ask, list, 100),
        first: await readPage(ask, list, 7, null),
      })),
    );
    await publish(graph, growth(4));
    for (const { list, whole, first } of begun) {
      const walked = await walkOn(ask, list, { first: 7, begun: first, most: MOST_BY_SEVEN });
      expect(walked, list.field).toEqual(whole.slice(0, MOST_BY_SEVEN));
      // New clauses are in standards of their own, and no organization is added.
      if (!['Standard.clauses', 'Clause.memberships', 'Query.organizations'].includes(list.field))
        expect(await walk(ask, list, 100), list.field).not.toEqual(whole);
    }
  });
});
