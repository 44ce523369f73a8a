import { describe, expect, it } from 'vitest';
import { oscalCatalog } from '../../../src/imports/formats/oscal-catalog.ts';
import { oscalSsp } from '../../../src/imports/formats/oscal-ssp.ts';
import { catalog, clausesOf } from './oscal-catalogs.ts';
import { detect, entitiesOf, fileOf, type ListRead, listed, readList, statementsOf } from './read-list.ts';

const BASIC = listed('oscal/basic-catalog.json');
const NIST = listed('oscal/nist-800-53-rev5-low-catalog-excerpt.json');
const SP_800_171 = listed('oscal/nist-800-171-rev3-catalog-excerpt.json');
const CSF = listed('oscal/nist-csf-2.0-catalog-excerpt.json');

const clauseOf = (list: ListRead, number: string) =>
  clausesOf(list).find((clause) => (clause as { number?: unknown }).number === number);
const parentsOf = (list: ListRead) =>
  new Map(statementsOf(list, 'Membership').map(({ fromId, toId }) => [fromId, toId]));
const countOf = (list: ListRead, kind: string) =>
  entitiesOf(list, 'Clause').filter(({ properties }) => properties['clauseKind'] === kind).length;

function prop(name: string, value: string, more: object = {}): object {
  return { name, value, ...more };
}

describe('an OSCAL catalog', () => {
  it('becomes a standard and its clauses', async () => {
    const list = await readList(oscalCatalog, BASIC);
    expect(entitiesOf(list, 'Standard')).toMatchObject([
      {
        id: 'standard/sample-security-catalog-for-demonstration-and-testing',
        properties: { designation: 'Sample Security Catalog *for Demonstration* and Testing' },
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
    expect(list).toMatchObject({ rejected: [], leftOut: [], remarks: [expect.any(String)], ignored: 0 });
  });

  it('leaves the edition open where the version is not in the title, and keeps it as a note', async () => {
    const standardOf = async (title: string, version: string) => {
      const list = await readList(oscalCatalog, await fileOf({ catalog: { metadata: { title, version } } }));
      const [standard] = entitiesOf(list, 'Standard');
      return {
        edition: standard?.properties['edition'],
        note: standard?.yielding?.['note'],
        told: list.remarks[0],
      };
    };
    expect(await standardOf('Teapots', '1.1.0')).toEqual({
      note: 'Read from version 1.1.0 of its OSCAL catalog.',
      told: 'catalog.metadata: The edition is left open: "1.1.0" may be the version of the file only, since the title does not have it. It is kept as a note.',
    });
    expect(await standardOf('Teapots 2.0', '2')).toMatchObject({ edition: undefined, note: expect.any(String) });
    for (const title of ['Teapots v2.0', 'Teapots (2.0)', 'Teapots 2.0: Lids']) {
      expect(await standardOf(title, '2.0')).toMatchObject({ edition: '2.0', note: undefined });
    }
  });

  it('numbers clauses of SP 800-171 by what stands behind the title, and those without a label by the title', async () => {
    const list = await readList(oscalCatalog, SP_800_171, { standard: 'standard/nist-800-171-r3' });
    expect(clausesOf(list).map((clause) => [(clause as { number?: unknown }).number, clause.id])).toEqual(
      ['03.01', '03.01.01', '03.01.02', '03.01.21', '03.01.22'].map((number) => [
        number,
        `clause/nist-800-171-r3/${number}`,
      ]),
    );
    expect(clauseOf(list, '03.01.01')).toMatchObject({
      title: 'Account Management',
      sort: '000003.000001.000001 03.01.01',
    });
    expect(clauseOf(list, '03.01.21')).toMatchObject({ withdrawn: true });
    expect(list.remarks).toEqual([
      'catalog: Numbers taken from behind the title in a label: 4, the first being 03.01 of "Access Control".',
      'catalog: Numbers taken from the title for want of a label, as the id ends in it: 1, the first being 03.01.21 of SP_800_171_03.01.21.',
    ]);
  });

  it('takes categories that hold others for headings, and their subcategories for what is required', async () => {
    const list = await readList(oscalCatalog, CSF, { standard: 'standard/csf' });
    const numbersOf = (kind: string) =>
      entitiesOf(list, 'Clause').flatMap(({ properties: { clauseKind, number } }) =>
        clauseKind === kind ? number : [],
      );
    expect(numbersOf('HEADING')).toEqual(['GV', 'GV.OC', 'RS', 'RS.MA', 'RS.RP']);
    expect(numbersOf('REQUIREMENT')).toEqual(['GV.OC-01', 'GV.OC-02', 'RS.MA-01', 'RS.RP-01']);
    expect(parentsOf(list).get('clause/csf/GV.OC-01')).toBe('clause/csf/GV.OC');
    expect(list.remarks).toContain(
      'catalog: Headings, as they are controls of the class "category" that hold others: 3, the first being GV.OC.',
    );
  });

  it('tells requirements under those of another class, but not enhancements', async () => {
    const task = { id: 'PO.1.1', class: 'task', title: 'PO.1.1' };
    const practice = { id: 'PO.1', class: 'practice', title: 'Define', controls: [task, { ...task, id: 'PO.1.2' }] };
    const category = { id: 'x', class: 'category', title: 'Alone' };
    const list = await readList(oscalCatalog, await fileOf(catalog({ controls: [practice, category] })), {
      standard: 'standard/ssdf',
    });
    expect(countOf(list, 'REQUIREMENT')).toBe(4);
    expect(list.remarks).toEqual([
      'catalog: Requirements of the class "task" under requirements of the class "practice": 2, the first being PO.1.1 under PO.1. Where those above only group them, a clause-list with the column "kind" can say so.',
    ]);
    expect((await readList(oscalCatalog, NIST, { standard: 'standard/low' })).remarks).toEqual([]);
  });

  it('takes no wording for a number', async () => {
    const controls = [
      { id: 'ac-1', title: 'Policy', props: [prop('label', 'Policy')] },
      { id: 'ac-2', title: 'Accounts', props: [prop('label', 'Managing of accounts (2)')] },
      {
        id: 'ac-3',
        title: 'Enforcement',
        props: [prop('label', 'The enforcement'), prop('label', 'AC-03', { class: 'zero-padded' })],
      },
      { id: 'ac-4', title: 'Flow', props: [prop('label', 'Flow (see also lids)')] },
      { id: 'ac-5', title: 'Duties of Pots', props: [prop('label', 'Duties of Pots (DoP)')] },
      { id: 'ac-6.1', title: 'AC-6', props: [prop('label', 'AC-6 (1)')] },
      { id: 'x7', title: 'Steam', props: [prop('label', 'Steam (7)')] },
      { id: 'x_AC', title: 'AC', props: [prop('label', 'AC')] },
      { title: 'Nameless', props: [prop('label', 'Some words')] },
    ];
    const list = await readList(oscalCatalog, await fileOf(catalog({ controls })), { standard: 'standard/pots' });
    expect(clausesOf(list).map((clause) => (clause as { number?: unknown }).number)).toEqual([
      'ac-1',
      'ac-2',
      'AC-03',
      'ac-4',
      'ac-5',
      'AC-6 (1)',
      '7',
      'AC',
      'Some words',
    ]);
    expect(list.remarks).toEqual([
      'catalog.controls[ac-1]: The label "Policy" is a wording and no number; the clause goes by its id, as "ac-1".',
      'catalog.controls[ac-2]: The label "Managing of accounts (2)" is a wording and no number; the clause goes by its id, as "ac-2".',
      'catalog.controls[ac-4]: The label "Flow (see also lids)" is a wording and no number; the clause goes by its id, as "ac-4".',
      'catalog.controls[ac-5]: The label "Duties of Pots (DoP)" is a wording and no number; the clause goes by its id, as "ac-5".',
      'catalog: Numbers taken from behind the title in a label: 1, the first being 7 of "Steam".',
    ]);
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
    expect(list.remarks.slice(1)).toEqual([
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

  it('is known by its content', async () => {
    expect(await detect(oscalCatalog, BASIC)).toBeGreaterThan(0.9);
    expect(await detect(oscalCatalog, NIST)).toBeGreaterThan(0.9);
    expect(await detect(oscalCatalog, await fileOf('# A page\n\n| catalog |\n'))).toBe(0);
    expect(await detect(oscalCatalog, await fileOf({ profile: { catalog: {} } }))).toBe(0);
    expect(await detect(oscalSsp, BASIC)).toBe(0);
  });
});
