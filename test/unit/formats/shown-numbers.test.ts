import { afterAll, describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { certificateList } from '../../../src/imports/formats/certificate-list.ts';
import { clauseList } from '../../../src/imports/formats/clause-list.ts';
import type { ListFormat } from '../../../src/imports/formats/format.ts';
import { readList, TestFiles } from './reading.ts';
import { changePart, SHEET, tamperedWorkbook } from './workbooks.ts';

const files = new TestFiles();
afterAll(() => files.remove());

interface Written {
  readonly value: string | number | Date;
  readonly format?: string;
}
const readCells = async (format: ListFormat, heading: readonly string[], row: readonly Written[]) => {
  const bytes = await writeWorkbook([heading.map((value) => ({ value })), [...row]], {
    dateFormat: 'yyyy-mm-dd',
  }).toBuffer();
  const path = await files.write('list.xlsx', bytes);
  const reading = await readList(format, path, { standard: 'standard/x' });
  const [entity] = reading.facts.flatMap((fact) => (fact.type === 'entity' ? [fact] : []));
  return { rejected: reading.rejected, entity };
};
const clause = (number: Written) => readCells(clauseList, ['Clause', 'Title'], [number, { value: 'A' }]);
const day = new Date('2026-03-01T00:00:00Z');

describe('a number of a workbook', () => {
  it.each([
    [{ value: 4.1, format: '0.00' }, '4.10 and kept as 4.1'],
    [{ value: 4, format: '0.0' }, '4.0 and kept as 4'],
    [{ value: 4.15, format: '0.0' }, /4\.[12] and kept as 4\.15/],
    [{ value: 123, format: '000000' }, '000123 and kept as 123'],
  ])('is rejected where it is shown otherwise: %o', async (number, shown) => {
    const { rejected, entity } = await clause(number);
    expect(entity).toBeUndefined();
    expect(rejected).toEqual([expect.stringMatching(shown)]);
  });

  it.each([
    [{ value: 4.1 }, '4.1'],
    [{ value: 4.1, format: '0.0' }, '4.1'],
    [{ value: 4.15, format: '0.00' }, '4.15'],
    [{ value: '4.10', format: '@' }, '4.10'],
  ])('is read where it is shown as it is kept: %o', async (number, read) => {
    const { rejected, entity } = await clause(number);
    expect(rejected).toEqual([]);
    expect(entity?.id).toBe(`clause/x/${read}`);
  });

  it('does not matter in a column that nobody reads', async () => {
    const cells = [{ value: '4.1' }, { value: 'A' }, { value: 4.1, format: '0.00' }];
    expect((await readCells(clauseList, ['Clause', 'Title', 'Weight'], cells)).rejected).toEqual([]);
  });
});

describe('a day of a workbook', () => {
  const expiry = (format: string) =>
    readCells(
      certificateList,
      ['Certificate', 'Standard', 'Expiry date'],
      [{ value: 'A' }, { value: 'S' }, { value: day, format }],
    );

  it.each(['mmm-yy', 'mmmm yyyy', 'yyyy', 'd-mmm', '[$-409]mmm\\-yy', '"end of" mmm yyyy'])(
    'is rejected where it is shown in part only: %s',
    async (format) => {
      const { rejected } = await expiry(format);
      expect(rejected).toEqual([
        expect.stringContaining(
          'column "Expiry date": The cell keeps a day, and does not show day, month and year of it',
        ),
      ]);
    },
  );

  it.each(['yyyy-mm-dd', 'd mmmm yyyy', 'dd.mm.yy', '[$-407]dddd, d. mmmm yyyy', 'm/d/yy h:mm'])(
    'is read where it is shown whole: %s',
    async (format) => {
      const { rejected, entity } = await expiry(format);
      expect(rejected).toEqual([]);
      expect(entity?.properties).toMatchObject({ expiresOn: '2026-03-01' });
    },
  );

  it('is rejected in the format that sheets give to "Mar-26" and "4-Jan" themselves', async () => {
    for (const id of ['16', '17']) {
      const styled = (parts: Map<string, Buffer>) => {
        changePart('xl/styles.xml', (xml) =>
          xml.replace(
            /<cellXfs[\s\S]*<\/cellXfs>/,
            `<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs>`,
          ),
        )(parts);
        changePart(SHEET, (xml) =>
          xml.replace('</sheetData>', '<row r="2"><c r="A2" s="1"><v>46082</v></c></row></sheetData>'),
        )(parts);
      };
      const bytes = await tamperedWorkbook([['Clause', 'Title']], styled);
      const reading = await readList(clauseList, await files.write('list.xlsx', bytes), { standard: 'standard/x' });
      expect(reading.rejected).toEqual([expect.stringContaining('The cell keeps a day')]);
    }
  });

  it.each(['2026-01-04', '4-Jan'])('is no number of a clause: %s', async (number) => {
    const path = await files.write('list.csv', `Clause,Title\n${number},A\n`);
    const { rejected } = await readList(clauseList, path, { standard: 'standard/x' });
    expect(rejected).toEqual([
      expect.stringContaining(`"${number}" is a day, which sheets make of numbers such as 4.1`),
    ]);
  });
});
