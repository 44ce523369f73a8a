import { expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import type { ImportReport } from '../../src/imports/report/report.ts';
import { entriesOfSource } from '../support/entries-of-source.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

type Given = Readonly<Record<string, unknown>>;

const HERE = { certificate: 'certificate/az-gov-fedramp-high', environment: 'environment/azure-gov' };
const THERE = { environment: HERE.environment };
const JULY = { complete: true, asOf: '2026-07-01' };

describeSeeded('a list imported as complete without being demonstrably so', (open) => {
  const read = (name: string, text: string | Buffer, given: Given) => importText(open().engine, { name, text }, given);
  const sourceOf = (name: string) => `source/of-${name.replace(/\W/g, '-')}`;
  /** Imports a list of Key Vault and Backup for June. */
  async function begin(name: string): Promise<string> {
    const source = sourceOf(name);
    const june = { ...HERE, source, complete: true, asOf: '2026-06-01' };
    expect((await read('june.csv', 'Service\nKey Vault\nBackup\n', june)).rows.added).toBe(2);
    return source;
  }
  async function expectKept(report: ImportReport, source: string, state: 'OPEN' | 'REFUSED') {
    expect([report.state, report.closed]).toEqual([state, 0]);
    expect(await entriesOfSource(open(), source)).toHaveLength(2);
  }

  const PAGE = '| Service | FedRAMP High |\n|---|---|\n| Key Vault | ✅ |\n';
  it.each([
    { name: 'error.csv', given: HERE, text: 'Service\nKey Vault\n#N/A\n', about: 'error' },
    { name: 'status.csv', given: HERE, text: 'Service,Status\nKey Vault,yes\nBackup,TBD\n', about: 'TBD' },
    { name: 'tick.csv', given: THERE, text: 'Service,FedRAMP High\nKey Vault,x\nBackup,TBD\n', about: 'TBD' },
    { name: 'page.md', given: THERE, text: `${PAGE}| Backup | TBD |\n`, about: 'TBD' },
    { name: 'misspelled.csv', given: HERE, text: 'Service\nKey Vault\nBackupp\n', about: 'service' },
  ])('ends nothing while a question about $name is open', async ({ name, given, text, about }) => {
    const source = await begin(name);
    const report = await read(name, text, { ...given, ...JULY, source });
    await expectKept(report, source, 'OPEN');
    expect(report.decisions).toMatchObject([{ about, first: [{ file: name }] }]);
  });

  it.each([
    { name: 'skipped.csv', given: { ...HERE, accept: 'Backupp=SKIP' }, text: 'Service\nKey Vault\nBackupp\n' },
    {
      name: 'left-out.csv',
      given: { ...HERE, recipe: JSON.stringify({ flagged: { error: 'leave out' } }) },
      text: 'Service\nKey Vault\n#N/A\n',
    },
    {
      name: 'column.csv',
      given: HERE,
      text: 'Service,Reviewer\nKey Vault,Ada\nBatch,Ada\n',
      unread: ['column.unread', 1, 'Reviewer'],
    },
    {
      name: 'over.csv',
      given: HERE,
      text: 'Backup,yes\nService,Status\nKey Vault,yes\n',
      unread: ['rows.over', 1, null],
    },
    {
      name: 'two-tables.csv',
      given: HERE,
      text: 'Azure services,Status\nBackup,yes\n\nService,Status\nKey Vault,yes\n',
      unread: ['rows.over', 1, null],
    },
    {
      name: 'drawn.md',
      given: THERE,
      text: '| Service | FedRAMP High | DoD IL4 |\n|---|---|---|\n| Key Vault | ✅ | ![](a.png) |\n',
      unread: ['column.unread', 1, 'DoD IL4'],
    },
    {
      name: 'tables.md',
      given: THERE,
      text: `${PAGE}\n## More\n\n| Region | Owner |\n|---|---|\n| West | Ada |\n`,
      unread: ['table.unread', 7, null],
    },
    {
      name: 'in-html.md',
      given: THERE,
      text: `${PAGE}\n<table><tr><td>Backup</td><td>✅</td></tr></table>\n`,
      unread: ['table.unread', 5, null],
    },
  ])('ends nothing if a part of $name was not read', async ({ name, given, text, unread = [] }) => {
    const source = await begin(name);
    const report = await read(name, text, { ...given, ...JULY, source });
    await expectKept(report, source, 'REFUSED');
    const [ofWhole, ...others] = report.problems.filter(
      ({ severity }) => severity === 'refused' || severity === 'unread',
    );
    expect(ofWhole?.id).toBe('whole.unread');
    expect(others.flatMap(({ id, first: [at] }) => [id, at?.row, at?.column])).toEqual(unread);
  });

  it('ends missing entries once everything is settled', async () => {
    const source = await begin('settled.csv');
    const text = 'Azure services,Status\nBackup,yes\n\nService,Status\nKey Vault,yes\n';
    const recipe = JSON.stringify({ tables: [{ at: '', heading: 4 }] });
    const report = await read('settled.csv', text, { ...HERE, ...JULY, source, recipe });
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { unchanged: 1 }, closed: 1 });
  });

  it('ends nothing while a sheet has no heading, until the recipe selects the sheets', async () => {
    const source = await begin('sheets.xlsx');
    const sheets = [
      { data: [['Service'], ['Key Vault']], sheet: 'Scope' },
      { data: [['Backup', 'FedRAMP High', 'Azure Government', 'Yes']], sheet: 'More' },
    ];
    const book = await writeWorkbook(sheets).toBuffer();
    const refused = await read('sheets.xlsx', book, { ...HERE, ...JULY, source });
    await expectKept(refused, source, 'REFUSED');
    expect(refused.problems).toContainEqual(expect.objectContaining({ id: 'table.unread' }));
    const told = await read('sheets.xlsx', book, { ...HERE, ...JULY, source, sheet: ['Scope'] });
    expect(told).toMatchObject({ state: 'PUBLISHED', closed: 1 });
  });

  it.each([
    ['page-of-nothing.md', THERE, '| Service | FedRAMP High |\n|---|---|\n'],
    ['silent.csv', HERE, 'Service,Status\nKey Vault,-\nBackup,\n'],
  ])('ends nothing if it is empty, like %s', async (name, given, text) => {
    const source = await begin(name);
    await expectKept(await read(name, text, { ...given, ...JULY, source }), source, 'REFUSED');
  });

  const product = (id: string | null, key = 'id') => ({
    ...(id === null ? {} : { [key]: id }),
    ...{ csp: 'Teapots', cso: `Teapot Shop ${id ?? ''}`, status: 'FedRAMP Authorized', impact_level: 'High' },
    all_others: ['Teapot Lids'],
  });
  const register = (products: readonly object[]) =>
    JSON.stringify({ meta: { produced_by: 'test' }, data: { Products: products } });

  it.each([
    ['with a product without a number', [product('FR1'), product('n/a')]],
    ['with another key for the number', [product('FR1', 'listing'), product('FR2', 'listing')]],
    ['without products', []],
  ])('ends nothing as a register %s', async (_name, products) => {
    const given = { format: 'fedramp-marketplace', source: 'source/teapots', acceptProposals: true, complete: true };
    await read('teapots.json', register([product('FR1'), product('FR2')]), { ...given, asOf: '2026-06-01' });
    const refused = await read('teapots.json', register(products), { ...given, asOf: '2026-07-01' });
    expect([refused.state, refused.closed]).toEqual(['REFUSED', 0]);
  });
});
