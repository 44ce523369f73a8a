import { BadList } from '../facts/bad-list.ts';
import type { Input } from './input.ts';
import { type Flag, type Table, type TableRow, wholeTable } from './table.ts';
import {
  type CellStyle,
  type Opened,
  openWorkbook,
  RichText,
  readSharedTexts,
  readStyles,
  type ShownText,
  shownNumber,
  type WorkbookParts,
  type XmlHandler,
} from './xlsx-parts.ts';

/** Reads the sheets of an XLSX workbook, one after the other. */
export async function* workbookTables(input: Input): AsyncIterable<Table> {
  const parts = await openWorkbook(input);
  try {
    const { sheets, dayZero } = await readContents(parts, input);
    const workbook: Workbook = { texts: await readSharedTexts(parts), styles: await readStyles(parts), dayZero, input };
    for (const { name, path, isHidden } of sheets)
      yield wholeTable(await readSheet(parts, path, workbook), { at: name, isHidden });
  } finally {
    parts.close();
  }
}

interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

async function readContents(parts: WorkbookParts, input: Input) {
  const targets = new Map<string, string>();
  await parts.parse('xl/_rels/workbook.xml.rels', {
    open({ name, attributes }) {
      const { Id = '', Target = '' } = attributes;
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
    close() {},
  });
  const sheets: Sheet[] = [];
  let dayZero = '1899-12-30';
  await parts.parse('xl/workbook.xml', {
    open({ name, attributes }) {
      const { id = '', state = '', date1904 = '' } = attributes;
      // Charts have sheets of their own, without cells.
      const path = targets.get(id) ?? '';
      if (name === 'sheet' && path.includes('worksheets/'))
        sheets.push({ name: attributes['name'] ?? '', path, isHidden: state !== '' && state !== 'visible' });
      if (name === 'workbookPr' && (date1904 === '1' || date1904 === 'true')) dayZero = '1904-01-01';
    },
    close() {},
  });
  if (sheets.length === 0) throw new BadList('workbook.empty', { input });
  return { sheets, dayZero };
}

interface Workbook {
  readonly texts: readonly ShownText[];
  readonly styles: readonly CellStyle[];
  /** The day that its days are counted from. */
  readonly dayZero: string;
  readonly input: Input;
}

const MOST_COLUMNS = 16_384;

/** Reads the rows of a sheet that have anything in them, in one pass. */
async function readSheet(parts: WorkbookParts, path: string, workbook: Workbook): Promise<readonly TableRow[]> {
  const reader = new SheetReader(workbook);
  await parts.parse(path, reader);
  mergeCells(reader.rows, reader.merged);
  return reader.rows.map(({ line, texts, flags }) => {
    const filled = Array.from(texts, (text) => text ?? '');
    return flags.size === 0 ? { line, texts: filled } : { line, texts: filled, flags };
  });
}

class SheetReader implements XmlHandler {
  readonly rows: DraftRow[] = [];
  readonly merged: CellRange[] = [];
  readonly #workbook: Workbook;
  readonly #hiddenColumns: { readonly first: number; readonly last: number }[] = [];
  readonly #inline = new RichText();
  #row: DraftRow = { line: 0, texts: [], flags: new Map() };
  #isRowHidden = false;
  #column = -1;
  #cell: Opened['attributes'] = {};
  #value = '';
  #isValue = false;
  #isFormula = false;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  open(element: Opened): void {
    const { name, attributes } = element;
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#isValue = true;
    else if (name === 'f') this.#isFormula = true;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'col' && isHidden(attributes, 'width'))
      this.#hiddenColumns.push({ first: Number(attributes['min']), last: Number(attributes['max']) });
    else if (name === 'mergeCell') this.merged.push(rangeOf(attributes['ref'] ?? ''));
    else this.#inline.open(element);
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text;
    else this.#inline.text(text);
  }

  close(name: string): void {
    this.#inline.close(name);
    if (name === 'v') this.#isValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row' && this.#row.texts.length > 0) this.rows.push(this.#row);
  }

  #openRow(attributes: Opened['attributes']): void {
    this.#row = { line: Number(attributes['r'] ?? this.#row.line + 1), texts: [], flags: new Map() };
    this.#isRowHidden = isHidden(attributes, 'ht');
    this.#column = -1;
  }

  #openCell(attributes: Opened['attributes']): void {
    this.#cell = attributes;
    this.#column = attributes['r'] === undefined ? this.#column + 1 : rangeOf(attributes['r']).left;
    if (this.#column >= MOST_COLUMNS)
      throw new BadList('workbook.column', { ...this.#workbook, values: { column: this.#column + 1 } });
    this.#value = '';
    this.#isFormula = false;
    this.#inline.take();
  }

  #closeCell(): void {
    const { text, flags } = this.#shown();
    if (text === '') return;
    if (this.#isFormula) flags.push('formula');
    const position = this.#column;
    if (this.#isRowHidden || this.#hiddenColumns.some(({ first, last }) => position + 1 >= first && position < last))
      flags.push('hidden');
    this.#row.texts[position] = text;
    if (flags.length > 0) this.#row.flags.set(position, flags);
  }

  #shown(): { readonly text: string; readonly flags: Flag[] } {
    const { s: style = '0', t: type = 'n' } = this.#cell;
    const { isStruck = false, format = '' } = this.#workbook.styles[Number(style)] ?? {};
    const { text, flag } = this.#valueOf(type, format);
    const flags = [...(isStruck ? (['struck'] as const) : []), ...(flag === undefined ? [] : [flag])];
    return { text, flags: [...new Set(flags)] };
  }

  #valueOf(type: string, format: string): { readonly text: string; readonly flag?: Flag } {
    const value = this.#value.trim();
    switch (type) {
      case 's':
        return richText(this.#workbook.texts[Number(value)]);
      case 'inlineStr':
        return richText(this.#inline.take());
      case 'e':
        return { text: value, flag: 'error' };
      case 'b':
        return { text: value === '1' ? 'yes' : 'no' };
      case 'n':
        return value === '' ? { text: '' } : shownNumber(Number(value), format, this.#workbook.dayZero);
      default:
        return { text: value };
    }
  }
}

function richText(shown: ShownText | undefined): { readonly text: string; readonly flag?: Flag } {
  const text = shown?.text.trim() ?? '';
  return shown?.isStruck === true ? { text, flag: 'struck' } : { text };
}

function isHidden(attributes: Opened['attributes'], size: 'ht' | 'width'): boolean {
  const { hidden = '' } = attributes;
  return hidden === '1' || hidden === 'true' || Number(attributes[size] ?? '1') === 0;
}

/** A row while its sheet is read. */
interface DraftRow {
  readonly line: number;
  readonly texts: string[];
  readonly flags: Map<number, Flag[]>;
}

/** Lines from 1, columns from 0. */
interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function rangeOf(reference: string): CellRange {
  const [first = '', last = first] = reference.split(':');
  const from = placeOf(first);
  const to = placeOf(last);
  return { top: from.line, left: from.column, bottom: to.line, right: to.column };
}

function placeOf(address: string): { readonly line: number; readonly column: number } {
  const letters = address.replace(/[^A-Z]/gi, '').toUpperCase();
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { line: Number(address.slice(letters.length)), column };
}

/**
 * Gives the value of a merged cell to each row that it spans and that has anything else, and flags it there. Across, the
 * value stays in the first column, since it may be of either: the others are flagged only.
 */
function mergeCells(rows: readonly DraftRow[], ranges: readonly CellRange[]): void {
  const indexByLine = new Map(rows.map(({ line }, index) => [line, index]));
  for (const range of ranges) {
    const start = indexByLine.get(range.top) ?? rows.length;
    const value = rows[start]?.texts[range.left];
    const flags = rows[start]?.flags.get(range.left) ?? [];
    for (let index = start; value !== undefined && index < rows.length; index += 1) {
      const row = rows[index] as DraftRow;
      if (row.line > range.bottom) break;
      row.texts[range.left] = value;
      flagMerged(row, range, flags);
    }
  }
}

function flagMerged(row: DraftRow, { left, right }: CellRange, ofFirst: readonly Flag[]): void {
  for (let column = left; column <= right && column <= row.texts.length; column += 1)
    row.flags.set(column, [...new Set<Flag>([...(column === left ? ofFirst : []), 'merged'])]);
}
