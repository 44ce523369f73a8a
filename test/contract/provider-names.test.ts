import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const AUDITED = { certificate: 'certificate/az-gov-fedramp-high', environment: 'environment/azure-gov', dryRun: true };

describeSeeded("names with a provider's word", (open) => {
  const read = (text: string, given: Record<string, unknown> = {}) =>
    importText(open().engine, { name: 'list.csv', text }, { ...AUDITED, ...given });

  it('match what is known to be of that provider', async () => {
    const report = await read('Service\nAzure Key Vault\nMicrosoft Azure Backup\nMicrosoft Kubernetes Service (AKS)\n');
    expect(report.rows).toMatchObject({ added: 3 });
    expect(report.inexact.first.map(({ text, id, how }) => [text, id, how])).toEqual([
      ['Azure Key Vault', 'service/key-vault', 'NORMALISED'],
      ['Microsoft Azure Backup', 'service/backup', 'NORMALISED'],
      ['Microsoft Kubernetes Service (AKS)', 'service/azure-kubernetes-service-aks', 'NORMALISED'],
    ]);
  });

  it('are of nobody where the provider is another, and what is called so is told as the other’s', async () => {
    const report = await read('Service\nAWS Backup\nIBM Key Vault\nGoogle Cloud Functions\nOracle Batch\n');
    expect(report).toMatchObject({ state: 'REFUSED', rows: { added: 0, unmatched: 4 } });
    expect(report.inexact.total).toBe(0);
    expect(report.unmatched.first.map(({ sentence }) => sentence)).toEqual(
      [
        ['AWS Backup', 'Backup', 'backup'],
        ['IBM Key Vault', 'Key Vault', 'key-vault'],
        ['Google Cloud Functions', 'Functions', 'functions'],
        ['Oracle Batch', 'Batch', 'batch'],
      ].map(([text, name, id]) =>
        expect.stringMatching(
          `^No service or family is called "${text}"; "${name}" \\(service/${id}\\) is another provider's[.;]`,
        ),
      ),
    );
    const hinted = report.unmatched.first.flatMap(({ nearest }) => nearest.map(({ id }) => id));
    for (const id of ['backup', 'key-vault', 'functions', 'batch']) expect(hinted).not.toContain(`service/${id}`);
  });

  it('are made anew where the list may make nodes, with cloud and certificate', async () => {
    const { engine, services, ask } = open();
    const list = 'Service,Certificate,Environment\nAWS Backup,AWS ISO/IEC 20000-1 certificate,AWS China\n';
    const refused = await read(list, { certificate: undefined, environment: undefined, acceptProposals: true });
    expect(refused.state).toBe('REFUSED');
    expect(refused.unmatched.first[0]?.sentence).toMatch(
      /^No certificate is called "AWS ISO\/IEC 20000-1 certificate", nor one standard/,
    );

    // Of certificates of Azure, and of others that speak of it, none is suggested.
    expect(refused.unmatched.first[0]?.nearest.filter(({ id }) => id.startsWith('certificate/'))).toEqual([]);

    const certificates =
      'Certificate name,Standard,Expires\nAWS ISO/IEC 20000-1 certificate,ISO/IEC 20000-1:2018,2025-05-01\n';
    const made = await importText(engine, { name: 'certificates.csv', text: certificates });
    expect(made).toMatchObject({ state: 'PUBLISHED', rows: { added: 1, changed: 0 } });
    const listed = await importText(engine, { name: 'aws.csv', text: list }, { acceptProposals: true });
    expect(listed).toMatchObject({ state: 'PUBLISHED', rows: { added: 1 } });
    await services.watch.refresh();
    const answer = await mustAsk(
      ask,
      `{ azure: certificate(id: "certificate/azure-20000-1-2018") { expiresOn }
        of: service(id: "service/aws-backup") { scope { nodes { certificate { name expiresOn } environment { id } } } }
        not: service(id: "service/backup") { scope { nodes { certificate { id } environment { id } } } } }`,
    );
    expect(answer.azure).toEqual({ expiresOn: null });
    expect(answer.of.scope.nodes).toEqual([
      {
        certificate: { name: 'AWS ISO/IEC 20000-1 certificate', expiresOn: '2025-05-01' },
        environment: { id: 'environment/aws-china' },
      },
    ]);
    expect(answer.not.scope.nodes).not.toContainEqual(
      expect.objectContaining({ environment: { id: 'environment/azure-china' } }),
    );
  });

  it('match what an earlier list of that provider made, beside services of the same name', async () => {
    const report = await read('Service\nAmazon Backup\nAWS Backup\nAzure Backup\nBackup\n');
    expect(report.rows).toMatchObject({ added: 2, duplicate: 2 });
    expect(report.inexact.first.map(({ text, id }) => [text, id])).toEqual([
      ['Amazon Backup', 'service/aws-backup'],
      ['Azure Backup', 'service/backup'],
    ]);
  });
});
