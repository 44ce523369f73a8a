import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const CERTIFICATES = [
  'Certificate number,Certificate,Standard,Clouds,Holder,Expiry date',
  'OC 1,Oracle certificate,ISO/IEC 20000-1:2018,Oracle Cloud,Oracle Corporation,2099-01-01',
  'TV 1,21Vianet certificate,ISO/IEC 20000-1:2018,Azure China,21Vianet,2099-01-01',
].join('\n');

describeSeeded('a service that a table names without its provider', (open) => {
  const read = (name: string, text: string, given: Record<string, unknown> = {}) =>
    importText(open().engine, { name, text }, given);
  const listed = (service: string, certificate: string, given: Record<string, unknown> = {}) =>
    read('list.csv', `Service,Certificate\n${service},${certificate}\n`, given);

  it('does not match a service of another provider, and can be created as a service of the certificate’s holder', async () => {
    expect((await read('certificates.csv', CERTIFICATES, { acceptProposals: true })).state).toBe('PUBLISHED');
    const asked = await listed('Backup', 'OC 1', { dryRun: true });
    expect(asked).toMatchObject({ state: 'OPEN', rows: { open: 1 }, decisions: [{ id: 'names.new:service' }] });
    const made = await listed('Backup', 'OC 1', { acceptProposals: true });
    expect(made).toMatchObject({ state: 'PUBLISHED', rows: { added: 1 } });
    const { ask, services } = open();
    await services.watch.refresh();
    const { certificate } = await mustAsk(
      ask,
      '{ certificate(id: "certificate/oc-1") { scope(first: 5) { nodes { subject { ... on Service { id name } } } } } }',
    );
    expect(certificate.scope.nodes).toEqual([
      { subject: { id: 'service/backup-oracle-corporation', name: 'Backup (Oracle Corporation)' } },
    ]);
    expect((await listed('Backup', 'OC 1')).state).toBe('UNCHANGED');
  });

  it('matches the service for which it was accepted or whose id it is', async () => {
    const given = { source: 'source/accepted', dryRun: true };
    const accepted = await listed('Backup', 'OC 1', {
      ...given,
      accept: ['Backup @ Oracle Corporation=service/backup'],
    });
    expect(accepted.inexact.first).toContainEqual(expect.objectContaining({ id: 'service/backup', how: 'ACCEPTED' }));
    expect((await listed('service/backup', 'OC 1', given)).rows).toMatchObject({ added: 1 });
  });

  it('is found if the holder is not a known provider, such as an operator of another provider’s cloud', async () => {
    const report = await listed('Key Vault', 'TV 1', { source: 'source/vianet', dryRun: true });
    expect(report).toMatchObject({ state: 'DRY_RUN', rows: { added: 1 } });
  });
});
