import { afterAll, describe, expect, it } from 'vitest';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { entriesOf, type Reading, readList, TestFiles, workbookOf } from './reading.ts';
import { bombOf, changePart, SHEET, tamperedWorkbook } from './workbooks.ts';

const files = new TestFiles();
afterAll(() => files.remove());

const UNDER_X = { certificate: 'certificate/x' };
const ROWS = [
  ['Service', 'Note'],
  ['Key Vault', 'a'],
];
const megabytes = 1024 * 1024;

async function read(name: string, content: string | Buffer): Promise<Reading> {
  return readList(scopeTable, await files.write(name, content), UNDER_X);
}

async function refusal(name: string, content: string | Buffer): Promise<string> {
  return read(name, content).then(
    () => 'not refused',
    (error: Error) => error.message,
  );
}

describe('workbooks that cannot be trusted', () => {
  it('reads a sound one', async () => {
    const reading = await read('sound.xlsx', await workbookOf(ROWS));
    expect(entriesOf(reading)).toMatchObject([{ subjectId: 'service/key-vault', condition: 'a' }]);
  });

  it('refuses one that says that it unpacks to two gigabytes, and one that does not say so', async () => {
    const honest = await bombOf(16 * megabytes, 2 * 1024 * megabytes - 1);
    expect(await refusal('bomb.xlsx', honest)).toMatch(
      /^bomb\.xlsx: The file has \d+ bytes and says that it unpacks to 21474/,
    );
    const dense = await bombOf(16 * megabytes, 16 * megabytes);
    expect(await refusal('dense.xlsx', dense)).toContain('and no more than 200 times their size');
    const lying = await bombOf(64 * megabytes, 1000);
    expect(await refusal('lying.xlsx', lying)).toBe(
      'lying.xlsx: "xl/worksheets/sheet2.xml" in it unpacks to more than the 1000 bytes that it declares.',
    );
  });

  it('refuses sheets that span more than can be held', async () => {
    const far = await tamperedWorkbook(
      ROWS,
      changePart(SHEET, (xml) =>
        xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
      ),
    );
    expect(await refusal('far.xlsx', far)).toBe(
      'far.xlsx: A sheet in it spans 1048576 rows and 16384 columns, more than can be held.',
    );
    const beyond = await tamperedWorkbook(
      ROWS,
      changePart(SHEET, (xml) => xml.replace('</sheetData>', '<row r="99999999999"></row></sheetData>')),
    );
    expect(await refusal('beyond.xlsx', beyond)).toContain('has the row "99999999999", which no sheet has');
  });

  it('rejects formulas in columns that are read, and takes what stands beside', async () => {
    const formula = { type: 'Formula', value: 'A1' } as const;
    const path = await files.writeSheet('formulas.xlsx', [
      ['Service', 'Note', 'Sum'],
      ['Key Vault', formula, null],
      ['DNS', null, formula],
      [formula, null, null],
    ]);
    const reading = await readList(scopeTable, path, UNDER_X);
    expect(reading.rejected).toEqual([
      'formulas.xlsx:2 column "Note": The cell is a formula, whose value may be out of date; save the sheet with values only.',
      'formulas.xlsx:4 column "Service": The cell is a formula, whose value may be out of date; save the sheet with values only.',
    ]);
    expect(entriesOf(reading).map(({ subjectId }) => subjectId)).toEqual(['service/dns']);
  });

  it('does not take an error for an empty cell', async () => {
    const errors = await tamperedWorkbook(
      ROWS,
      changePart(SHEET, (xml) =>
        xml.replace(
          '</sheetData>',
          '<row r="3"><c r="A3" t="e"><v>#N/A</v></c></row><row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>',
        ),
      ),
    );
    const reading = await read('errors.xlsx', errors);
    expect(reading.leftOut).toEqual(['errors.xlsx:3 column "Service": In place of a service stands #N/A.']);
    expect(reading.rejected).toEqual(['errors.xlsx:4 column "Note": The cell holds the error #DIV/0!.']);
  });

  it.each([
    ['macros', 'xl/vbaProject.bin', 'The workbook has macros; save it as .xlsx without them.'],
    [
      'links',
      'xl/externalLinks/externalLink1.xml',
      'The workbook has links to other workbooks; save it with values only.',
    ],
    ['path', '../../etc/list.xml', 'The ZIP holds a file under the name "../../etc/list.xml", which is refused.'],
    ['root', '/etc/list.xml', 'The ZIP holds a file under the name "/etc/list.xml", which is refused.'],
    ['backslash', '..\\list.xml', 'The ZIP holds a file under the name "..\\list.xml", which is refused.'],
    ['prototype', '__proto__', 'The ZIP holds a file under the name "__proto__", which is refused.'],
  ])('refuses one with %s', async (_what, name, sentence) => {
    const bytes = await tamperedWorkbook(ROWS, (parts) => parts.set(name, Buffer.from('x')));
    expect(await refusal('tampered.xlsx', bytes)).toBe(`tampered.xlsx: ${sentence}`);
  });

  it('refuses the kind that has macros, files outside, and XML with entities of its own', async () => {
    const kind = changePart('[Content_Types].xml', (xml) =>
      xml.replace('spreadsheetml.sheet.main', 'sheet.macroEnabled.main'),
    );
    expect(await refusal('kind.xlsx', await tamperedWorkbook(ROWS, kind))).toContain('is of the kind that has macros');
    const outside = changePart('xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="x" Type="x" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
      ),
    );
    expect(await refusal('outside.xlsx', await tamperedWorkbook(ROWS, outside))).toContain(
      'links to files outside of it',
    );
    const entities = changePart(SHEET, (xml) => xml.replace(/\?>/, '?><!DOCTYPE x [<!ENTITY a "aaa">]>'));
    expect(await refusal('entities.xlsx', await tamperedWorkbook(ROWS, entities))).toContain(
      'declares XML entities or a document type, which are refused',
    );
  });

  it('refuses a ZIP that is none, is damaged, or holds something else', async () => {
    const bytes = await workbookOf(ROWS);
    const other = await tamperedWorkbook(ROWS, (parts) => parts.delete('xl/workbook.xml'));
    expect(await refusal('other.xlsx', other)).toBe('other.xlsx: This is a ZIP, but no XLSX workbook.');
    expect(await refusal('short.xlsx', bytes.subarray(0, bytes.length / 2))).toContain('it is cut off or damaged');
    const damaged = Buffer.from(bytes);
    damaged.fill(0xff, 60, 300);
    expect(await refusal('damaged.xlsx', damaged)).toMatch(/^damaged\.xlsx: ".*" in it (is damaged|is no UTF-8 text)/);
    const nonsense = await tamperedWorkbook(
      ROWS,
      changePart(SHEET, () => '<worksheet><sheetData><row'),
    );
    expect(await refusal('nonsense.xlsx', nonsense)).toContain('is no XML that can be read');
  });
});
