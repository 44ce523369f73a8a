import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HTTP_STATUS } from '../../src/graphql/error-translation.ts';

const PAGE = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');

/** Cells of each row of a table, without the heading. */
function rowsOf(name: string): string[][] {
  const [, table = ''] = new RegExp(`<!-- ${name} -->\n(.*)<!-- /${name} -->`, 's').exec(PAGE) ?? [];
  const [, , ...rows] = table.trim().split('\n');
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('docs/api.md', () => {
  it('lists each error code with its HTTP status', () => {
    const told = rowsOf('codes').map(([code = '', status]) => [code.replaceAll('`', ''), Number(status)] as const);
    expect(Object.fromEntries(told)).toEqual(HTTP_STATUS);
    expect(told).toHaveLength(Object.keys(HTTP_STATUS).length);
  });
});
