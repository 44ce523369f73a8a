import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { tablesOf } from './tables-of.ts';

const STYLES = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.00"/><numFmt numFmtId="171" formatCode="mmm\\-yy"/></numFmts>
  <fonts><font/><font><strike/></font></fonts>
  <cellXfs><xf/><xf fontId="1"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`;
const TEXTS = '<sst><si><t>Key Vault</t></si><si><r><t>kept </t></r><r><rPr><strike/></rPr><t>gone</t></r></si></sst>';

async function workbook(sheet: string, { properties = '', state = '' } = {}): Promise<Buffer> {
  const zip = new ZipFile();
  const parts = {
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/workbook.xml': `<workbook>${properties}<sheets><sheet name="Services" ${state} r:id="r1"/></sheets></workbook>`,
    'xl/sharedStrings.xml': TEXTS,
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': `<worksheet>${sheet}</worksheet>`,
  };
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  return buffer(zip.outputStream);
}

async function rowsOf(sheet: string, properties = '') {
  const [table] = await tablesOf('list.xlsx', await workbook(sheet, { properties }));
  return table?.rows;
}

const row = (cells: string, attributes = 'r="1"') => `<sheetData><row ${attributes}>${cells}</row></sheetData>`;

test('reads shared and inline texts, numbers, dates and booleans', async () => {
  const cells =
    '<c t="s"><v>0</v></c><c t="inlineStr"><is><t>in line</t></is></c><c><v>8.6</v></c><c s="2"><v>45000</v></c><c t="b"><v>1</v></c>';
  expect(await rowsOf(row(cells))).toEqual([{ line: 1, texts: ['Key Vault', 'in line', '8.6', '2023-03-15', 'yes'] }]);
});

test('counts days from 1904 if the workbook says so', async () => {
  const rows = await rowsOf(row('<c s="2"><v>43538</v></c>'), '<workbookPr date1904="1"/>');
  expect(rows?.[0]?.texts).toEqual(['2023-03-15']);
});

test.each([
  ['struck', '<c t="s" s="1"><v>0</v></c>'],
  ['struck', '<c t="s"><v>1</v></c>'],
  ['formula', '<c><f>A1</f><v>1</v></c>'],
  ['error', '<c t="e"><v>#N/A</v></c>'],
  ['shown otherwise', '<c s="3"><v>4.1</v></c>'],
  ['shown otherwise', '<c s="4"><v>45000</v></c>'],
  ['shown otherwise', '<c><v>1234567890123456789</v></c>'],
])('flags a cell as %s: %s', async (flag, cell) => {
  const [first] = (await rowsOf(row(cell))) ?? [];
  expect(first?.flags).toEqual(new Map([[0, [flag]]]));
});

test('flags cells in hidden rows and columns', async () => {
  const hiddenRow = await rowsOf(row('<c><v>1</v></c>', 'r="1" hidden="1"'));
  const hiddenColumn = await rowsOf(
    `<cols><col min="2" max="2" hidden="1"/></cols>${row('<c><v>1</v></c><c><v>2</v></c>')}`,
  );
  expect(hiddenRow?.[0]?.flags).toEqual(new Map([[0, ['hidden']]]));
  expect(hiddenColumn?.[0]?.flags).toEqual(new Map([[1, ['hidden']]]));
});

test('marks a hidden sheet', async () => {
  const [table] = await tablesOf('list.xlsx', await workbook(row('<c><v>1</v></c>'), { state: 'state="hidden"' }));
  expect(table).toMatchObject({ at: 'Services', isHidden: true });
});

test('repeats the value of a vertically merged cell in each of its rows, flagged', async () => {
  const cells = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="B2"><v>3</v></c></row>';
  const rows = await rowsOf(`<sheetData>${cells}</sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>`);
  const merged = new Map([[0, ['merged']]]);
  expect(rows).toEqual([
    { line: 1, texts: ['1', '2'], flags: merged },
    { line: 2, texts: ['1', '3'], flags: merged },
  ]);
});

test('keeps the value of a horizontally merged cell in its first column', async () => {
  const sheet = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row></sheetData>';
  const rows = await rowsOf(`${sheet}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`);
  expect(rows?.[0]?.texts).toEqual(['1', '', '3']);
  expect([...(rows?.[0]?.flags?.keys() ?? [])]).toEqual([0, 1]);
});

test.each([
  ['a cell beyond the last column', row('<c r="ZZZZZ2"><v>1</v></c>')],
  ['broken XML', '<sheetData><row></sheetData>'],
])('refuses a workbook with %s', async (_what, sheet) => {
  await expect(rowsOf(sheet)).rejects.toMatchObject({ problem: { id: 'workbook.broken' } });
});

test('refuses a file that is not a workbook', async () => {
  await expect(tablesOf('list.xlsx', Buffer.from('PK\u0003\u0004 and nothing more'))).rejects.toThrow('cannot be read');
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]);
  await expect(tablesOf('list.xls', old)).rejects.toThrow('old workbook');
});
