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
  type Shown,
  shownNumber,
  type WorkbookParts,
  type XmlHandler,
} from './xlsx-parts.ts';

interface Workbook {
  readonly texts: readonly Shown[];
  readonly styles: readonly CellStyle[];
  /** The day that its days are counted from. */
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
      // Charts have sheets of their own, without cells.
      const path = targets.get(id) ?? '';
      if (name === 'sheet' && path.includes('worksheets/'))
        sheets.push({ name: attributes['name'] ?? '', path, isHidden: state !== '' && state !== 'visible' });
      if (name === 'workbookPr' && (date1904 === '1' || date1904 === 'true')) dayZero = '1904-01-01';
    },
  });
  return { sheets, dayZero };
}

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

/** A row while its sheet is read. */
interface DraftRow {
  readonly line: number;
  readonly texts: string[];
  readonly flags: Map<number, Flag[]>;
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
  #isFormula = false;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  open(element: Opened): void {
    const { name, attributes } = element;
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'f') this.#isFormula = true;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'col' && isHidden(attributes, 'width'))
      this.#hiddenColumns.push({ first: Number(attributes['min']), last: Number(attributes['max']) });
    else if (name === 'mergeCell') this.merged.push(rangeOf(attributes['ref'] ?? ''));
    else this.#inline.open(element);
  }

  text(text: string, path: readonly string[]): void {
    if (path.at(-1) === 'v') this.#value += text;
    else this.#inline.text(text, path);
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
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
    this.#value = '';
    this.#isFormula = false;
    this.#inline.take();
  }

  #closeCell(): void {
    const { s: style = '0', t: type = 'n' } = this.#cell;
    const { isStruck = false, format = '' } = this.#workbook.styles[Number(style)] ?? {};
    const { text, flag } = this.#shown(type, format);
    if (text === '') return;
    const position = this.#column;
    const flags = new Set<Flag>(isStruck ? ['struck'] : []);
    if (flag !== undefined) flags.add(flag);
    if (this.#isFormula) flags.add('formula');
    if (this.#isRowHidden || this.#hiddenColumns.some(({ first, last }) => position + 1 >= first && position < last))
      flags.add('hidden');
    this.#row.texts[position] = text;
    if (flags.size > 0) this.#row.flags.set(position, [...flags]);
  }

  #shown(type: string, format: string): Shown {
    const value = this.#value.trim();
    switch (type) {
      case 's':
        return this.#workbook.texts[Number(value)] ?? { text: '' };
      case 'inlineStr':
        return this.#inline.take();
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
 * Gives the value of a merged cell to each row that it spans and that has anything else, and flags it there. Across, the
 * value stays in the first column, since it may be of either: the others are flagged only.
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
