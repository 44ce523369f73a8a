import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const HEADING = 'Name,Number,Standard,Environment,Holder,Issuer';

describeSeeded('rows of one list of certificates', (open) => {
  const read = (name: string, ...rows: readonly string[]) =>
    importText(
      open().engine,
      { name, text: `${[HEADING, ...rows].join('\n')}\n` },
      { format: 'certificates', acceptProposals: true },
    );

  it('that name only a standard and a cloud match the existing certificate', async () => {
    const list = { name: 'known.csv', text: 'Standard,Environment,Expires\nFedRAMP High,Azure,2041-01-01\n' };
    const report = await importText(open().engine, list, { format: 'certificates', source: 'source/known-alone' });
    expect(report).toMatchObject({ state: 'PUBLISHED', counts: { nodesAdded: 1 }, rows: { changed: 1 } });
    expect(report.inexact.first).toMatchObject([{ id: 'certificate/az-fedramp-high', how: 'PROGRAMME' }]);
  });

  it.each([
    ['ISMS of two,,Tea Seal,Azure,Microsoft,', 'ISMS of two,,Tea Seal,Azure,Teapots,'],
    ['Own,T-1,Tea Seal,Azure,Microsoft,Kratos', 'Own,T-1,Tea Seal,Azure,Microsoft,BSI'],
  ])('with the same name but different parties leave only the second open: %s', async (first, second) => {
    const report = await read('two.csv', first, second);
    expect(report).toMatchObject({ state: 'OPEN', rows: { read: 2, added: 1, open: 1 } });
  });

  it('that name only a standard are distinguished by holder, cloud and publisher of the list', async () => {
    const rows = ['Tea,,Alpha', 'Tea,,Beta', 'Tea,Azure,', 'Tea,Azure Government,', 'Tea,,'];
    const text = ['Standard,Environment,Holder,Expires', ...rows.map((row) => `${row},2041-01-01`), ''].join('\n');
    const list = { name: 'standards.csv', text };
    const given = { format: 'certificates', acceptProposals: true, source: 'source/standards' };
    const report = await importText(open().engine, list, { ...given, sourcePublisher: 'Gamma' });
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { read: 5, added: 5 } });
    expect(report.inexact.first.filter(({ id }) => id.startsWith('certificate/')).map(({ name }) => name)).toEqual([
      'Tea, Alpha',
      'Tea, Beta',
      'Tea, Azure',
      'Tea, Azure Government',
      'Tea, Gamma',
    ]);
    expect((await importText(open().engine, list, { ...given, sourcePublisher: 'Gamma' })).state).toBe('UNCHANGED');
  });

  it('are added, changed or duplicate if they describe one certificate in several clouds', async () => {
    const report = await read(
      'clouds.csv',
      'ISMS of clouds,,Tea Seal,Azure,Microsoft,',
      'ISMS of clouds,,Tea Seal,Azure Government,Microsoft,',
      'ISMS of clouds,,Tea Seal,Azure,,',
    );
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { read: 3, added: 1, changed: 1, duplicate: 1 } });
    const { services, ask } = open();
    await services.watch.refresh();
    const { certificate } = await mustAsk(
      ask,
      '{ certificate(id: "certificate/isms-of-clouds") { environments { id } holder { id } } }',
      {},
    );
    expect(certificate).toEqual({
      environments: [{ id: 'environment/azure' }, { id: 'environment/azure-gov' }],
      holder: { id: 'organization/microsoft' },
    });
  });

  it('of two sources are separate certificates if named by a standard, and are asked about otherwise', async () => {
    const page = 'Certification,Status,Valid until\nISO 27001,Certified,2040-01-01\nTea Seal 2,Certified,2040-01-01\n';
    const [kettle, brewer] = ['kettle', 'brewer'].map((name) => () => {
      return importText(open().engine, { name: `${name}.csv`, text: page }, { source: `source/${name}-page` });
    });
    expect(await kettle?.()).toMatchObject({ state: 'PUBLISHED', rows: { added: 2 } });
    expect(await kettle?.()).toMatchObject({ state: 'UNCHANGED' });
    const { rows, inexact, decisions } = (await brewer?.()) ?? {};
    expect(rows).toMatchObject({ added: 1, open: 1 });
    expect(inexact?.first.map(({ id }) => id)).toContain('certificate/iso-iec-27001-brewer-page');
    expect(decisions?.[0]?.proposals.map(({ set: [line] }) => line?.value)).toEqual([
      'skip',
      'certificate/tea-seal-2',
      'new',
    ]);
    const recipe = 'names: { Tea Seal 2: new }';
    const list = { name: 'brewer.csv', text: page };
    const given = { source: 'source/brewer-page', recipe };
    expect(await importText(open().engine, list, given)).toMatchObject({ state: 'PUBLISHED', rows: { added: 2 } });
    expect(await importText(open().engine, list, given)).toMatchObject({ state: 'UNCHANGED' });
    const { services, ask } = open();
    await services.watch.refresh();
    const { certificate, seal } = await mustAsk(
      ask,
      `{ certificate(id: "certificate/iso-iec-27001-brewer-page") { standard { id } sources { id } }
         seal: certificate(id: "certificate/tea-seal-2-2") { name sources { id } } }`,
      {},
    );
    const sources = [{ id: 'source/brewer-page' }];
    expect(certificate).toEqual({ standard: { id: 'standard/iso-27001' }, sources });
    expect(seal).toEqual({ name: 'Tea Seal 2', sources });
    // Two certificates have the name now; the source had one of them before.
    expect(await kettle?.()).toMatchObject({ state: 'UNCHANGED' });
  });

  it('are not the same certificate only because one body issued both', async () => {
    const text = 'Certificate,Issuer,Valid until\nC5 Testat,TUV Sued,2040-01-01\n';
    const given = (sourcePublisher: string) => ({ sourcePublisher, acceptProposals: true });
    const first = await importText(open().engine, { name: 'acme.csv', text }, given('Acme'));
    expect(first).toMatchObject({ state: 'PUBLISHED', rows: { added: 1 } });
    const { state, decisions } = await importText(
      open().engine,
      { name: 'bolt.csv', text },
      { sourcePublisher: 'Bolt' },
    );
    expect([state, decisions.map(({ about }) => about)]).toEqual(['OPEN', ['C5 Testat @ TUV Sued']]);
  });
});
