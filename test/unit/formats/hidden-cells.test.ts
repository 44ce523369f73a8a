import { afterAll, describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { openInput } from '../../../src/imports/input.ts';
import { entriesOf, type Reading, readList, TestFiles } from './reading.ts';
import { changePart, SHEET, tampered, tamperedWorkbook } from './workbooks.ts';

const files = new TestFiles();
afterAll(() => files.remove());

type Options = Parameters<typeof readList>[2];
const UNDER_X: Options = { certificate: 'certificate/x' };
const ROWS = [
  ['Service', 'Status', 'Scope status', 'Owner'],
  ['Key Vault', 'yes', 'no', 'Ann'],
  ['Batch', 'yes', 'planned', 'Bob'],
];
const said = (reading: Reading) => entriesOf(reading).map(({ subjectId, status }) => [subjectId.slice(8), status]);

const readChanged = async (change: (xml: string) => string, options: Options = UNDER_X, rows = ROWS) =>
  readList(
    scopeTable,
    await files.write('list.xlsx', await tamperedWorkbook(rows, changePart(SHEET, change))),
    options,
  );
const withColumn = (column: number) => (xml: string) =>
  xml.replace('<sheetData>', `<cols><col min="${column}" max="${column}" hidden="1"/></cols><sheetData>`);

describe('what a workbook does not show', () => {
  it('is rejected where it is a row, by the columns that are read', async () => {
    const reading = await readChanged((xml) => xml.replace('<row r="3"', '<row r="3" hidden="1"'));
    expect(said(reading)).toEqual([['key-vault', 'IN_SCOPE']]);
    expect(reading.rejected).toEqual([
      'list.xlsx:3 column "Service": The row is hidden, by hand or by a filter, and may not be meant; show it or delete it.',
    ]);
    const flat = await readChanged((xml) => xml.replace('<row r="3"', '<row r="3" ht="0" customHeight="1"'));
    expect(flat.rejected).toEqual(reading.rejected);
  });

  it('is refused where it is a column that would be read, unless the operator names that', async () => {
    await expect(readChanged(withColumn(2))).rejects.toThrow(
      'list.xlsx:1: The column "Status" is hidden, and would be read; show it, delete it, or name the column that is meant with --field.',
    );
    const naming = (label: string) => readChanged(withColumn(2), { ...UNDER_X, fields: new Map([['status', label]]) });
    expect(said(await naming('Scope status'))).toEqual([
      ['key-vault', 'NOT_IN_SCOPE'],
      ['batch', 'PLANNED'],
    ]);
    expect(said(await naming('Status'))).toEqual([
      ['key-vault', 'IN_SCOPE'],
      ['batch', 'IN_SCOPE'],
    ]);
    expect((await readChanged(withColumn(4))).rejected).toEqual([]);
    const narrow = (xml: string) => withColumn(2)(xml).replace('hidden="1"', 'width="0" customWidth="1"');
    await expect(readChanged(narrow)).rejects.toThrow('The column "Status" is hidden');
  });

  const readFormatted = async (format: string, row: [string, number?]) => {
    const code = format.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    const formats = `<numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts>`;
    const change = changePart('xl/styles.xml', (xml) =>
      xml.replace(/<xf ?>/, '<xf numFmtId="200">').replace('<fonts', `${formats}<fonts`),
    );
    const path = await files.write('list.xlsx', await tamperedWorkbook([['Service', 'Until'], row], change));
    return readList(scopeTable, path, UNDER_X);
  };

  it.each<[string, [string, number?], string]>([
    [';;;', ['Batch'], 'Service'],
    ['"";"";"";""', ['Batch'], 'Service'],
    ['[Red];;;', ['Batch'], 'Service'],
    [';;;@', ['Batch', 46_000], 'Until'],
    ['General;;', ['Batch', 0], 'Until'],
  ])('is a value in a format that shows nothing of it: %s %j', async (format, row, column) => {
    expect((await readFormatted(format, row)).rejected).toEqual([
      `list.xlsx:2 column "${column}": The cell has a number format that shows nothing of what it keeps, and that may not be meant; delete the row, or show the value.`,
    ]);
  });

  it.each(['0;-0;;@', '_(* #,##0_);_(* "-"??_);_(@_)', '[=0]"";General', 'General;"none"'])(
    'is nothing in a format that shows it: %s',
    async (format) => {
      expect(said(await readFormatted(format, ['Batch', 46_000]))).toEqual([['batch', 'IN_SCOPE']]);
    },
  );

  it.each(['hidden', 'veryHidden'])('is passed over and told where it is a sheet that is %s', async (state) => {
    const bytes = await writeWorkbook([
      {
        data: [
          ['Service', 'Status'],
          ['Retired', 'yes'],
        ],
        sheet: 'Lists',
      },
      { data: [['Service'], ['Key Vault']], sheet: 'Scope' },
    ]).toBuffer();
    const shown = await files.write('shown.xlsx', bytes);
    expect(said(await readList(scopeTable, shown, UNDER_X))).toHaveLength(2);
    const change = changePart('xl/workbook.xml', (xml) => xml.replace('<sheet ', `<sheet state="${state}" `));
    const path = await files.write('hidden.xlsx', await tampered(bytes, change));
    const reading = await readList(scopeTable, path, UNDER_X);
    expect(said(reading)).toEqual([['key-vault', 'IN_SCOPE']]);
    expect(reading.remarks).toEqual([
      'hidden.xlsx (Lists): This sheet is hidden; show it where it is meant, or name with --sheet those to read. Its 2 rows were not read.',
    ]);
    const named = await readList(scopeTable, path, { ...UNDER_X, sheets: ['Lists'] });
    expect(said(named)).toEqual([['retired', 'IN_SCOPE']]);
    // Nothing in it tells what kind of list the workbook is.
    expect(await scopeTable.detect(await openInput(path))).toBe(0.5);
  });

  it('is a formula in each cell that one formula fills', async () => {
    const spill = (ref: string) => (xml: string) =>
      xml.replace(/(<c r="A1"[^>]*>)/, `$1<f t="array" ref="${ref}">FILTER(Z1:Z9,Y1:Y9)</f>`);
    const reading = await readChanged(spill('A1:A2'));
    expect(said(reading)).toEqual([['batch', 'IN_SCOPE']]);
    expect(reading.rejected).toEqual([expect.stringContaining('list.xlsx:2 column "Service": The cell is a formula')]);
    expect((await readChanged(spill('D1:E3'))).rejected).toEqual([]);
  });
});

describe('a text of a workbook that is struck through', () => {
  const STRUCK =
    'The text is struck through, all of it or a part, and may not be meant; delete the row, or take the stroke away.';
  const textDecoration = { strikethrough: true };

  it('is rejected where its column is read', async () => {
    const rows = [
      ROWS[0]?.map((value) => ({ value })) ?? [],
      [{ value: 'Key Vault' }, { value: 'yes' }, null, { value: 'Ann', textDecoration }],
      [
        { value: 'Batch', textDecoration },
        { value: 'yes', textDecoration },
      ],
      [{ value: '', textDecoration }],
    ];
    const path = await files.write('list.xlsx', await writeWorkbook(rows).toBuffer());
    const reading = await readList(scopeTable, path, { ...UNDER_X, notMeant: ['Scope status'] });
    expect(said(reading)).toEqual([['key-vault', 'IN_SCOPE']]);
    expect(reading.rejected).toEqual([`list.xlsx:3 column "Service": ${STRUCK}`]);
  });

  it('takes back what stands under it where it is a heading', async () => {
    const heading = [{ value: 'Service' }, { value: 'DoD IL6', textDecoration }, { value: 'Owner', textDecoration }];
    const row = [{ value: 'Key Vault' }, { value: 'yes' }, { value: 'Ann' }];
    const path = await files.write('list.xlsx', await writeWorkbook([heading, row]).toBuffer());
    await expect(readList(scopeTable, path)).rejects.toThrow(
      'list.xlsx:1: The heading "DoD IL6" is struck through, or a part of it is, and its column would be read; delete the column, or take the stroke away.',
    );
    const reading = await readList(scopeTable, path, { ...UNDER_X, notMeant: ['DoD IL6'] });
    expect(said(reading)).toEqual([['key-vault', 'IN_SCOPE']]);
  });

  it('is one also where only a part of it is, shared with other cells or not', async () => {
    const run = (text: string, font: string) => `<r><rPr>${font}</rPr><t>${text}</t></r>`;
    const parts = `${run('Key ', '<strike val="0"/>')}${run('Vault', '<strike/>')}`;
    const shared = changePart('xl/sharedStrings.xml', (xml) => xml.replace('<t>Key Vault</t>', parts));
    const inCell = changePart(SHEET, (xml) =>
      xml.replace(/<c r="A2"[^>]*>.*?<\/c>/, `<c r="A2" t="inlineStr"><is>${parts}</is></c>`),
    );
    for (const change of [shared, inCell]) {
      const path = await files.write('list.xlsx', await tamperedWorkbook(ROWS, change));
      const reading = await readList(scopeTable, path, UNDER_X);
      expect(said(reading)).toEqual([['batch', 'IN_SCOPE']]);
      expect(reading.rejected).toEqual([`list.xlsx:2 column "Service": ${STRUCK}`]);
    }
  });

  it('is none by a font that holds under a condition only, or strikes nothing', async () => {
    const change = changePart('xl/styles.xml', (xml) =>
      xml
        .replace('<font>', '<font><strike val="0"/>')
        .replace('</cellXfs>', '</cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs>'),
    );
    const path = await files.write('list.xlsx', await tamperedWorkbook(ROWS, change));
    expect((await readList(scopeTable, path, UNDER_X)).rejected).toEqual([]);
  });
});
