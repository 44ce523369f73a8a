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

  it('of a standard alone are the one that the graph has in their cloud', async () => {
    const list = { name: 'known.csv', text: 'Standard,Environment,Expires\nFedRAMP High,Azure,2041-01-01\n' };
    const report = await importText(open().engine, list, { format: 'certificates', source: 'source/known-alone' });
    expect(report).toMatchObject({ state: 'PUBLISHED', counts: { nodesAdded: 1 }, rows: { changed: 1 } });
    expect(report.inexact.first).toMatchObject([{ id: 'certificate/az-fedramp-high', how: 'PROGRAMME' }]);
  });

  it.each([
    ['ISMS of two,,FedRAMP High,Azure,Microsoft,', 'ISMS of two,,FedRAMP High,Azure,Teapots,'],
    ['Own,T-1,FedRAMP High,Azure,Microsoft,Kratos', 'Own,T-1,FedRAMP High,Azure,Microsoft,BSI'],
  ])('are of two certificates where another has it, and only the second is left out: %s', async (first, second) => {
    const report = await read('two.csv', first, second);
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { read: 2, added: 1, skipped: 1 } });
  });

  it('of a standard alone are told apart by holder, by cloud, and by who published the list', async () => {
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

  it('tell of one certificate in several clouds, and each that it brings something', async () => {
    const report = await read(
      'clouds.csv',
      'ISMS of clouds,,FedRAMP High,Azure,Microsoft,',
      'ISMS of clouds,,FedRAMP High,Azure Government,Microsoft,',
      'ISMS of clouds,,FedRAMP High,Azure,,',
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
});
