import { expect, it } from 'vitest';
import { entriesOfSource } from '../support/entries-of-source.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const HIGH = 'certificate/az-fedramp-high';
const GOVERNMENT = 'certificate/az-gov-fedramp-high';
const LEVEL_2 = 'certificate/az-dod-il2';

describeSeeded('an option or recipe line for a list', (open) => {
  const read = (text: string, given: Readonly<Record<string, unknown>>, name = 'asked.csv') =>
    importText(open().engine, { name, text }, { dryRun: true, ...given });
  const publish = async (text: string, given: Readonly<Record<string, unknown>>, name = 'words.csv') =>
    importText(open().engine, { name, text }, given);

  it('applies to rows that name no certificate or environment of their own', async () => {
    const rows = [`Key Vault,${HIGH},Azure`, 'Batch,,', 'Backup,FedRAMP High,Azure'];
    const report = await publish(['Service,Certificate,Cloud', ...rows, ''].join('\n'), {
      certificate: GOVERNMENT,
      environment: 'environment/azure-gov',
      source: 'source/words',
    });
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { read: 3, added: 3 } });
    expect(await entriesOfSource(open(), 'source/words')).toEqual([
      'backup az-fedramp-high azure',
      'batch az-gov-fedramp-high azure-gov',
      'key-vault az-fedramp-high azure',
    ]);
  });

  it('applies only to the table that it names, or to all tables', async () => {
    const table = (heading: string) => [
      `## ${heading}`,
      '',
      '| Service | FedRAMP High |',
      '|---|---|',
      '| Batch | ✅ |',
      '',
    ];
    const page = ['Azure', 'Azure Government'].flatMap(table).join('\n');
    const tables = [
      { at: 'Azure', environment: 'environment/azure' },
      { at: 'Azure Government', environment: 'environment/azure-gov' },
    ];
    const given = { recipe: JSON.stringify({ source: { id: 'source/page' }, tables }) };
    expect(await publish(page, given, 'page.md')).toMatchObject({ state: 'PUBLISHED', rows: { added: 2 } });
    expect(await entriesOfSource(open(), 'source/page')).toEqual([
      'batch az-fedramp-high azure',
      'batch az-gov-fedramp-high azure-gov',
    ]);
    const ofAll = await read(page, { environment: 'environment/azure' }, 'page.md');
    expect(ofAll).toMatchObject({ state: 'DRY_RUN', rows: { rejected: 0, duplicate: 1 } });
  });

  it('can ignore a column of ticks whose heading is not a programme, which is otherwise asked about', async () => {
    const list = 'Service,Stores customer data,FedRAMP High\nKey Vault,Yes,✓\n';
    const given = { environment: 'environment/azure' };
    const asked = await read(list, given);
    expect(asked).toMatchObject({ state: 'OPEN', rows: { added: 1, open: 1 } });
    const skip = { path: ['names', 'Stores customer data @ environment/azure'], value: 'skip' };
    expect(asked.decisions).toMatchObject([{ id: 'names.new:heading', proposals: [{ set: [skip] }, {}] }]);
    const report = await read(list, { ...given, column: ['Stores customer data=NOTHING'] });
    expect(report).toMatchObject({ state: 'DRY_RUN', rows: { read: 1, added: 1 }, decisions: [] });
  });

  it('resolves a programme to its certificate in the cloud of each row', async () => {
    const report = await publish('Service,Cloud\nKey Vault,Azure\nBatch,Azure Government\n', {
      certificate: 'FedRAMP High',
      source: 'source/programme',
    });
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { read: 2, added: 2 } });
    expect(await entriesOfSource(open(), 'source/programme')).toEqual([
      'batch az-gov-fedramp-high azure-gov',
      'key-vault az-fedramp-high azure',
    ]);
  });

  it('is asked about if nothing in the graph has that name', async () => {
    const report = await read('Service\nKey Vault\n', { certificate: 'FedRAMP Lou', environment: 'environment/azure' });
    expect(report).toMatchObject({ state: 'OPEN', rows: { open: 1 } });
    expect(report.decisions).toMatchObject([{ kind: 'programme.meaning', about: 'FedRAMP Lou @ environment/azure' }]);
  });

  it('for a name is refused if it refers to a node that does not exist', async () => {
    const given = { certificate: LEVEL_2, environment: 'environment/azure', accept: 'Foo=service/nope' };
    await expect(read('Service\nFoo\n', given)).rejects.toThrow('service/nope');
    await expect(read('Service\nFoo\n', { ...given, acceptProposals: true })).rejects.toThrow('service/nope');
  });

  it('for a name that no row has is reported, and only that one', async () => {
    const report = await read('Service\nKey Valt\n', {
      certificate: HIGH,
      environment: 'environment/azure',
      accept: ['Key Valt=service/key-vault', 'Key Vult=service/key-vault'],
    });
    expect(report).toMatchObject({ state: 'DRY_RUN', rows: { added: 1 } });
    expect(report.problems).toMatchObject([{ id: 'names.unused', sentence: expect.stringContaining('"Key Vult"') }]);
  });
});
