import { expect, it } from 'vitest';
import { mappings } from '../../../src/imports/lists/mappings.ts';
import { cells, idsOf, readTables, tableOf } from './reading.ts';

const read = (...rows: readonly string[]) =>
  readTables(mappings, [tableOf(cells('From|Relationship|To|Rationale', ...rows))], {
    standard: 'standard/a',
    target: 'standard/b',
  });

it('takes a mapping once that is said again without more words', async () => {
  const list = await read('AC-1|subset of|1.1|Why', 'ac-01|subset of|1.1|', 'AC-1|subset of|1.1|Why');
  expect([list.drafts.length, list.ignored.length, idsOf(list)]).toEqual([1, 2, []]);
});

it('keeps what is said again in other words, for the graph to compare', async () => {
  const list = await read('AC-1|subset of|1.1|Why', 'AC-1|subset of|1.1|Because');
  expect([list.drafts.length, list.ignored.length]).toEqual([2, 0]);
});

it('refuses rows that relate the same clauses otherwise, with the line of the first', async () => {
  const { drafts, problems } = await read('AC-1|subset of|1.1|', 'AC-1|equal|1.1|');
  expect(drafts).toHaveLength(1);
  expect(problems).toMatchObject([{ id: 'mapping.two-words', at: { row: 3 }, values: { place: 'line 2' } }]);
});
