import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRecipe } from '../../src/imports/propose/recipe-file.ts';
import { MOST_LINES, ROW_OUTCOMES } from '../../src/imports/report/report.ts';
import { fencedBlocks } from '../support/fenced-blocks.ts';

const FOLDER = new URL('../../docs/recipes/', import.meta.url);
const PAGE = readFileSync(new URL('import-report.md', FOLDER), 'utf8');
const LONGEST_PAGE = 120;

const pages = ['imports.md', 'import-recipe.md', 'import-report.md', 'refreshing-a-list.md']
  .concat(readdirSync(new URL('imports/', FOLDER)).map((name) => `imports/${name}`))
  .map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }));

describe('pages on imports', () => {
  it.each(pages)('can be read in one sitting: $name', ({ text }) => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(LONGEST_PAGE);
  });

  it.each(pages)('show recipes that can be used: $name', ({ name, text }) => {
    const shown = fencedBlocks(text).filter(
      ({ kind }) => kind.endsWith('.recipe.yaml') || (kind === 'yaml' && name === 'import-recipe.md'),
    );
    for (const recipe of shown) expect(() => parseRecipe(recipe.text, name)).not.toThrow();
  });
});

describe('docs/recipes/import-report.md', () => {
  it('lists each outcome of a row by its name in JSON', () => {
    const [, table = ''] = /^\| the report says .*\n\|[-|]+\n((?:\|.*\n)+)/m.exec(PAGE) ?? [];
    const told = table.split('\n').flatMap((row) => [...(row.split('|')[2] ?? '').matchAll(/`(\w+)`/g)]);
    expect(told.map(([, name]) => name)).toEqual(Object.keys(ROW_OUTCOMES));
  });

  it('states how many lines of each kind a report has', () => {
    expect(PAGE).toContain(`the first ${MOST_LINES.toLocaleString('en-GB')} of its lines`);
  });
});
