import { afterAll, describe, expect, it } from 'vitest';
import type { SheetData } from 'write-excel-file/node';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { entriesOf, type Reading, readList, TestFiles } from './reading.ts';
import { changePart, SHEET, tamperedWorkbook } from './workbooks.ts';

const files = new TestFiles();
afterAll(() => files.remove());

const HEADING = ['Service', 'Scope status', 'Remarks'];
const ACROSS =
  'The cell is merged with others beside it, and its value may be of any of their columns; split it, with a value in each.';

async function read(rows: SheetData, refs: readonly string[], more: (xml: string) => string = (xml) => xml) {
  const merged = refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const change = changePart(SHEET, (xml) =>
    more(xml).replace('</sheetData>', `</sheetData><mergeCells count="${refs.length}">${merged}</mergeCells>`),
  );
  const path = await files.write('m.xlsx', await tamperedWorkbook(rows, change));
  return readList(scopeTable, path, { certificate: 'certificate/x' });
}

const said = (reading: Reading) =>
  entriesOf(reading).map(({ subjectId, status, condition }) => [subjectId.split('/')[1], status, condition]);

describe('merged cells', () => {
  it('hold for each row that they span, and that is told', async () => {
    const reading = await read(
      [HEADING, ['Key Vault', 'In scope', 'US only'], ['Batch', null, null], ['Backup', 'In scope', null]],
      ['B2:B3', 'C2:C4'],
    );
    expect(reading.rejected).toEqual([]);
    expect(said(reading)).toEqual([
      ['key-vault', 'IN_SCOPE', 'US only'],
      ['batch', 'IN_SCOPE', 'US only'],
      ['backup', 'IN_SCOPE', 'US only'],
    ]);
    expect(reading.remarks).toEqual(['m.xlsx: 2 rows have the value of merged cells, which holds for all of them.']);
  });

  it('hold where the sheet has blank rows and columns before its table', async () => {
    const reading = await read(
      [
        [],
        [null, 'Service', 'Scope status'],
        [null, 'Key Vault', 'planned'],
        [null, 'Batch', null],
        [null, 'DNS', 'no'],
      ],
      ['C3:C4'],
    );
    expect(said(reading)).toEqual([
      ['key-vault', 'PLANNED', null],
      ['batch', 'PLANNED', null],
      ['dns', 'NOT_IN_SCOPE', null],
    ]);
  });

  it('make no row of a blank one, nor of rows behind the last', async () => {
    const reading = await read(
      [HEADING, ['Key Vault', 'yes', 'a'], [null, null, null], ['Batch', null, 'b']],
      ['B2:B90'],
    );
    expect(reading.rejected).toEqual([]);
    expect(said(reading)).toEqual([
      ['key-vault', 'IN_SCOPE', 'a'],
      ['batch', 'IN_SCOPE', 'b'],
    ]);
  });

  it('that are formulas or errors are so in each row', async () => {
    const formula = { type: 'Formula', value: 'A1' } as const;
    const reading = await read([HEADING, ['Key Vault', 'yes', formula], ['Batch', 'yes', null]], ['C2:C3']);
    expect(said(reading)).toEqual([]);
    expect(reading.rejected).toEqual([
      expect.stringMatching(/^m\.xlsx:2 column "Remarks": The cell is a formula/),
      expect.stringMatching(/^m\.xlsx:3 column "Remarks": The cell is a formula/),
    ]);
    const error = await read([HEADING, ['Key Vault', 'yes', 'x'], ['Batch', 'yes', null]], ['C2:C3'], (xml) =>
      xml.replace(/<c r="C2".*?<\/c>/, '<c r="C2" t="e"><v>#N/A</v></c>'),
    );
    expect(error.rejected).toHaveLength(2);
  });

  it('across columns that are read are rejected where the row says more, whatever was meant', async () => {
    const reading = await read(
      [HEADING, ['Key Vault', 'yes', null], ['Batch', 'yes', 'b'], ['DNS', 'yes', null], ['Bastion', null, 'c']],
      ['B2:C2', 'A4:B5'],
    );
    expect(reading.rejected).toEqual([
      `m.xlsx:2 column "Remarks": ${ACROSS}`,
      'm.xlsx:4 column "Scope status": The cell is merged with others and holds a value of its own, which is not shown; split it.',
      'm.xlsx:5 column "Service": The cell is merged with others and holds a value of its own, which is not shown; split it.',
    ]);
    expect(said(reading)).toEqual([['batch', 'IN_SCOPE', 'b']]);
  });

  it('across columns of which one is read are its value, and a note across all is a note', async () => {
    const reading = await read(
      [
        ['Our services', null, null],
        ['Service', 'Owner', 'Phone'],
        ['Key Vault', 'Ada', null],
        ['Note: all regions', null, null],
        [null, null, null],
      ],
      ['A1:C1', 'B3:C3', 'A4:C5'],
    );
    expect(reading.rejected).toEqual([]);
    expect(said(reading)).toEqual([['key-vault', 'IN_SCOPE', null]]);
    expect(reading.leftOut).toHaveLength(1);
  });

  it('of a heading with rows below it are no value, and a second line of the heading is no row', async () => {
    const two = [
      ['Service', 'Scope status', 'Contact', null],
      [null, null, 'Name', 'Phone'],
      ['Key Vault', 'yes', 'Ada', '1'],
    ];
    const reading = await read(two, ['A1:A2', 'B1:B2', 'C1:D1']);
    expect(reading.rejected).toEqual([]);
    expect(said(reading)).toEqual([['key-vault', 'IN_SCOPE', null]]);
    const withRow = await read([HEADING, ['Key Vault', null, 'a']], ['B1:B2']);
    expect(withRow.rejected).toEqual([
      'm.xlsx:2 column "Scope status": The cell is merged with the heading above it; split it, or remove the row where it is a second line of the heading.',
    ]);
  });

  it('of a heading across columns are told where several of them have values', async () => {
    const reading = await read(
      [
        ['Service', 'Scope status', null],
        ['Key Vault', 'yes', null],
        ['Batch', 'yes', 'no'],
      ],
      ['B1:C1'],
    );
    expect(said(reading)).toEqual([['key-vault', 'IN_SCOPE', null]]);
    expect(reading.rejected).toEqual([
      'm.xlsx:3 column "Scope status": The heading "Scope status" is merged across columns, and the row has values in several; give each column a heading.',
    ]);
  });

  it('that say that they span all that a sheet can hold cost what is there', async () => {
    const rows: SheetData = [HEADING, ...Array.from({ length: 2_000 }, (_none, row) => [`Service ${row}`, null, null])];
    (rows[1] as unknown[])[1] = 'yes';
    const start = performance.now();
    const reading = await read(rows, ['B2:XFD1048576']);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(reading.rejected).toHaveLength(2_000);
    const all = await read([HEADING, ['Key Vault', 'yes', 'a']], ['A1:XFD1048576']).catch((error: Error) => error);
    expect(all).toBeInstanceOf(Error);
  });

  it.each([
    ['overlap', ['B2:B4', 'A3:C3'], 'm.xlsx: A sheet in it has merged cells that overlap in row 3; split them.'],
    ['come twice', ['B2:B3', 'B2:B3'], 'm.xlsx: A sheet in it has merged cells that overlap in row 2; split them.'],
    ['lie outside', ['B2:XFE3'], 'm.xlsx: "xl/worksheets/sheet1.xml" in it has the cell "XFE3", which no sheet has.'],
    ['are nonsense', ['B2:'], 'm.xlsx: "xl/worksheets/sheet1.xml" in it has the cell "", which no sheet has.'],
  ])('that %s are refused', async (_what, refs, sentence) => {
    const rows = [HEADING, ['Key Vault', 'yes', 'a'], ['Batch', 'yes', 'b'], ['DNS', 'yes', 'c']];
    await expect(read(rows, refs)).rejects.toThrow(sentence);
  });
});
