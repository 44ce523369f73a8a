import { afterAll, describe, expect, it } from 'vitest';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { partsOfTitle, statusOfLine } from '../../../src/imports/formats/table/title-words.ts';
import { IN_AZURE, pageReader } from './matrix-pages.ts';
import { entriesOf, readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());
const statusOfTitle = (title: string) => partsOfTitle(title).statuses[0] ?? null;
const UNDER_X = { certificate: 'certificate/x' };

const GONE = [
  ...['Removed', 'Removed services', 'Retired services', 'Deprecated', 'Suspended', 'Recently removed services'],
  ...['Removed Azure services', 'Services that were removed in 2026', 'Removed since June 2026', 'Former services'],
  ...['Deprecated and retired services', 'Retired from scope', 'The following services have been removed:'],
];
const TO_COME = [
  ...['Services coming soon', 'Coming soon', 'Pending', 'Services pending authorization', 'Pending authorization'],
  ...['Services expected in 2027', 'Expected Q3 2027', 'Services awaiting assessment', 'Awaiting assessment'],
  ...['Services expected to be authorized in 2027', 'These services are pending authorization'],
];
const PARTS = ['Azure Government (coming soon)', 'FedRAMP High – retired', 'Scope: Removed', 'removedServices'];
const HONEST = [
  ...['Services in scope', 'Azure services in audit scope', 'Updated as services come into scope'],
  ...['Removed services are listed elsewhere.', 'Services that will be removed are marked', 'deprecated: false'],
  ...['Removed services: none', 'Expected uptime of services', 'Services of the retired cloud'],
];
const NAMES = [
  ...['Retired Asset Tracker', 'Pending Orders', 'Expected Loss Calculator', 'Removed Items Recovery'],
  ...['Coming Soon Pages', 'Expired Certificate Monitor', 'Pending Services Hub', 'Batch (deprecated)'],
];

describe('the words of a title', () => {
  it.each([...GONE, 'FedRAMP High – retired', 'Scope: Removed', 'removedServices'])(
    'tell what is gone: %s',
    (title) => {
      expect(statusOfTitle(title)).toBe('NOT_IN_SCOPE');
    },
  );

  it.each([...TO_COME, 'Azure Government (coming soon)'])('tell what is to come: %s', (title) => {
    expect(statusOfTitle(title)).toBe('PLANNED');
  });

  it.each([...HONEST, ...NAMES.slice(0, -1)])('tell nothing of "%s"', (title) => {
    expect(statusOfTitle(title)).toBeNull();
  });

  it.each(NAMES)('are not found in a name of a service: %s', (name) => {
    expect(statusOfLine(name)).toBeNull();
  });
});

describe('what stands over rows that would be in scope', () => {
  const read = async (lines: readonly string[], name = 'list.csv', options: object = UNDER_X) =>
    readList(scopeTable, await files.write(name, lines.join('\n')), options);

  it.each([...GONE, ...TO_COME, ...PARTS])('is asked about: %s', async (title) => {
    const [html, json] = [
      ['<!doctype html><body>', `<h2>${title}</h2>`, '<table><tr><th>Service', '<tr><td>Batch</table>'],
      [JSON.stringify({ [title]: [{ service: 'Batch' }] })],
    ];
    for (const [lines, name] of [
      [[title, 'Service,Owner', 'Batch,Ada'], 'list.csv'],
      [html, 'page.html'],
      [json, 'list.json'],
    ] as const) {
      await expect(read(lines, name)).rejects.toThrow('stands over these rows, and no column tells which are in scope');
      expect(entriesOf(await read(lines, name, { ...UNDER_X, status: 'PLANNED' }))).toHaveLength(1);
    }
    const page = [`## ${title}`, '', '| Service | SOC 2 |', '|---|---|', '| Batch | ✓ |'];
    await expect(pageReader(files)(page, IN_AZURE)).rejects.toThrow('stands over this table, whose ticks would be');
  });

  it.each([...HONEST, ...NAMES.slice(0, -1)])('is no such title: %s', async (title) => {
    expect(entriesOf(await read([`"${title}"`, 'Service,Owner', 'Batch,Ada']))).toHaveLength(1);
  });

  it.each([...GONE, ...TO_COME])('rejects the rows under it, where it stands in their midst: %s', async (line) => {
    const { drafts, leftOut, rejected } = await read(['Service,Owner', 'Batch,Ada', `${line},`, 'DNS,Ada']);
    expect([drafts.length, leftOut.length, rejected]).toEqual([
      1,
      1,
      [expect.stringContaining('stands over this row')],
    ]);
  });

  it('is a service where it is the name of one', async () => {
    const { drafts, rejected } = await read(['Service', 'Batch', ...NAMES.map((name) => `"${name}"`)]);
    expect([drafts.length, rejected]).toEqual([NAMES.length + 1, []]);
  });

  it('is no status in a cell', async () => {
    const { rejected } = await read(['Service,Status', 'Batch,Removed']);
    expect(rejected).toEqual([expect.stringContaining('"Removed" is no status that is known')]);
  });
});
