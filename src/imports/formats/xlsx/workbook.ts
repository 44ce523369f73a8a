import { BadList } from '../../bad-list.ts';
import type { Input } from '../../input.ts';
import type { Sheet, SheetRecord } from '../table/sheet.ts';
import { cellFaultsIn } from './cell-faults.ts';
import { tellingStyles } from './cell-styles.ts';
import { spreadMerged } from './merged-cells.ts';
import { pack } from './pack.ts';
import { readParts } from './parts.ts';
import { checkSheet, type SheetCheck } from './sheet-check.ts';
import { struckTexts } from './struck.ts';

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** The box that older workbooks and those with a password come in. */
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

const sheetsByInput = new WeakMap<Input, Promise<readonly Sheet[]>>();

export function isWorkbook({ head }: Input): boolean {
  return [ZIP, COMPOUND_FILE].some((magic) => head.subarray(0, magic.length).equals(magic));
}

/** The sheets of an XLSX workbook, read once for all who ask; the reader is loaded for the first one. Throws BadList where it cannot be read safely. */
export function workbookSheets(input: Input): Promise<readonly Sheet[]> {
  const known = sheetsByInput.get(input) ?? readSheets(input);
  sheetsByInput.set(input, known);
  return known;
}

async function readSheets(input: Input): Promise<readonly Sheet[]> {
  if (input.head.subarray(0, COMPOUND_FILE.length).equals(COMPOUND_FILE)) {
    throw new BadList('This is an old workbook (.xls) or one with a password; save it as .xlsx without.', { input });
  }
  const { files, texts, sheets, dayZero } = await readParts(input);
  const found = { styles: tellingStyles(texts, input), struckTexts: struckTexts(texts, input), input };
  const checks = sheets.map(({ path }) => checkSheet(texts.get(path) ?? '', path, found));
  const { default: readWorkbook } = await import('read-excel-file/node');
  const read = await readWorkbook(await pack(files)).catch((error: Error) => {
    throw new BadList(`The workbook cannot be read: ${error.message}.`, { input, cause: error });
  });
  return sheets.map(({ index, isHidden }, position) => {
    const { sheet, data } = read[index] ?? { sheet: '', data: [] };
    const name = sheets.length === 1 ? input.name : `${input.name} (${sheet})`;
    const check = checks[position] as SheetCheck;
    const { merged, hiddenColumns } = check;
    const records = spreadMerged(recordsOf(data, check), merged, input);
    return { name, title: sheet, isHidden, hiddenColumns, dayZero, records };
  });
}

/** The reader of values drops cells with errors and formulas without a value, and rows that have nothing else. */
function recordsOf(data: readonly (readonly unknown[])[], check: SheetCheck): readonly SheetRecord[] {
  const { formulas, errors } = check;
  const places = [...formulas, ...errors];
  const height = places.reduce((most, { row }) => Math.max(most, row), data.length);
  const width = places.reduce((most, { column }) => Math.max(most, column), data[0]?.length ?? 0);
  const faultsIn = cellFaultsIn(check, width);
  const texts = new Map(errors.map(({ row, column, text }) => [`${row} ${column}`, text]));
  return Array.from({ length: height }, (_none, index) => {
    const row = index + 1;
    const values = data[index] ?? [];
    const cells = Array.from({ length: width }, (_cell, column) => textOf(values[column]));
    for (const column of errors.length === 0 ? [] : cells.keys()) {
      cells[column] = texts.get(`${row} ${column + 1}`) ?? (cells[column] as string);
    }
    const cellFaults = faultsIn(row, { values, cells });
    return { row, cells, ...(cellFaults === undefined ? {} : { cellFaults }) };
  });
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'no date' : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value).trim();
}
