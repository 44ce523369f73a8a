import { expect, it } from 'vitest';
import type { ImportReport } from '../../src/imports/report/report.ts';
import { source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';
import { importText } from '../support/written-lists.ts';

const LONG = 'Information technology - Security techniques - Information security management systems -';

describeWithFacts('OSCAL catalogs of the same title', [source('one')], (open) => {
  function importCatalog(
    name: string,
    { title, version }: { readonly title: string; readonly version?: string },
    given: Readonly<Record<string, unknown>> = {},
  ) {
    const controls = [{ id: name, title: 'Lids' }];
    return importText(
      open().engine,
      { name: `${name}.json`, text: JSON.stringify({ catalog: { metadata: { title, version }, controls } }) },
      { acceptProposals: true, ...given },
    );
  }

  const questionsOf = ({ decisions }: ImportReport) => decisions.map(({ question }) => question);

  async function standardsCalled(text: string): Promise<readonly Record<string, unknown>[]> {
    await open().refresh();
    const { standards } = await open().must(
      '{ standards(first: 50) { nodes { designation edition clauses(first: 50) { nodes { number } } } } }',
    );
    return standards.nodes
      .filter(({ designation }: { designation: string }) => designation.startsWith(text))
      .map(({ clauses, ...own }: { clauses: { nodes: { number: string }[] } }) => ({
        ...own,
        clauses: clauses.nodes.map(({ number }) => number),
      }));
  }

  it('define a new standard, or one that their title cites, as a person decides', async () => {
    await open().publish([
      ...standard('five', [], { designation: 'NIST SP 800-53 Rev. 5', edition: 'Rev. 5', title: 'Controls' }),
      ...standard('four', [], { designation: 'NIST SP 800-53 Rev. 4', edition: 'Rev. 4', title: 'Controls' }),
    ]);
    const title = 'NIST Special Publication 800-53 Revision 5: Controls of Cups';
    const asked = await importCatalog('nist', { title, version: '5.2' }, { acceptProposals: false });
    expect(asked).toMatchObject({ state: 'OPEN', rows: { read: 2, open: 2 } });
    const path = ['names', title];
    expect(asked.decisions.map(({ proposals }) => proposals.flatMap(({ set }) => set))).toEqual([
      [
        { path, value: 'skip' },
        { path, value: 'standard/five' },
        { path, value: 'new' },
      ],
    ]);
    expect(asked.decisions[0]?.question).toMatch(/^No standard is called “NIST Special Publication/);
    // A title may cite a standard that the document is only about.
    expect(await importCatalog('nist', { title })).toMatchObject({ state: 'OPEN' });
    await importCatalog('nist', { title, version: '5.2' }, { accept: [`${title}=standard/five`] });
    await importCatalog('nist', { title, version: '5.2' }, { acceptProposals: false });
    await importCatalog('own', { title, version: '5.2' }, { accept: [`${title}=CREATE`] });
    expect(await standardsCalled('NIST')).toEqual(
      expect.arrayContaining([
        { designation: title, edition: null, clauses: ['own'] },
        { designation: 'NIST SP 800-53 Rev. 4', edition: 'Rev. 4', clauses: [] },
        { designation: 'NIST SP 800-53 Rev. 5', edition: 'Rev. 5', clauses: ['nist'] },
      ]),
    );
  });

  it('prompt for the standard if the version differs, and propose a new one first', async () => {
    await importCatalog('seven', { title: 'Pots', version: '7.1' });
    const eight = { title: 'Pots', version: '8.0' };
    const report = await importCatalog('other', eight, { acceptProposals: false });
    expect(report).toMatchObject({ state: 'OPEN', rows: { read: 2, open: 2 } });
    expect(questionsOf(report)).toEqual([
      'standard/pots is of version 7.1, and the list of version 8.0. Which standard is “Pots”?',
    ]);
    // Last month's answer was about a different version.
    const recipe = JSON.stringify({ names: { Pots: 'new' } });
    expect(questionsOf(await importCatalog('other', eight, { acceptProposals: false, recipe }))).toHaveLength(1);
    await importCatalog('other', eight);
    expect(await importCatalog('other', eight)).toMatchObject({ state: 'UNCHANGED' });
    await importCatalog('more', eight, { accept: 'Pots=standard/pots' });
    expect(await standardsCalled('Pots')).toEqual([
      { designation: 'Pots', edition: null, clauses: ['more', 'seven'] },
      { designation: 'Pots 8.0', edition: null, clauses: ['other'] },
    ]);
  });

  it('extend the same standard if the version is the same or missing', async () => {
    const pans = { title: 'Pans', version: '1' };
    await importCatalog('a', pans);
    expect(await importCatalog('a', pans)).toMatchObject({ state: 'UNCHANGED' });
    expect(await importCatalog('b', { ...pans, title: 'PANS' })).toMatchObject({ state: 'PUBLISHED' });
    expect(await importCatalog('c', { title: 'Pans' })).toMatchObject({ state: 'PUBLISHED' });
  });

  it('are distinguished by the known edition if no catalog has stated a version before', async () => {
    await open().publish(standard('jugs', [], { designation: 'Jugs', edition: '7.1', note: 'With a lid.' }));
    const asked = await importCatalog('jugs', { title: 'Jugs', version: '8.0' }, { acceptProposals: false });
    expect(questionsOf(asked)[0]).toContain('standard/jugs is of version 7.1, and the list of version 8.0.');
    expect(await importCatalog('jugs', { title: 'Jugs', version: '7.1' })).toMatchObject({ state: 'PUBLISHED' });
  });

  it('keep an edition that another source states, whatever the version of the file', async () => {
    const mugs = { title: 'Mugs', version: '1.1.0' };
    await importCatalog('mugs', mugs);
    await open().publish(standard('mugs', [], { designation: 'Mugs', edition: 'Rev. 3' }));
    expect(await importCatalog('mugs', mugs)).toMatchObject({ state: 'UNCHANGED' });
  });

  it('are distinguished from catalogs of another title that yields the same id', async () => {
    await importCatalog('plus', { title: 'Cups +', version: '1' });
    const report = await importCatalog('minus', { title: 'Cups !', version: '1' }, { acceptProposals: false });
    expect(questionsOf(report)).toEqual(['standard/cups is “Cups +”. Which standard is “Cups !”?']);
  });

  it('are distinguished by long titles that differ only at the end', async () => {
    await importCatalog('requirements', { title: `${LONG} Requirements`, version: '2013' });
    await importCatalog('guidance', { title: `${LONG} Guidance`, version: '2017' });
    expect(await standardsCalled(LONG)).toEqual(
      expect.arrayContaining([
        { designation: `${LONG} Requirements`, edition: null, clauses: ['requirements'] },
        { designation: `${LONG} Guidance`, edition: null, clauses: ['guidance'] },
      ]),
    );
  });
});
