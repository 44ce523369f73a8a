import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { oscalCatalog } from '../../../src/imports/formats/oscal-catalog.ts';
import { oscalSsp } from '../../../src/imports/formats/oscal-ssp.ts';
import { detect, entitiesOf, fileOf, type ListRead, listed, readList, statementsOf } from './read-list.ts';

const BASIC = listed('oscal/basic-catalog.json');
const NIST = listed('oscal/nist-800-53-rev5-low-catalog-excerpt.json');

const clausesOf = (list: ListRead) => entitiesOf(list, 'Clause').map(({ id, properties }) => ({ id, ...properties }));
const clauseOf = (list: ListRead, number: string) =>
  clausesOf(list).find((clause) => (clause as { number?: unknown }).number === number);
const parentsOf = (list: ListRead) =>
  new Map(statementsOf(list, 'Membership').map(({ fromId, toId }) => [fromId, toId]));
const countOf = (list: ListRead, kind: string) =>
  entitiesOf(list, 'Clause').filter(({ properties }) => properties['clauseKind'] === kind).length;

function catalog(content: object): object {
  return { catalog: { metadata: { title: 'Teapots', version: '1' }, ...content } };
}
function prop(name: string, value: string, more: object = {}): object {
  return { name, value, ...more };
}

describe('an OSCAL catalog', () => {
  it('becomes a standard and its clauses', async () => {
    const list = await readList(oscalCatalog, BASIC);
    expect(entitiesOf(list, 'Standard')).toMatchObject([
      {
        id: 'standard/sample-security-catalog-for-demonstration-and-testing',
        properties: { designation: 'Sample Security Catalog *for Demonstration* and Testing', edition: '1.1' },
      },
    ]);
    expect([countOf(list, 'HEADING'), countOf(list, 'REQUIREMENT')]).toEqual([4, 4]);
    expect(clauseOf(list, '2.1.1')).toEqual({
      id: 'clause/sample-security-catalog-for-demonstration-and-testing/2.1.1',
      number: '2.1.1',
      title: 'Access control policy',
      clauseKind: 'REQUIREMENT',
      standardId: 'standard/sample-security-catalog-for-demonstration-and-testing',
      sort: '000002.000001.000001 2.1.1',
    });
    expect(list).toMatchObject({ rejected: [], leftOut: [], remarks: [], ignored: 0 });
  });

  it('numbers controls by the label that is printed, and puts enhancements under their control', async () => {
    const list = await readList(oscalCatalog, NIST);
    const standard = 'clause/nist-special-publication-800-53-revision-5-1-1-low-impact-baseline';
    expect([countOf(list, 'HEADING'), countOf(list, 'REQUIREMENT')]).toEqual([3, 38]);
    expect(parentsOf(list).get(`${standard}/IA-2(1)`)).toBe(`${standard}/IA-2`);
    expect(parentsOf(list).get(`${standard}/IA-2`)).toBe(`${standard}/IA`);
    expect(parentsOf(list).get(`${standard}/IA`)).toBeUndefined();
  });

  it('gives the clauses to the standard that is named', async () => {
    const list = await readList(oscalCatalog, NIST, { standard: 'standard/nist-800-53-r5' });
    expect(entitiesOf(list, 'Standard')).toEqual([]);
    expect(clauseOf(list, 'AC-2')).toMatchObject({
      id: 'clause/nist-800-53-r5/AC-2',
      standardId: 'standard/nist-800-53-r5',
    });
    expect(new Set(list.drafts.map(({ names }) => names[0]?.kind))).toEqual(new Set(['Standard']));
  });

  it('keeps withdrawn controls as withdrawn, however that is spelled', async () => {
    const props = [prop('label', 'TC-1'), prop('status', 'Withdrawn')];
    const list = await readList(
      oscalCatalog,
      await fileOf(catalog({ controls: [{ id: 'tc-1', title: 'Lids', props }] })),
    );
    expect(clauseOf(list, 'TC-1')).toMatchObject({ withdrawn: true, title: 'Lids' });
  });

  it('slugs labels for ids, and keeps what is printed', async () => {
    const controls = [{ id: 'x', title: 'Steam', props: [prop('label', 'Art. 5 § 2 a)')] }];
    const list = await readList(oscalCatalog, await fileOf(catalog({ controls })));
    expect(clausesOf(list)).toMatchObject([{ id: 'clause/teapots/Art.-5-2-a)', number: 'Art. 5 § 2 a)' }]);
  });

  it('tells apart controls that share a label or an id part', async () => {
    const controls = [
      { id: 'a-1', props: [prop('label', 'A 1')] },
      { id: 'a-2', props: [prop('label', 'A 1')] },
      { id: 'a-3', props: [prop('label', 'A-1')] },
      { id: 'a-3', props: [prop('label', 'A-1')] },
    ];
    const list = await readList(oscalCatalog, await fileOf(catalog({ controls })));
    expect(clausesOf(list)).toMatchObject([
      { id: 'clause/teapots/A-1', number: 'A 1' },
      { id: 'clause/teapots/a-2', number: 'a-2' },
      { id: 'clause/teapots/a-3', number: 'A-1' },
    ]);
    expect(list.remarks).toEqual([
      'catalog.controls[a-2]: The number "A 1" stands at an earlier clause; this one goes by its id.',
    ]);
    expect(list.rejected).toHaveLength(1);
  });

  it('passes over groups without a name, and hangs what they hold on what is above', async () => {
    const controls = [{ id: 'tc-1', title: 'Lids' }];
    const groups = [{ id: 'tc', title: 'Teapots', groups: [{ title: 'Only together', controls }] }];
    const list = await readList(oscalCatalog, await fileOf(catalog({ groups })));
    expect(parentsOf(list)).toEqual(new Map([['clause/teapots/tc-1', 'clause/teapots/TC']]));
    expect(list.leftOut).toHaveLength(1);
  });

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

  it('is known by its content', async () => {
    expect(await detect(oscalCatalog, BASIC)).toBeGreaterThan(0.9);
    expect(await detect(oscalCatalog, NIST)).toBeGreaterThan(0.9);
    expect(await detect(oscalCatalog, await fileOf('# A page\n\n| catalog |\n'))).toBe(0);
    expect(await detect(oscalCatalog, await fileOf({ profile: { catalog: {} } }))).toBe(0);
    expect(await detect(oscalSsp, BASIC)).toBe(0);
  });
});
