import { afterAll, describe, expect, it } from 'vitest';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { IN_AZURE, pageReader, told } from './matrix-pages.ts';
import { Pages, tableOf } from './pages.ts';
import { entriesOf, readList, TestFiles } from './reading.ts';

const files = new TestFiles();
const pages = new Pages();
afterAll(() => Promise.all([files.remove(), pages.remove()]));

const read = async (lines: readonly string[]) =>
  readList(scopeTable, await files.write('list.csv', lines.join('\n')), { certificate: 'certificate/x' });
const STATUS = ['Service,Status', 'Key Vault,In scope'];

describe('a footnote that begins with a number', () => {
  it.each([
    ['(1)', '(1) Premium only'],
    ['(1)', '1) Premium only'],
    ['[1]', '1. Premium only'],
    ['(2)', 'Note 2: Premium only'],
    ['(a)', '(a) Premium only'],
    ['(1, 2)', '2 Premium only'],
    ['(*)', '* Premium only'],
  ])('is rejected where a status bears its number: %s %s', async (mark, note) => {
    const reading = await read([...STATUS, `Batch,"In scope ${mark}"`, `${note},`]);
    expect(reading.rejected).toEqual([
      `list.csv:4 column "Service": "${note}" looks like a footnote. Which rows it is a condition of must stand in a column of theirs.`,
    ]);
    expect(entriesOf(reading).map(({ condition }) => condition)).toEqual([null, null]);
    expect(reading.remarks).toContainEqual(expect.stringContaining(`"In scope ${mark}" bears the mark`));
  });

  it.each(['1) Premium only', '(1) Premium only', 'Note 2: Excludes China', '^ Preview', '1. Premium only'])(
    'is left out and told beside a status, where no row bears it: %s',
    async (note) => {
      const reading = await read([...STATUS, `${note},`]);
      expect(reading.leftOut).toEqual([
        `list.csv:3 column "Service": This is a note on the list, and of no row: "${note}".`,
      ]);
      expect(reading.rejected).toEqual([]);
    },
  );

  it('is rejected where no column tells the status, since its row would be one in scope', async () => {
    const reading = await read(['Service,Owner', 'Batch,Ada', '1) Premium only,']);
    expect(reading.rejected).toEqual([expect.stringContaining('looks like a footnote')]);
  });

  it('is none where it is a name', async () => {
    const names = ['365 Apps', '1Password', '3. Party', '(Preview) Batch', '1) Batch'];
    expect((await read(['Service', ...names])).drafts).toHaveLength(names.length);
    const beside = await read(['Service,Status', ...names.map((name) => `${name},yes`)]);
    expect([beside.drafts.length, beside.rejected]).toEqual([names.length, []]);
    const silent = await read([...STATUS, '365 Apps,', '1Password,', '(Preview) Batch,']);
    expect([silent.leftOut, silent.ignored.length]).toEqual([[], 3]);
  });
});

describe('a mark in round brackets behind a status', () => {
  it('is the text under the table of a page, and no condition by itself', async () => {
    const html = await pages.read(
      `${tableOf([
        ['Service', 'SOC 2'],
        ['A', '✓ (1)'],
        ['B', '✓ (US only)'],
      ])}<p>(1) Premium only.</p>`,
    );
    expect(html.said).toEqual(['a soc-2 IN_SCOPE Premium only.', 'b soc-2 IN_SCOPE US only']);
    const rows = [
      '| Service | FedRAMP High |',
      '|---|---|',
      '| A | x (1) |',
      '| B | x (2027) |',
      '',
      '(1) Premium only.',
    ];
    const page = await pageReader(files)(rows, IN_AZURE);
    expect(told(page)).toEqual(['a fedramp-high-in-azure Premium only.', 'b fedramp-high-in-azure 2027']);
  });
});
