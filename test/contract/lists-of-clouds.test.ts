import { expect, it } from 'vitest';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const HIGH = 'certificate/az-fedramp-high';
const IL2 = 'certificate/az-dod-il2';

describeSeeded('what stands over the rows of a list, and what the operator says of all of them', (open) => {
  const importRows = (lines: readonly string[], given: Record<string, unknown>) =>
    importText(open().engine, { name: 'list.csv', text: lines.join('\n') }, { dryRun: true, ...given });
  const ticks = ['Service,FedRAMP High', 'Key Vault,x'];
  const names = ['Service,Owner', 'Key Vault,Ada'];

  it('rejects the rows under a line that means another environment', async () => {
    const lines = [
      'Service,FedRAMP High',
      'Azure,',
      'Key Vault,x',
      'Azure Government,',
      'Compute,',
      'Batch,x',
      'DNS,x',
    ];
    const report = await importRows(lines, { environment: 'azure' });
    expect(report.rows).toMatchObject({ added: 1, rejected: 2 });
    expect(report.rejected.first).toMatchObject([
      {
        at: { file: 'list.csv', row: 4, column: 'Service' },
        sentence:
          '"Azure Government" is environment/azure-gov, and --environment says environment/azure of all rows. Rows under it are rejected, and this is the first; leave the option out, name the sheets to read with --sheet, or make lists of their own of such rows.',
      },
    ]);
  });

  it.each([
    ['Azure Government', { environment: 'azure' }],
    ['Azure Government services in scope of FedRAMP Moderate', { environment: 'azure', certificate: HIGH }],
    ['Azure services by audit scope', { environment: 'azure-gov', certificate: 'certificate/az-gov-fedramp-high' }],
    ['Services in scope of DoD IL2 in Azure', { environment: 'azure', certificate: HIGH }],
    ['DoD IL2', { certificate: HIGH }],
    // Where no environment is said, the certificate is of one.
    ['Azure Government', { certificate: HIGH }],
  ])('rejects the rows under the title "%s" with %o', async (title, given) => {
    const rows = 'certificate' in given ? names : ticks;
    const { rows: counts } = await importRows([`"${title}",`, ...rows], given);
    expect(counts).toMatchObject({ added: 0, rejected: 1 });
  });

  it('takes what a person accepts as an environment for no certificate that it stands over', async () => {
    const certificate = 'certificate/az-gov-fedramp-high';
    const lines = ['Azure Govt,,', 'Service,Cloud,Status', 'Key Vault,Azure Govt,In scope'];
    const report = await importRows(lines, { certificate, accept: 'Azure Govt=environment/azure-gov' });
    expect(report.rows).toMatchObject({ rejected: 0 });
    const other = await importRows(lines, { certificate, accept: 'Azure Govt=environment/azure' });
    expect(other.rows).toMatchObject({ rejected: 0 });
  });

  it.each([
    ['Azure and Azure Government services', { environment: 'azure', certificate: HIGH }],
    ['Azure services of the FedRAMP High P-ATO, as of June', { environment: 'azure', certificate: HIGH }],
    ['Azure compliance offerings', { environment: 'azure-gov', certificate: 'certificate/az-gov-fedramp-high' }],
    ['FedRAMP High and other programmes', { environment: 'azure', certificate: IL2 }],
    ['Our services', { certificate: HIGH }],
  ])('takes the rows under the title "%s" with %o', async (title, given) => {
    expect((await importRows([`"${title}",`, ...names], given)).rows).toMatchObject({ added: 1, rejected: 0 });
  });
});
