import { once } from 'node:events';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../../src/exports/formats/index.ts';
import type { Column } from '../../../src/exports/table.ts';
import { tableOf } from '../../support/export-tables.ts';

const MANY = 100_000;
const MOST_MEMORY = 100_000_000;
const COLUMNS: readonly Column[] = Array.from({ length: 8 }, (_column, position) => ({
  key: `column${position}`,
  title: `Column ${position}`,
  type: 'text',
}));

function* manyRows() {
  for (let row = 0; row < MANY; row += 1) yield COLUMNS.map(({ key }) => `${key} of row ${row}, which says something`);
}

describe.each(EXPORT_FORMATS)('an export as $ending', ({ write }) => {
  it('takes less than 100 MB for 100,000 rows, whatever they weigh together', async () => {
    const before = process.memoryUsage().rss;
    let [most, bytes] = [before, 0];
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        most = Math.max(most, process.memoryUsage().rss);
        setImmediate(done);
      },
    });
    const table = tableOf(COLUMNS, manyRows());
    await pipeline(write(table), sink);
    expect(table.taken()).toBe(MANY / 100);
    expect(bytes).toBeGreaterThan(2_000_000);
    expect(most - before).toBeLessThan(MOST_MEMORY);
  });

  it('reads no further than its reader is', async () => {
    const table = tableOf(COLUMNS, manyRows());
    const stream = write(table);
    await once(stream, 'readable');
    // Time enough to run ahead, for who does.
    for (let turn = 0; turn < 1_000; turn += 1) await new Promise(setImmediate);
    expect(table.taken()).toBeLessThan(100);
    stream.destroy();
  });

  it('reads nothing more when its reader has gone', async () => {
    const table = tableOf(COLUMNS, manyRows());
    const stream = write(table);
    await once(stream, 'readable');
    stream.destroy();
    await once(stream, 'close');
    const taken = table.taken();
    for (let turn = 0; turn < 1_000; turn += 1) await new Promise(setImmediate);
    expect(table.taken()).toBeLessThanOrEqual(taken + 1);
  });

  it('fails where its rows do, rather than end', async () => {
    function* failing() {
      yield COLUMNS.map(() => 'x');
      throw new Error('The graph went away.');
    }
    const stream = write(tableOf(COLUMNS, failing(), { batch: 1 }));
    const sink = new Writable({ write: (_chunk, _encoding, done) => done() });
    await expect(pipeline(stream, sink)).rejects.toThrow('The graph went away.');
  });
});
