import { once } from 'node:events';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../../src/exports/formats/index.ts';
import type { Column } from '../../../src/exports/table.ts';
import { tableOf } from '../../support/export-tables.ts';

const MANY = 50_000;
/** All rows together are 18 MB of text. */
const MOST_MEMORY = 10_000_000;
const LOOKS = 5;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Memory in use after garbage collection, in bytes. */
function memoryInUse(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
const COLUMNS: readonly Column[] = Array.from({ length: 8 }, (_column, position) => ({
  key: `column${position}`,
  title: `Column ${position}`,
  type: 'text',
}));

function* manyRows() {
  for (let row = 0; row < MANY; row += 1) yield COLUMNS.map(({ key }) => `${key} of row ${row}, which says something`);
}

describe.each(EXPORT_FORMATS)('an export as $ending', ({ write }) => {
  it('keeps no rows in memory that its reader has consumed', async () => {
    const before = memoryInUse();
    let [most, bytes, looks] = [before, 0, 0];
    const table = tableOf(COLUMNS, manyRows());
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        if (table.taken() >= (looks * MANY) / 100 / LOOKS) {
          looks += 1;
          most = Math.max(most, memoryInUse());
        }
        setImmediate(done);
      },
    });
    await pipeline(write(table), sink);
    expect(table.taken()).toBe(MANY / 100);
    expect(bytes).toBeGreaterThan(1_000_000);
    expect(looks).toBeGreaterThanOrEqual(LOOKS);
    expect(most - before).toBeLessThan(MOST_MEMORY);
  });

  it('does not read ahead of its reader', async () => {
    const table = tableOf(COLUMNS, manyRows());
    const stream = write(table);
    await once(stream, 'readable');
    // Enough time to read ahead, if it did.
    for (let turn = 0; turn < 1_000; turn += 1) await new Promise(setImmediate);
    expect(table.taken()).toBeLessThan(100);
    stream.destroy();
  });

  it('stops reading when its reader is gone', async () => {
    const table = tableOf(COLUMNS, manyRows());
    const stream = write(table);
    await once(stream, 'readable');
    stream.destroy();
    await once(stream, 'close');
    const taken = table.taken();
    for (let turn = 0; turn < 1_000; turn += 1) await new Promise(setImmediate);
    expect(table.taken()).toBeLessThanOrEqual(taken + 1);
  });

  it('fails instead of ending if its rows fail', async () => {
    function* failing() {
      yield COLUMNS.map(() => 'x');
      throw new Error('The graph went away.');
    }
    const stream = write(tableOf(COLUMNS, failing(), { batch: 1 }));
    const sink = new Writable({ write: (_chunk, _encoding, done) => done() });
    await expect(pipeline(stream, sink)).rejects.toThrow('The graph went away.');
  });
});
