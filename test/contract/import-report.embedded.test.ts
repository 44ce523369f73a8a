import { expect, it } from 'vitest';
import { describeReport } from '../../src/imports/report/describe-report.ts';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const HERE = { certificate: 'certificate/az-gov-fedramp-high', environment: 'environment/azure-gov' };

describeSeeded('the report of an import', (open) => {
  it('reports an unknown standard once, not with each clause', async () => {
    const maps = ['ac-1', 'ac-2', 'ac-3'].map((id) => ({
      relationship: 'equal-to',
      sources: [{ type: 'control', 'id-ref': id }],
      targets: [{ type: 'control', 'id-ref': id }],
    }));
    const resources = {
      'source-resource': { href: 'Teapot Rules' },
      'target-resource': { href: 'FedRAMP Rev. 4 High' },
    };
    const text = JSON.stringify({ 'mapping-collection': { mappings: [{ ...resources, maps }] } });
    const report = await importText(open().engine, { name: 'mapping.json', text }, { dryRun: true });
    expect(report).toMatchObject({ state: 'OPEN', rows: { read: 3, open: 3 } });
    const first = ['maps[0]', 'maps[1]', 'maps[2]'].map((map) => ({ row: null, column: `mappings[0].${map}` }));
    expect(report.decisions).toMatchObject([{ id: 'name.unknown:standard:Teapot Rules', rows: 3, first }]);
  });

  it('counts neither rows that were not compared as unchanged nor new nodes of a refused list', async () => {
    const text = 'Service,From,Until\nKey Vault,,\nBatch,2026-02-01,2026-01-01\n';
    const report = await importText(open().engine, { name: 'days.csv', text }, HERE);
    expect(report.state).toBe('REFUSED');
    expect(report.rows).toMatchObject({ read: 2, rejected: 1, heldBack: 1, unchanged: 0 });
    expect(describeReport(report)).not.toContain('In the graph');
  });

  it('names a new source after its file, and keeps the title of a known one', async () => {
    const { engine, services, ask } = open();
    const list = { name: 'batch.csv', text: 'Service\nBatch\n' };
    const titleOf = async (id: string) => {
      await services.watch.refresh();
      return (await mustAsk(ask, 'query ($id: ID!) { node(id: $id) { ... on Source { title } } }', { id })).node.title;
    };
    await importText(engine, list, { ...HERE, source: 'source/told' });
    expect(await titleOf('source/told')).toBe('batch.csv');
    await importText(engine, list, { ...HERE, sourceTitle: 'The list of Batch' });
    await importText(engine, list, { ...HERE, source: 'source/batch' });
    expect(await titleOf('source/batch')).toBe('The list of Batch');
  });
});
