import { BadList } from '../facts/bad-list.ts';
import type { Input } from './input.ts';
import { type Flag, type Table, type TableRow, wholeTable } from './table.ts';
import {
  type CellStyle,
  type Opened,
  openWorkbook,
  readSharedTexts,
  readStyles,
  richText,
  type Shown,
  shownNumber,
  type WorkbookParts,
  type XmlHandler,
} from './xlsx-parts.ts';

/** The limit of Excel. */
const MOST_COLUMNS = 16_384;

interface Workbook {
  readonly texts: readonly Shown[];
  readonly styles: readonly CellStyle[];
  /** Day 0 of its date numbers. */
  readonly dayZero: string;
}

/** Reads the sheets of an XLSX workbook, one after the other. */
export async function* workbookTables(input: Input): AsyncIterable<Table> {
  const parts = await openWorkbook(input);
  try {
    const { sheets, dayZero } = await readContents(parts);
    if (sheets.length === 0) throw new BadList('workbook.empty', { input });
    const workbook: Workbook = { texts: await readSharedTexts(parts), styles: await readStyles(parts), dayZero };
    for (const { name, path, isHidden } of sheets)
      yield wholeTable(await readSheet(parts, path, workbook), { at: name, isHidden });
  } finally {
    parts.close();
  }
}

async function readContents(parts: WorkbookParts) {
  const targets = new Map<string, string>();
  await parts.parse('xl/_rels/workbook.xml.rels', {
    open({ name, attributes: { Id = '', Target = '' } }) {
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const sheets: { name: string; path: string; isHidden: boolean }[] = [];
  let dayZero = '1899-12-30';
  await parts.parse('xl/workbook.xml', {
    open({ name, attributes }) {
      const { id = '', state = '', date1904 = '' } = attributes;
      // Chart sheets have no cells.
      const path = targets.get(id) ?? '';
      if (name === 'sheet' && path.includes('worksheets/'))
        sheets.push({ name: attributes['name'] ?? '', path, isHidden: state !== '' && state !== 'visible' });
      if (name === 'workbookPr' && (date1904 === '1' || date1904 === 'true')) dayZero = '1904-01-01';
    },
  });
  return { sheets, dayZero };
}

/** Reads the non-empty rows of a sheet in one pass. */
async function readSheet(parts: WorkbookParts, path: string, workbook: Workbook): Promise<readonly TableRow[]> {
  const { rows, merged, handler } = sheetReader(workbook);
  await parts.parse(path, handler);
  mergeCells(rows, merged);
  return rows.map(({ line, texts, flags }) => {
    const filled = Array.from(texts, (text) => text ?? '');
    return flags.size === 0 ? { line, texts: filled } : { line, texts: filled, flags };
  });
}

/** A row while its sheet is read. */
interface DraftRow {
  readonly line: number;
  readonly texts: string[];
  readonly flags: Map<number, Flag[]>;
}

/** Collects the rows of a sheet and the ranges of its merged cells. */
function sheetReader({ texts, styles, dayZero }: Workbook) {
  const rows: DraftRow[] = [];
  const merged: CellRange[] = [];
  const hiddenColumns: { readonly first: number; readonly last: number }[] = [];
  const inline = richText();
  let row: DraftRow = { line: 0, texts: [], flags: new Map() };
  let isRowHidden = false;
  let column = -1;
  let cell: Opened['attributes'] = {};
  let value = '';
  let isFormula = false;

  function openRow(attributes: Opened['attributes']): void {
    row = { line: Number(attributes['r'] ?? row.line + 1), texts: [], flags: new Map() };
    isRowHidden = isHidden(attributes, 'ht');
    column = -1;
  }

  function openCell(attributes: Opened['attributes']): void {
    cell = attributes;
    column = attributes['r'] === undefined ? column + 1 : rangeOf(attributes['r']).left;
    if (column >= MOST_COLUMNS) throw new Error(`a cell of row ${row.line} stands beyond the last column, XFD`);
    value = '';
    isFormula = false;
    inline.take();
  }

  function closeCell(): void {
    const { s: style = '0', t: type = 'n' } = cell;
    const { isStruck = false, format = '' } = styles[Number(style)] ?? {};
    const { text, flag } = shown(type, format);
    if (text === '') return;
    const flags = new Set<Flag>(isStruck ? ['struck'] : []);
    if (flag !== undefined) flags.add(flag);
    if (isFormula) flags.add('formula');
    if (isRowHidden || hiddenColumns.some(({ first, last }) => column + 1 >= first && column < last))
      flags.add('hidden');
    row.texts[column] = text;
    if (flags.size > 0) row.flags.set(column, [...flags]);
  }

  function shown(type: string, format: string): Shown {
    const kept = value.trim();
    switch (type) {
      case 's':
        return texts[Number(kept)] ?? { text: '' };
      case 'inlineStr':
        return inline.take();
      case 'e':
        return { text: kept, flag: 'error' };
      case 'b':
        return { text: kept === '1' ? 'yes' : 'no' };
      case 'n':
        return kept === '' ? { text: '' } : shownNumber(Number(kept), format, dayZero);
      default:
        return { text: kept };
    }
  }

  const handler: XmlHandler = {
    open(element) {
      const { name, attributes } = element;
      if (name === 'c') openCell(attributes);
      else if (name === 'f') isFormula = true;
      else if (name === 'row') openRow(attributes);
      else if (name === 'col' && isHidden(attributes, 'width'))
        hiddenColumns.push({ first: Number(attributes['min']), last: Number(attributes['max']) });
      else if (name === 'mergeCell') merged.push(rangeOf(attributes['ref'] ?? ''));
      else inline.open(element);
    },
    text(text, path) {
      if (path.at(-1) === 'v') value += text;
      else inline.text(text, path);
    },
    close(name) {
      if (name === 'c') closeCell();
      else if (name === 'row' && row.texts.length > 0) rows.push(row);
    },
  };
  return { rows, merged, handler };
}

function isHidden(attributes: Opened['attributes'], size: 'ht' | 'width'): boolean {
  const { hidden = '' } = attributes;
  return hidden === '1' || hidden === 'true' || Number(attributes[size] ?? '1') === 0;
}

/** Lines from 1, columns from 0. */
interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function rangeOf(reference: string): CellRange {
  const [from = { line: 0, column: -1 }, to = from] = reference.split(':').map((address) => {
    const letters = address.replace(/[^A-Z]/gi, '').toUpperCase();
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return { line: Number(address.slice(letters.length)), column };
  });
  return { top: from.line, left: from.column, bottom: to.line, right: to.column };
}

/**
 * Repeats the value of a merged cell, flagged, in each other non-empty row that it spans. Horizontally, the
 * value stays in the first column, since it may belong to any; the others are only flagged.
 */
function mergeCells(rows: readonly DraftRow[], ranges: readonly CellRange[]): void {
  const indexByLine = new Map(rows.map(({ line }, index) => [line, index]));
  for (const { top, left, bottom, right } of ranges) {
    const start = indexByLine.get(top) ?? rows.length;
    const value = rows[start]?.texts[left];
    const ofFirst = rows[start]?.flags.get(left) ?? [];
    const spanned = value === undefined ? [] : rows.slice(start, start + 1 + bottom - top);
    for (const { texts, flags } of spanned.filter(({ line }) => line <= bottom)) {
      texts[left] = value as string;
      for (let column = left; column <= right && column <= texts.length; column += 1)
        flags.set(column, [...new Set<Flag>([...(column === left ? ofFirst : []), 'merged'])]);
    }
  }
}
