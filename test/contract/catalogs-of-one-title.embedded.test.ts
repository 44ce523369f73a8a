import { expect, it } from 'vitest';
import { sentencesIn } from '../support/sentences-in.ts';
import { source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';
import { importText } from '../support/written-lists.ts';

const LONG = 'Information technology - Security techniques - Information security management systems -';

describeWithFacts('OSCAL catalogs of one title', [source('one')], (open) => {
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

  it('are of a new standard, or of one that their title cites, by a person’s word', async () => {
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
    // A title may cite what its document is only about.
    expect(await importCatalog('nist', { title })).toMatchObject({ state: 'UNCHANGED' });
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

  it('are rejected as of another version, until a person says which standard they are', async () => {
    await importCatalog('seven', { title: 'Pots', version: '7.1' });
    const eight = { title: 'Pots', version: '8.0' };
    const report = await importCatalog('eight', eight);
    expect(report).toMatchObject({ state: 'REFUSED', rows: { read: 2, rejected: 1, heldBack: 1 } });
    expect(sentencesIn(report, 'refused')[0]).toMatch(/standard\/pots has the note .*version 7\.1.*version 8\.0/);
    await importCatalog('other', eight, { standard: 'Pots 8.0' });
    await importCatalog('more', eight, { standard: 'standard/pots' });
    expect(await standardsCalled('Pots')).toEqual([
      { designation: 'Pots', edition: null, clauses: ['more', 'seven'] },
      { designation: 'Pots 8.0', edition: null, clauses: ['other'] },
    ]);
  });

  it('go on where they are of one version, or tell none', async () => {
    const pans = { title: 'Pans', version: '1' };
    await importCatalog('a', pans);
    expect(await importCatalog('a', pans)).toMatchObject({ state: 'UNCHANGED' });
    expect(await importCatalog('b', { ...pans, title: 'PANS' })).toMatchObject({ state: 'PUBLISHED' });
    expect(await importCatalog('c', { title: 'Pans' })).toMatchObject({ state: 'PUBLISHED' });
  });

  it('are told apart by the edition that the graph has, where no catalog told a version before', async () => {
    await open().publish(standard('jugs', [], { designation: 'Jugs', edition: '7.1', note: 'With a lid.' }));
    expect(sentencesIn(await importCatalog('jugs', { title: 'Jugs', version: '8.0' }), 'refused')[0]).toContain(
      'standard/jugs has the edition "7.1" in the graph, but the list says "8.0".',
    );
    expect(await importCatalog('jugs', { title: 'Jugs', version: '7.1' })).toMatchObject({ state: 'PUBLISHED' });
  });

  it('keep an edition that another source tells, whatever version their file has', async () => {
    const mugs = { title: 'Mugs', version: '1.1.0' };
    await importCatalog('mugs', mugs);
    await open().publish(standard('mugs', [], { designation: 'Mugs', edition: 'Rev. 3' }));
    expect(await importCatalog('mugs', mugs)).toMatchObject({ state: 'UNCHANGED' });
  });

  it('are told from those of a title that only makes the same id', async () => {
    await importCatalog('plus', { title: 'Cups +', version: '1' });
    const report = await importCatalog('minus', { title: 'Cups !', version: '1' });
    expect(sentencesIn(report, 'refused')[0]).toContain('has the designation "Cups +" in the graph');
  });

  it('are told apart by long titles that differ at their end', async () => {
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
