import { expect, it } from 'vitest';
import { mappings } from '../../../src/imports/lists/mappings.ts';
import { cells, idsOf, readTables, tableOf } from './reading.ts';

const read = (...rows: readonly string[]) =>
  readTables(mappings, [tableOf(cells('From|Relationship|To|Rationale', ...rows))], {
    standard: 'standard/a',
    target: 'standard/b',
  });

it('reads a mapping once if it is repeated without more text', async () => {
  const list = await read('AC-1|subset of|1.1|Why', 'ac-01|subset of|1.1|', 'AC-1|subset of|1.1|Why');
  expect([list.drafts.length, list.ignored.length, idsOf(list)]).toEqual([1, 2, []]);
});

it.each(['AC-1|subset of|1.1|Because', 'AC-1|equal|1.1|Why'])(
  'keeps a mapping that is repeated differently, for comparison in the graph: %s',
  async (row) => {
    const list = await read('AC-1|subset of|1.1|Why', row);
    expect([list.drafts.length, list.ignored.length]).toEqual([2, 0]);
  },
);
