import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { scope } from '../../../src/imports/lists/scope.ts';
import { tableList } from '../../../src/imports/lists/table-reader.ts';
import type { Table, TableRow } from '../../../src/imports/read/table.ts';
import { many } from '../../support/effort.ts';

const ROWS = many(50_000, 1_000_000);
const MOST_BYTES = 300 * 1024 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Memory in use after garbage collection. */
function heldBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

async function* rowsOf(count: number): AsyncIterable<readonly TableRow[]> {
  yield [{ line: 1, texts: ['Service', 'Certificate', 'Status', 'Owner'] }];
  for (let from = 0; from < count; from += 1_000) {
    yield Array.from({ length: 1_000 }, (_row, index) => {
      const line = from + index + 2;
      return { line, texts: [`Service ${line}`, 'SOC 2', line % 3 === 0 ? 'perhaps' : 'yes', 'Ann'] };
    });
  }
}

/** The benchmark of imports measures the speed of writing. */
it('1,000,000 rows in a stream need less than 300 MB', async () => {
  const at: Omit<Table, 'rows'> = { at: '', texts: [], isKeyed: false, isHidden: false };
  const kind = tableList(scope, async function* () {
    yield { ...at, rows: rowsOf(ROWS) };
  });
  const ignore = () => undefined;
  let [asked, drafts, most, next] = [0, 0, 0, ROWS / 10];
  const decide = () => {
    asked += 1;
  };
  const before = heldBytes();
  const input = { name: 'long.csv' } as Parameters<typeof kind.read>[0];
  for await (const piece of kind.read(input, {}, { problem: ignore, ignore, understood: ignore, decide })) {
    for (const _draft of Symbol.iterator in piece ? piece : [piece]) drafts += 1;
    if (drafts + asked >= next) {
      most = Math.max(most, heldBytes() - before);
      next += ROWS / 10;
    }
  }
  expect(drafts + asked).toBe(ROWS);
  expect(most).toBeLessThan(MOST_BYTES);
}, 120_000);
