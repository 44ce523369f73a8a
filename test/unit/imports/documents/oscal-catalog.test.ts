import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { oscalCatalog } from '../../../../src/imports/lists/oscal-catalog.ts';
import { oscalSsp } from '../../../../src/imports/lists/oscal-ssp.ts';
import { entitiesOf, fileOf, isDocument, listed, type ReadDocument, readDocument, statementsOf } from './documents.ts';

const BASIC = listed('oscal/basic-catalog.json');
const NIST = listed('oscal/nist-800-53-rev5-low-catalog-excerpt.json');
const SP_800_171 = listed('oscal/nist-800-171-rev3-catalog-excerpt.json');
const CSF = listed('oscal/nist-csf-2.0-catalog-excerpt.json');
const POTS = { standard: 'standard/pots' };

const clausesOf = (list: ReadDocument): readonly Readonly<Record<string, unknown>>[] =>
  entitiesOf(list, 'Clause').map(({ id, properties }) => ({ id, ...properties }));
const numbersOf = (list: ReadDocument, kind?: string) =>
  clausesOf(list).flatMap((clause) => (kind === undefined || clause['clauseKind'] === kind ? clause['number'] : []));
const clauseOf = (list: ReadDocument, number: string) => clausesOf(list).find((clause) => clause['number'] === number);
const parentsOf = (list: ReadDocument) =>
  new Map(statementsOf(list, 'Membership').map(({ fromId, toId }) => [fromId, toId]));

function prop(name: string, value: string, more: object = {}): object {
  return { name, value, ...more };
}

/** A catalog with a title and a version. */
function catalog(content: object): object {
  return { catalog: { metadata: { title: 'Teapots', version: '1' }, ...content } };
}

async function readControls(controls: readonly unknown[], recipe = {}): Promise<ReadDocument> {
  return readDocument(oscalCatalog, await fileOf(catalog({ controls })), recipe);
}

describe('an OSCAL catalog', () => {
  it('is a standard and its clauses', async () => {
    const list = await readDocument(oscalCatalog, BASIC);
    const id = 'standard/sample-security-catalog-for-demonstration-and-testing';
    const designation = 'Sample Security Catalog *for Demonstration* and Testing';
    expect(entitiesOf(list, 'Standard')).toMatchObject([{ id, properties: { designation } }]);
    expect([numbersOf(list, 'HEADING').length, numbersOf(list, 'REQUIREMENT').length]).toEqual([4, 4]);
    expect(clauseOf(list, '2.1.1')).toEqual({
      id: 'clause/sample-security-catalog-for-demonstration-and-testing/2.1.1',
      number: '2.1.1',
      title: 'Access control policy',
      clauseKind: 'REQUIREMENT',
      standardId: id,
      sort: '000002.000001.000001 2.1.1',
    });
    expect(list.told).toEqual([
      ['catalog.edition', 'metadata'],
      ['catalog.text', null],
    ]);
  });

  it('keeps the text of its controls if the licence is stated, with parameters by their labels', async () => {
    const control = {
      ...{ id: 'tc-1', title: 'Lids' },
      params: [
        { id: 'tc-1_prm_1', label: 'people' },
        { id: 'tc-1_prm_2', select: { choice: ['daily', 'by {{ insert: param, tc-1_prm_1 }}'] } },
      ],
      parts: [
        {
          name: 'statement',
          prose: 'Brew:',
          parts: [
            { name: 'item', props: [prop('label', 'a.')], prose: 'for {{ insert: param, tc-1_prm_1 }};' },
            {
              name: 'item',
              props: [prop('label', 'b.')],
              prose: '{{ insert: param, tc-1_prm_2 }}, {{ insert: param, none }}.',
            },
          ],
        },
        { name: 'guidance', prose: 'Use tea.' },
      ],
    };
    const told = await readControls([control], { source: { licence: 'CC0 1.0' } });
    expect(clauseOf(told, 'tc-1')?.['text']).toBe(
      'Brew:\na. for [people];\nb. [daily; by [people]], {{ insert: param, none }}.',
    );
    expect(told.told.map(([id]) => id)).not.toContain('catalog.text');
    const untold = await readControls([control]);
    expect(clauseOf(untold, 'tc-1')).not.toHaveProperty('text');
    expect(untold.told).toContainEqual(['catalog.text', null]);
  });

  it('expands parameters that refer to others repeatedly, or to themselves, up to a limit', async () => {
    const twice = (id: number) => `{{ insert: param, p${id} }} {{ insert: param, p${id} }}`;
    const params = Array.from({ length: 22 }, (_, id) => ({ id: `p${id}`, label: twice(id + 1) }));
    for (const label of [twice(0), 'lids']) {
      const all = [...params, { id: 'p22', label }];
      const control = { id: 'tc-1', params: all, parts: [{ name: 'statement', prose: twice(0) }] };
      const list = await readControls([control], { source: { licence: 'CC0 1.0' } });
      const { length } = String(clauseOf(list, 'tc-1')?.['text']);
      expect(length).toBeGreaterThan(1_000);
      expect(length).toBeLessThan(50_000);
    }
  });

  it('keeps its version as a note, since it may be that of the file', async () => {
    const list = await readDocument(
      oscalCatalog,
      await fileOf({ catalog: { metadata: { title: 'Pots 2', version: '2' } } }),
    );
    const [standard] = entitiesOf(list, 'Standard');
    expect(standard?.properties).toEqual({ designation: 'Pots 2' });
    expect(standard?.yielding).toEqual({ note: 'Read from version 2 of its OSCAL catalog.' });
  });

  it('adds its clauses to the standard of the recipe', async () => {
    const list = await readDocument(oscalCatalog, NIST, { standard: 'standard/nist-800-53-r5' });
    expect(entitiesOf(list, 'Standard')).toEqual([]);
    expect(clauseOf(list, 'AC-2')).toMatchObject({
      id: 'clause/nist-800-53-r5/AC-2',
      standardId: 'standard/nist-800-53-r5',
    });
    expect(list.problems).toEqual([]);
  });

  it('keeps numbers as printed, with enhancements under their control', async () => {
    const list = await readDocument(oscalCatalog, NIST, { standard: 'standard/low' });
    expect([numbersOf(list, 'HEADING').length, numbersOf(list, 'REQUIREMENT').length]).toEqual([3, 38]);
    const parents = parentsOf(list);
    expect(parents.get('clause/low/IA-2(1)')).toBe('clause/low/IA-2');
    expect(parents.get('clause/low/IA-2')).toBe('clause/low/IA');
    expect(parents.get('clause/low/IA')).toBeUndefined();
  });

  it('reads numbers from labels, otherwise from titles', async () => {
    const list = await readDocument(oscalCatalog, SP_800_171, { standard: 'standard/nist-800-171-r3' });
    expect(numbersOf(list)).toEqual(['03.01', '03.01.01', '03.01.02', '03.01.21', '03.01.22']);
    expect(clauseOf(list, '03.01.01')).toMatchObject({
      id: 'clause/nist-800-171-r3/03.01.01',
      title: 'Account Management',
      sort: '000003.000001.000001 03.01.01',
    });
    expect(clauseOf(list, '03.01.21')).toMatchObject({ withdrawn: true });
    expect(clauseOf(list, '03.01.21')).not.toHaveProperty('title');
  });

  it('does not read wording as a number', async () => {
    const label = (id: string, title: string, text: string) => ({ id, title, props: [prop('label', text)] });
    const controls = [
      label('ac-1', 'Policy', 'Policy'),
      label('ac-2', 'Accounts', 'Managing of accounts (2)'),
      {
        ...label('ac-3', 'Enforcement', 'The enforcement'),
        props: [prop('label', 'The enforcement'), prop('label', 'AC-03', { class: 'zero-padded' })],
      },
      label('ac-4', 'Flow', 'Flow (see also lids)'),
      label('ac-5', 'Duties of Pots', 'Duties of Pots (DoP)'),
      label('ac-6.1', 'AC-6', 'AC-6 (1)'),
      label('x7', 'Steam', 'Steam (7)'),
      label('x_AC', 'AC', 'AC'),
      { title: 'Nameless', props: [prop('label', 'Some words')] },
    ];
    const list = await readControls(controls, POTS);
    expect(numbersOf(list)).toEqual(['ac-1', 'ac-2', 'AC-03', 'ac-4', 'ac-5', 'AC-6 (1)', '7', 'AC', 'Some words']);
    const byId = ['ac-1', 'ac-2', 'ac-4', 'ac-5'].map((id) => ['catalog.number', `controls[${id}]`]);
    expect(list.told).toEqual(byId);
  });

  it('reads categories that contain others as headings, and their subcategories as requirements', async () => {
    const list = await readDocument(oscalCatalog, CSF, { standard: 'standard/csf' });
    expect(numbersOf(list, 'HEADING')).toEqual(['GV', 'GV.OC', 'RS', 'RS.MA', 'RS.RP']);
    expect(numbersOf(list, 'REQUIREMENT')).toEqual(['GV.OC-01', 'GV.OC-02', 'RS.MA-01', 'RS.RP-01']);
    expect(parentsOf(list).get('clause/csf/GV.OC-01')).toBe('clause/csf/GV.OC');
  });

  it('keeps withdrawn controls as withdrawn, and numbers as they are printed', async () => {
    const list = await readControls([
      { id: 'tc-1', title: 'Lids', props: [prop('label', 'TC-1'), prop('status', 'Withdrawn')] },
      { id: 'x', title: 'Steam', props: [prop('label', 'Art. 5 § 2 a)')] },
    ]);
    expect(clausesOf(list)).toMatchObject([
      { number: 'TC-1', withdrawn: true, title: 'Lids' },
      { id: 'clause/teapots/Art.-5-2-a)', number: 'Art. 5 § 2 a)' },
    ]);
  });

  it('keeps the numbers and ids of controls unique', async () => {
    const controls = [
      { id: 'a-1', props: [prop('label', 'A 1')] },
      { id: 'a-2', props: [prop('label', 'A 1')] },
      { id: 'a-3', props: [prop('label', 'A-1')] },
      { id: 'a-3', props: [prop('label', 'A-1')] },
    ];
    const list = await readControls(controls, POTS);
    expect(clausesOf(list)).toMatchObject([
      { id: 'clause/pots/A-1', number: 'A 1' },
      { id: 'clause/pots/a-2', number: 'a-2' },
      { id: 'clause/pots/a-3', number: 'A-1' },
    ]);
    expect(list.told).toEqual([
      ['catalog.number', 'controls[a-2]'],
      ['catalog.nameless', 'controls[a-3]'],
    ]);
  });

  it('puts the controls of a group without a name under the group above it', async () => {
    const groups = [{ id: 'tc', groups: [{ title: 'Only together', controls: [{ id: 'tc-1', title: 'Lids' }] }] }];
    const list = await readDocument(oscalCatalog, await fileOf(catalog({ groups })), POTS);
    expect(parentsOf(list)).toEqual(new Map([['clause/pots/tc-1', 'clause/pots/TC']]));
    expect(list.told).toEqual([['catalog.nameless-group', 'groups[tc].groups[0]']]);
  });

  it('refuses items that are not controls, and reads the rest', async () => {
    const list = await readControls([{ id: 'tc-1' }, 'tc-2', { title: 'Nameless' }, { id: { x: 1 } }], POTS);
    expect(numbersOf(list)).toEqual(['tc-1']);
    expect(list.told).toEqual([
      ['document.shape', 'controls[1]'],
      ['catalog.nameless', 'controls[2]'],
      ['catalog.nameless', 'controls[3]'],
    ]);
    expect((await readControls([], POTS)).told).toEqual([['document.empty', null]]);
  });

  it('survives prototype-polluting keys and excessive nesting', async () => {
    const text = JSON.stringify(catalog({ controls: [{ id: 'tc-1' }] })).replace(
      '"id"',
      '"__proto__":{"title":"x"},"id"',
    );
    const [clause] = clausesOf(await readDocument(oscalCatalog, await fileOf(text)));
    expect(clause).not.toHaveProperty('title');
    const depth = 100;
    const nested = `{"catalog":{"controls":[${'{"id":"a","controls":['.repeat(depth)}${']}'.repeat(depth)}]}}`;
    const list = await readDocument(oscalCatalog, await fileOf(nested), POTS);
    expect(list.told.at(-1)?.[0]).toBe('document.shape');
  });

  it('is recognized by its keys', async () => {
    expect(await isDocument(oscalCatalog, BASIC)).toBe(true);
    expect(await isDocument(oscalCatalog, NIST)).toBe(true);
    expect(await isDocument(oscalCatalog, await fileOf('# A page\n\n| catalog |\n'))).toBe(false);
    expect(await isDocument(oscalCatalog, await fileOf({ profile: { catalog: {} } }))).toBe(false);
    expect(await isDocument(oscalSsp, BASIC)).toBe(false);
  });

  it('is refused if it is cut off, is not a catalog, or has no title', async () => {
    const whole = await readFile(BASIC, 'utf8');
    const reading = async (content: unknown) => readDocument(oscalCatalog, await fileOf(content));
    await expect(reading(whole.slice(0, 9_000))).rejects.toThrow('not a complete JSON text');
    await expect(reading({ profile: {} })).rejects.toThrow('"catalog"');
    await expect(reading({ catalog: { controls: [] } })).rejects.toThrow('"standard"');
  });
});
