import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { entriesOfSource } from '../support/entries-of-source.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const AUDITED = { certificate: 'certificate/az-gov-fedramp-high', environment: 'environment/azure-gov', dryRun: true };

const LIST = 'Service,Certificate,Environment\nAWS Backup,AWS ISO/IEC 20000-1 certificate,AWS China\n';

describeSeeded('names with a provider prefix', (open) => {
  const read = (text: string, given: Record<string, unknown> = {}) =>
    importText(open().engine, { name: 'list.csv', text }, { ...AUDITED, ...given });

  it('match services of that provider, and the report says so', async () => {
    const { state, inexact } = await read('Service\nAzure Key Vault\nMicrosoft Azure Backup\n');
    expect(state).toBe('DRY_RUN');
    expect(inexact.first).toMatchObject([
      { text: 'Azure Key Vault', id: 'service/key-vault', how: 'NORMALISED' },
      { text: 'Microsoft Azure Backup', id: 'service/backup', how: 'NORMALISED' },
    ]);
  });

  it('match no service of another provider, whoever holds the certificate', async () => {
    const report = await read('Service\nAWS Backup\nIBM Key Vault\nGoogle Cloud Functions\nOracle Batch\n');
    expect(report).toMatchObject({ state: 'OPEN', rows: { open: 4 }, inexact: { total: 0 } });
    const proposed = report.decisions.flatMap(({ proposals }) => proposals.flatMap(({ set }) => set));
    expect([...new Set(proposed.map(({ value }) => value))]).toEqual(['new', 'skip']);
  });

  it('become new services with the first proposals, in their environment and certificate', async () => {
    const certificates =
      'Certificate name,Standard,Expires\nAWS ISO/IEC 20000-1 certificate,ISO/IEC 20000-1:2018,2025-05-01\n';
    const given = { source: 'source/aws-certificates', dryRun: false };
    const made = await importText(open().engine, { name: 'certificates.csv', text: certificates }, given);
    expect(made).toMatchObject({ state: 'PUBLISHED', rows: { added: 1, changed: 0 } });
    const listed = await importText(open().engine, { name: 'aws.csv', text: LIST }, { acceptProposals: true });
    expect(listed).toMatchObject({ state: 'PUBLISHED', rows: { added: 1 } });
    const [entry] = await entriesOfSource(open(), 'source/aws');
    expect(entry).toMatch(/^aws-backup aws-iso-\S* aws-china$/);
    const { ask } = open();
    const days = '{ certificate(id: "certificate/azure-20000-1-2018") { expiresOn } }';
    expect((await mustAsk(ask, days)).certificate).toEqual({ expiresOn: null });
  });

  it("match services from an earlier list of that provider, but not in another provider's environment", async () => {
    const ours = {
      certificate: undefined,
      environment: undefined,
      source: 'source/aws-again',
      sourcePublisher: 'Amazon',
    };
    expect(await read(LIST, ours)).toMatchObject({ state: 'DRY_RUN', rows: { added: 1 }, decisions: [] });
    const theirs = await read('Service\nAWS Backup\nBackup\n');
    expect(theirs).toMatchObject({ state: 'OPEN', rows: { added: 1, open: 1 }, inexact: { total: 0 } });
  });
});
