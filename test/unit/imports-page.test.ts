import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FATES, MOST_LINES } from '../../src/imports/report.ts';

const PAGE = readFileSync(new URL('../../docs/recipes/imports.md', import.meta.url), 'utf8');

describe('docs/recipes/imports.md', () => {
  it('tells each way in which a row may end, by its name in JSON', () => {
    const [, table = ''] = /^\| the report says .*\n\|[-|]+\n((?:\|.*\n)+)/m.exec(PAGE) ?? [];
    const told = table.split('\n').flatMap((row) => [...(row.split('|')[2] ?? '').matchAll(/`(\w+)`/g)]);
    expect(told.map(([, name]) => name)).toEqual(FATES);
  });

  it('tells how many lines of each kind a report has', () => {
    expect(PAGE).toContain(`the first ${MOST_LINES.toLocaleString('en-GB')} of its lines`);
  });
});
