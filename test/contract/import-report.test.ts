import { expect, it } from 'vitest';
import { describeReport } from '../../src/imports/describe-report.ts';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const HERE = { certificate: 'certificate/az-gov-fedramp-high', environment: 'environment/azure-gov' };

describeSeeded('the report of an import', (open) => {
  it('tells that an id without its prefix was taken for one', async () => {
    const list = { name: 'ids.csv', text: 'Service,Certificate\nKey Vault,az-dod-il2\n' };
    const report = await importText(open().engine, list, { dryRun: true });
    expect(report.state).toBe('DRY_RUN');
    expect(report.inexact.first).toMatchObject([{ id: 'certificate/az-dod-il2', how: 'BARE_ID' }]);
  });

  it('says of a programme that is no standard what to do about it, though all that is new may be made', async () => {
    const list = { name: 'wide.csv', text: 'Service,FedRAMP High (GovCloud)\nKey Vault,x\n' };
    const report = await importText(open().engine, list, { acceptProposals: true, dryRun: true });
    expect(report.unmatched.first[0]?.sentence).toContain('say what it stands for with --column or --accept');
    expect(describeReport(report)).toContain('--accept "NAME=ID"');
  });

  it('gives the option as the place of what an option names', async () => {
    const list = { name: 'services.csv', text: 'Service\nKey Vault\n' };
    const report = await importText(open().engine, list, { ...HERE, environment: 'Azure Goverment', dryRun: true });
    expect(report.unmatched.first).toMatchObject([{ at: { row: null, column: '--environment' } }]);
  });

  it('tells a standard that nobody knows once, and not with each clause', async () => {
    const maps = ['ac-1', 'ac-2', 'ac-3'].map((id) => ({
      relationship: 'equal-to',
      sources: [{ type: 'control', 'id-ref': id }],
      targets: [{ type: 'control', 'id-ref': id }],
    }));
    const resources = { 'source-resource': { href: 'Teapot Rules' }, 'target-resource': { href: 'FedRAMP High' } };
    const text = JSON.stringify({ 'mapping-collection': { mappings: [{ ...resources, maps }] } });
    const report = await importText(open().engine, { name: 'mapping.json', text }, { dryRun: true });
    expect(report.rows).toMatchObject({ read: 3, unmatched: 3 });
    expect(report.unmatched.first).toMatchObject([
      { text: 'Teapot Rules', at: { column: 'mappings[0].source-resource' } },
    ]);
    expect(report.unmatched.first[0]?.sentence).toMatch(/^No standard is called "Teapot Rules"/);
  });

  it('tells each match once, and what was matched of the name', async () => {
    const text = 'Service\nKey Vault (incl. Batch)\nKey Vault (incl. Batch)\n';
    const report = await importText(open().engine, { name: 'names.csv', text }, { ...HERE, dryRun: true });
    expect(report.inexact.first).toMatchObject([
      { text: 'Key Vault (incl. Batch)', id: 'service/key-vault', readAs: 'Key Vault' },
    ]);
  });

  it('does not call rows unchanged that were not compared, nor counts what a refused list would make', async () => {
    const text = 'Service,From,Until\nKey Vault,,\nBatch,2026-02-01,2026-01-01\n';
    const report = await importText(open().engine, { name: 'days.csv', text }, HERE);
    expect(report.state).toBe('REFUSED');
    expect(report.rows).toMatchObject({ read: 2, rejected: 1, heldBack: 1, unchanged: 0 });
    expect(describeReport(report)).not.toContain('In the graph');
  });

  it('names a new source after its file, and leaves a known one its title', async () => {
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
