import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { oscalCatalog } from '../../../src/imports/formats/oscal-catalog.ts';
import { catalog, clausesOf } from './oscal-catalogs.ts';
import { fileOf, listed, readList } from './read-list.ts';

const BASIC = listed('oscal/basic-catalog.json');

describe('an OSCAL catalog with flaws', () => {
  it('refuses what is no control, and reads the rest', async () => {
    const controls = [{ id: 'tc-1' }, 'tc-2', { title: 'Nameless' }, { id: { x: 1 } }];
    const list = await readList(oscalCatalog, await fileOf(catalog({ controls })));
    expect(clausesOf(list)).toHaveLength(1);
    expect(list.rejected).toEqual([
      'catalog.controls[1]: This is no control: an object was expected.',
      'catalog.controls[2]: The control has neither a label nor an id, so it has no number to be known by.',
      'catalog.controls[3]: This is no control: id: text was expected.',
    ]);
  });

  it('reads keys that could change every object as nothing', async () => {
    const text = JSON.stringify(catalog({ controls: [{ id: 'tc-1' }] })).replace(
      '"id"',
      '"__proto__":{"title":"x"},"id"',
    );
    const list = await readList(oscalCatalog, await fileOf(text));
    expect(clausesOf(list)).toHaveLength(1);
    expect(clausesOf(list)[0]).not.toHaveProperty('title');
    expect({}).not.toHaveProperty('title');
  });

  it('survives a nesting that no catalog has', async () => {
    const depth = 100;
    const text = `{"catalog":{"metadata":{"title":"T"},"controls":[${'{"id":"a","controls":['.repeat(depth)}${']}'.repeat(depth)}]}}`;
    const list = await readList(oscalCatalog, await fileOf(text));
    expect(list.rejected.at(-1)).toContain('Catalogs may be nested 32 levels deep; this one is deeper.');
  });

  it('says what is wrong with a file that cannot be read', async () => {
    const whole = await readFile(BASIC, 'utf8');
    await expect(readList(oscalCatalog, await fileOf(whole.slice(0, 9_000)))).rejects.toThrow('no complete JSON text');
    await expect(readList(oscalCatalog, await fileOf({ profile: {} }))).rejects.toThrow(
      'list.json: An object under the key "catalog" was expected; the file has "profile".',
    );
    await expect(readList(oscalCatalog, await fileOf({ catalog: { controls: [] } }))).rejects.toThrow('--standard');
    await expect(readList(oscalCatalog, listed('oscal'))).rejects.toThrow('This is a folder');
  });
});
