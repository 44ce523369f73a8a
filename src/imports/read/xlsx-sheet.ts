import { BadList } from '../facts/bad-list.ts';
import type { Input } from './input.ts';
import type { Flag, TableRow } from './table.ts';
import { type CellRange, type DraftRow, mergeCells, rangeOf } from './xlsx-merged.ts';
import type { Opened, WorkbookParts, XmlHandler } from './xlsx-parts.ts';
import { type CellStyle, shownNumber } from './xlsx-styles.ts';
import { RichText, type ShownText } from './xlsx-texts.ts';

export interface Workbook {
  readonly texts: readonly ShownText[];
  readonly styles: readonly CellStyle[];
  /** The day that its days are counted from. */
  readonly dayZero: string;
  readonly input: Input;
}

const MOST_COLUMNS = 16_384;

/** Reads the rows of a sheet that have anything in them, in one pass. */
export async function readSheet(parts: WorkbookParts, path: string, workbook: Workbook): Promise<readonly TableRow[]> {
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
