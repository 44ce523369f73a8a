import { afterAll, describe, expect, it } from 'vitest';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { entriesOf, readList, TestFiles } from './reading.ts';
import { changePart, tamperedWorkbook } from './workbooks.ts';

const files = new TestFiles();
afterAll(() => files.remove());

const WRITTEN = new Date('2023-05-02T00:00:00Z');
/** What the workbook keeps for it, counted from 1900. */
const NUMBER = 45_048;

async function read(properties: string) {
  const bytes = await tamperedWorkbook(
    [
      ['Service', 'Scope status', 'From', 'Until'],
      ['Key Vault', 'In scope', { value: WRITTEN, format: 'yyyy-mm-dd' }, NUMBER],
    ],
    changePart('xl/workbook.xml', (xml) =>
      xml.replace(/<workbookPr[^>]*>/, '').replace(/(<workbook[^>]*>)/, `$1${properties}`),
    ),
  );
  const reading = await readList(scopeTable, await files.write('days.xlsx', bytes), { certificate: 'certificate/x' });
  expect(reading.rejected).toEqual([]);
  return { days: entriesOf(reading).map(({ validFrom, validUntil }) => [validFrom, validUntil]), ...reading };
}

describe('the days of a workbook', () => {
  it.each([
    '<workbookPr date1904="1"/>',
    '<workbookPr date1904="true"/>',
    "<workbookPr showObjects='all' date1904 = ' true ' codeName='x'/>",
    '<!-- <workbookPr date1904="0"/> --><workbookPr date1904="true"></workbookPr><workbookPr date1904="0"/>',
  ])('are counted from 1904 where it says so: %s', async (properties) => {
    const { days, remarks } = await read(properties);
    expect(days).toEqual([['2027-05-03', '2027-05-03']]);
    expect(remarks).toContain(
      'days.xlsx:2 column "Until": Days stand here as the numbers that sheets keep: 45048 was read as 2027-05-03.',
    );
  });

  it.each(['', '<workbookPr/>', '<workbookPr date1904="false"/>', '<workbookPr date1904="0"/>'])(
    'are counted from 1900 elsewhere: %s',
    async (properties) => {
      const { days } = await read(properties);
      expect(days).toEqual([['2023-05-02', '2023-05-02']]);
    },
  );
});
