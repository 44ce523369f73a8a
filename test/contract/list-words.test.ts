import { expect, it } from 'vitest';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const HIGH = 'certificate/az-fedramp-high';
const GOVERNMENT = 'certificate/az-gov-fedramp-high';
const LEVEL_2 = 'certificate/az-dod-il2';

describeSeeded("an operator's word for a list", (open) => {
  const read = (text: string, given: Readonly<Record<string, unknown>>) =>
    importText(open().engine, { name: 'words.csv', text }, { dryRun: true, ...given });

  it('rejects the rows that name another certificate, and says so once', async () => {
    const rows = [`Key Vault,${HIGH}`, `Batch,${HIGH}`, `Backup,${LEVEL_2}`, 'Event Hubs,'];
    const report = await read(['Service,Certificate', ...rows, ''].join('\n'), {
      certificate: LEVEL_2,
      environment: 'environment/azure',
    });
    expect(report).toMatchObject({ state: 'REFUSED', rows: { read: 4, rejected: 2 }, rejected: { total: 1 } });
    expect(report.rejected.first).toMatchObject([{ at: { row: 2, column: 'Certificate' } }]);
    expect(report.rejected.first[0]?.sentence).toContain(
      `"${HIGH}" is ${HIGH}, and --certificate says ${LEVEL_2} of all rows`,
    );
  });

  it('rejects the rows that name another environment', async () => {
    const report = await read('Service,Cloud\nKey Vault,Azure\nBatch,Azure Government\n', {
      certificate: GOVERNMENT,
      environment: 'environment/azure-gov',
    });
    expect(report.rows).toMatchObject({ read: 2, rejected: 1 });
    expect(report.rejected.first[0]?.sentence).toContain('--environment says environment/azure-gov of all rows');
  });

  it('rejects the rows of a list that names another certificate beside them', async () => {
    const list = { certificate: HIGH, services: [{ name: 'Key Vault' }, { name: 'Batch' }] };
    const written = { name: 'held.json', text: JSON.stringify(list, null, 2) };
    const given = { environment: 'environment/azure', dryRun: true };
    const other = await importText(open().engine, written, { ...given, certificate: LEVEL_2 });
    expect(other).toMatchObject({ state: 'REFUSED', rows: { read: 2, rejected: 2 }, rejected: { total: 1 } });
    expect(other.rejected.first[0]?.sentence).toContain(`--certificate says ${LEVEL_2} of all rows`);
    expect(await importText(open().engine, written, given)).toMatchObject({ state: 'DRY_RUN', rows: { rejected: 0 } });
  });

  it('rejects ticks of environments in rows that name another certificate', async () => {
    const rows = [`Key Vault,${HIGH},✓`, `Batch,${LEVEL_2},✓`];
    const report = await read(['Service,Certificate,Azure', ...rows, ''].join('\n'), {
      certificate: HIGH,
      column: 'Azure=@environment/azure',
    });
    expect(report).toMatchObject({ state: 'REFUSED', rows: { read: 2, rejected: 1 } });
    expect(report.rejected.first).toMatchObject([{ at: { row: 3, column: 'Certificate' } }]);
  });

  it('passes a column over that is not meant, and advises it of names that nobody is known by', async () => {
    const list = 'Service,Stores customer data,FedRAMP High,Cloud name\nKey Vault,Yes,✓,Microsoft\n';
    const given = { environment: 'environment/azure' };
    const asked = await read(list, given);
    expect(asked.unmatched.first.map(({ sentence }) => sentence)).toContainEqual(
      expect.stringContaining(
        'No certificate is called "Stores customer data". If the column is of something else, pass it over with --column "Stores customer data=NOTHING".',
      ),
    );
    const report = await read(list, { ...given, column: ['Stores customer data=NOTHING', 'Cloud name=nothing'] });
    expect(report).toMatchObject({ state: 'DRY_RUN', rows: { read: 1 }, unmatched: { total: 0 } });
  });

  it('takes rows that name the same in words of their own, as of a programme in the cloud of the row', async () => {
    const report = await read(
      `Service,Cloud,Programme\nKey Vault,Azure,${HIGH}\nBatch,Azure Government,FedRAMP High\n`,
      {
        certificate: 'FedRAMP High',
      },
    );
    expect(report).toMatchObject({ state: 'DRY_RUN', rows: { read: 2, rejected: 0 } });
  });

  it('must name something, also where each row names it itself', async () => {
    const report = await read(`Service,Certificate\nKey Vault,${HIGH}\n`, { certificate: 'FedRAMP Lou' });
    expect(report).toMatchObject({ state: 'REFUSED', rows: { unmatched: 1 } });
    expect(report.unmatched.first).toMatchObject([{ text: 'FedRAMP Lou', at: { column: '--certificate' } }]);
  });

  it('for a name is refused where the graph does not have what it should mean', async () => {
    const given = { certificate: HIGH, environment: 'environment/azure', accept: 'Foo=service/nope' };
    await expect(read('Service\nKey Vault\n', given)).rejects.toThrow(
      '--accept takes "Foo" as service/nope, which the graph does not have',
    );
  });

  it('for a name that no row has is told, and only that', async () => {
    const report = await read('Service\nKey Valt\n', {
      certificate: HIGH,
      environment: 'environment/azure',
      accept: ['Key Valt=service/key-vault', 'Key Vult=service/key-vault'],
    });
    expect(report.rows).toMatchObject({});
    const told = report.remarks.first.filter(({ at }) => at.column === '--accept');
    expect(told).toMatchObject([{ sentence: expect.stringContaining('No row that could be read names "Key Vult"') }]);
  });
});
