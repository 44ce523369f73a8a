import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { importLists, PLAIN_LIST } from '../../src/imports/import-lists.ts';
import { filesIn, openInput } from '../../src/imports/read/input.ts';
import { describeSeeded } from '../support/seeded.ts';

const LISTS = new URL('../data/lists/', import.meta.url);

describeSeeded('files that depend on each other', (open) => {
  const read = async (paths: readonly string[]) => {
    const inputs = await Promise.all(paths.map(openInput));
    const recipe = {
      source: { id: 'source/several' },
      environment: 'environment/azure-gov',
      standard: 'standard/nist-sp-800-53',
    };
    const { state, format, rows, counts, decisions } = await importLists(open().engine, {
      ...PLAIN_LIST,
      ...{ inputs, recipe, outcome: 'dry-run', by: 'test' },
    });
    return { state, format, rows, counts, decisions: decisions.map(({ id }) => id).sort() };
  };

  it.each([
    { format: 'oscal-ssp', folder: 'oscal/leverage' },
    { format: 'azure-policy', folder: 'azure-policy' },
  ])('are read together in any order: $format', async ({ format, folder }) => {
    const path = fileURLToPath(new URL(folder, LISTS));
    const paths = await filesIn(path, '.json');
    expect(paths.length).toBeGreaterThan(1);
    const whole = await read([path]);
    expect(whole.format).toBe(format);
    expect(whole.rows.read).toBeGreaterThan(0);
    expect(await read(paths)).toEqual(whole);
    expect(await read([...paths].reverse())).toEqual(whole);
  });
});
