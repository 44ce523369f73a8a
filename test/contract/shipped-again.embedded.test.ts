import { expect, it } from 'vitest';
import { DEFAULT_LISTS } from '../../src/start/shipped-lists.ts';
import { newestHash } from '../support/graph-hash.ts';
import { describeShipped } from '../support/seeded.ts';
import { importShipped } from '../support/shipped-list.ts';

describeShipped('The shipped lists', (open) => {
  // A list that undoes what an earlier one stated would be undone by that one in turn.
  it('change nothing in the graph that they filled', async () => {
    const hash = await newestHash(open());
    for (const { name } of DEFAULT_LISTS) {
      const report = await importShipped(open().engine, name);
      expect([name, report]).toMatchObject([name, { state: 'UNCHANGED', decisions: [] }]);
    }
    expect(await newestHash(open())).toBe(hash);
  });
});
