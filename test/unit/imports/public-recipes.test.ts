import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publicRecipes, withPublicLines } from '../../../src/imports/lists/public-recipes.ts';
import { lookAtTables } from '../../../src/imports/lists/recognise.ts';
import type { Recipe } from '../../../src/imports/map/recipe.ts';
import type { Table } from '../../../src/imports/read/table.ts';
import { cells, each, tableOf } from './reading.ts';

const AZURE = ['Service | FedRAMP High | DoD IL2', 'Key Vault | ✅ | ✅'];
const UNDER_AZURE = 'Azure public services by audit scope › Terminology used';
const OPENCRE = 'CRE 0 | CRE 1 | Teapots|id';

const find = async (tables: readonly Table[], given: Recipe = {}) =>
  (await lookAtTables(each(tables), given, [])).publicRecipe;

describe('the recipe of a public list', () => {
  it('exists for each file, and can be read', () => {
    const files = readdirSync(new URL('../../../schema/recipes/', import.meta.url));
    expect(publicRecipes().map(({ name }) => name)).toEqual(files);
    expect(files.length).toBeGreaterThanOrEqual(6);
  });

  it('applies to each table with its headings, under the heading that it requires', async () => {
    const found = await find([tableOf(cells(...AZURE), { at: UNDER_AZURE })]);
    expect(found).toMatchObject({ name: 'azure-audit-scope.yaml', recipe: { list: 'scope' } });
    expect(found?.recipe.tables).toEqual([
      {
        at: UNDER_AZURE,
        environment: 'Azure',
        columns: {
          Service: 'service',
          'FedRAMP High': { ticks: { standard: 'FedRAMP High' } },
          'DoD IL2': { ticks: { standard: 'DoD IL2' } },
        },
      },
    ]);
    expect(await find([tableOf(cells(...AZURE), { at: 'Our services' })])).toBeNull();
    expect(await find([tableOf(cells('Service | FedRAMP High', 'Key Vault | ✅'), { at: UNDER_AZURE })])).toBeNull();
  });

  it('does not apply if the columns cannot be distinguished', async () => {
    const heading = ['CRE 0', 'CRE 1', 'Teapots|id', 'Teapots|name'];
    const one = await find([tableOf([heading, ['1-1|Pots', '', '1.1', 'Pots']])]);
    expect(one?.recipe.tables?.[0]?.columns).toEqual({
      'CRE 0': 'ignore',
      'CRE 1': 'ignore',
      'Teapots|id': 'number',
      'Teapots|name': 'title',
    });
    expect(
      await find([
        tableOf([
          [...heading, 'Kettles|id', 'Kettles|name'],
          ['1-1', '', '', '', '1', 'K'],
        ]),
      ]),
    ).toBeNull();
    expect(await find([tableOf([OPENCRE.split(' | ')])])).toBeNull();
  });

  it('does not apply if the given recipe names another kind of list or describes its tables', async () => {
    const table = () => tableOf(cells(...AZURE), { at: UNDER_AZURE });
    expect(await find([table()], { list: 'clauses' })).toBeNull();
    expect(await find([table()], { tables: [{ at: UNDER_AZURE, columns: {} }] })).toBeNull();
  });

  it('yields to the lines of the operator, including those for all tables', async () => {
    const found = await find([tableOf(cells(...AZURE), { at: UNDER_AZURE })]);
    const columns = { 'DoD IL2': 'ignore' };
    const own: Recipe = { source: { publisher: 'Teapots' }, tables: [{ at: '*', columns }] };
    const { source, tables } = withPublicLines(own, found as NonNullable<typeof found>);
    expect(source).toMatchObject({ publisher: 'Teapots', title: 'Azure services by audit scope' });
    expect(tables?.[0]).toMatchObject({ at: UNDER_AZURE, columns: { Service: 'service', 'DoD IL2': 'ignore' } });
    const named = withPublicLines({ source: { id: 'source/aud' } }, found as NonNullable<typeof found>);
    expect(named.source).toEqual({ id: 'source/aud' });
  });
});
