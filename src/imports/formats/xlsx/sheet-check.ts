import { BadList } from '../../bad-list.ts';
import type { Input } from '../../input.ts';
import type { CellStyle, TellingStyles } from './cell-styles.ts';
import { mayBeStruck, struckParts } from './struck.ts';
import { attributeOf, tagsOf, type XmlTag } from './xml-tags.ts';

/** What the reader of values does not tell of a sheet: by row and column, counted from 1. */
export interface SheetCheck {
  readonly formulas: readonly CellPlace[];
  /** Such as `#N/A`, which would come as an empty cell. */
  readonly errors: readonly (CellPlace & { readonly text: string })[];
  /** Cells that show the value of the first, which is at the top on the left. */
  readonly merged: readonly CellRange[];
  /** Cells that one formula fills. */
  readonly spilled: readonly CellRange[];
  /** The formats of cells that may be shown otherwise than they are kept. */
  readonly formatted: readonly (CellPlace & { readonly format: string })[];
  /** Texts that are struck through, or of which a part is. */
  readonly struck: readonly CellPlace[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly ColumnRange[];
}

export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface ColumnRange {
  readonly first: number;
  readonly last: number;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** The reader fills rows up to the rightmost cell. */
const MOST_CELLS = 20_000_000;
const MOST_MERGED = 1_000_000;
const MOST_SPILLED = 10_000;

/** Looks through a sheet for what must not be read in silence, and refuses one that spans more than can be held. */
export function checkSheet(
  xml: string,
  name: string,
  {
    styles,
    struckTexts,
    input,
  }: { readonly styles: TellingStyles; readonly struckTexts: ReadonlySet<string>; readonly input: Input },
): SheetCheck {
  const formulas: CellPlace[] = [];
  const errors: (CellPlace & { text: string })[] = [];
  const formatted: (CellPlace & { format: string })[] = [];
  const struck: CellPlace[] = [];
  const found: Found = { merged: [], spilled: [], hiddenRows: new Set(), hiddenColumns: [], row: 0 };
  let rows = 0;
  let columns = 0;
  for (const cell of cellsOf(xml, found, { name, input })) {
    const { row, column, isError, isFormula, text } = cell;
    if (isError) errors.push({ row, column, text: text ?? '#ERROR' });
    else if (isFormula) formulas.push({ row, column });
    else if (text === null) continue;
    const style = styles.get(cell.style);
    if (style !== undefined) formatted.push({ row, column, format: style.format });
    if (isStruck(cell, { style, struckTexts })) struck.push({ row, column });
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  }
  if (rows * columns > MOST_CELLS) {
    throw new BadList(`A sheet in it spans ${rows} rows and ${columns} columns, more than can be held.`, { input });
  }
  return { ...found, formulas, errors, formatted, struck };
}

function isStruck(
  { hasStruckPart, isShared, text }: Cell,
  { style, struckTexts }: { readonly style: CellStyle | undefined; readonly struckTexts: ReadonlySet<string> },
): boolean {
  return style?.isStruck === true || hasStruckPart || (isShared && struckTexts.has(text ?? ''));
}

/** What is found beside single cells. */
interface Found {
  readonly merged: CellRange[];
  readonly spilled: CellRange[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: ColumnRange[];
  /** The one that is looked at. */
  row: number;
}

interface Part {
  readonly name: string;
  readonly input: Input;
}

interface Cell extends CellPlace {
  readonly style: string;
  readonly isError: boolean;
  /** True where its text is the number of one that cells share. */
  readonly isShared: boolean;
  isFormula: boolean;
  /** True where a part of its text is struck through by a font of its own. */
  hasStruckPart: boolean;
  text: string | null;
}

function* cellsOf(xml: string, found: Found, part: Part): Iterable<Cell> {
  let cell: Cell | null = null;
  const endsStruck = mayBeStruck(xml) ? struckParts() : () => false;
  for (const tag of tagsOf(xml, part.name, part.input)) {
    if (tag.opens) look(tag, found, part);
    if (tag.name === 'c' && tag.opens) cell = cellOf(tag, part);
    if (cell === null) continue;
    note(tag, cell, endsStruck);
    if (tag.name === 'f' && tag.opens) noteSpilled(tag, found.spilled, part);
    if (tag.name !== 'c' || !tag.closes) continue;
    yield cell;
    cell = null;
  }
}

function cellOf(tag: XmlTag, part: Part): Cell {
  const type = attributeOf(tag, 't');
  return {
    ...placeOf(attributeOf(tag, 'r') ?? '', part),
    style: attributeOf(tag, 's') ?? '0',
    isError: type === 'e',
    isShared: type === 's',
    isFormula: false,
    hasStruckPart: false,
    text: null,
  };
}

function note(tag: XmlTag, cell: Cell, endsStruck: (tag: XmlTag) => boolean): void {
  const { name, opens, closes, text } = tag;
  if (endsStruck(tag)) cell.hasStruckPart = true;
  if (name === 'f' && opens) cell.isFormula = true;
  if ((name === 'v' || name === 't') && closes) cell.text = text;
}

function look(tag: XmlTag, found: Found, part: Part): void {
  if (tag.name === 'row') noteRow(tag, found, part);
  if (tag.name === 'mergeCell') noteMerged(tag, found.merged, part);
  if (tag.name === 'col' && isHidden(tag, 'width')) noteHiddenColumns(tag, found.hiddenColumns, part);
}

function noteHiddenColumns(tag: XmlTag, hidden: ColumnRange[], part: Part): void {
  if (hidden.length === MOST_COLUMNS) {
    throw new BadList(`A sheet in it hides more than ${MOST_COLUMNS} columns, which no sheet has.`, part);
  }
  hidden.push({ first: Number(attributeOf(tag, 'min')), last: Number(attributeOf(tag, 'max')) });
}

function noteRow(tag: XmlTag, found: Found, part: Part): void {
  const row = attributeOf(tag, 'r') ?? String(found.row + 1);
  if (!/^[1-9]\d{0,6}$/.test(row) || Number(row) > MOST_ROWS) throw outside(`row "${row}"`, part);
  found.row = Number(row);
  if (isHidden(tag, 'ht')) found.hiddenRows.add(found.row);
}

function isHidden(tag: XmlTag, size: 'ht' | 'width'): boolean {
  return ['1', 'true'].includes(attributeOf(tag, 'hidden') ?? '') || /^0(\.0*)?$/.test(attributeOf(tag, size) ?? '');
}

function noteMerged(tag: XmlTag, merged: CellRange[], part: Part): void {
  if (merged.length === MOST_MERGED) {
    throw new BadList(`A sheet in it has more than ${MOST_MERGED} merged cells, more than can be held.`, part);
  }
  merged.push(rangeOf(attributeOf(tag, 'ref') ?? '', part));
}

/** A formula that fills several cells stands in the first; one that several share stands in each. */
function noteSpilled(tag: XmlTag, spilled: CellRange[], part: Part): void {
  const ref = attributeOf(tag, 'ref') ?? '';
  if (!ref.includes(':') || attributeOf(tag, 't') === 'shared') return;
  if (spilled.length === MOST_SPILLED) {
    throw new BadList(`A sheet in it has more than ${MOST_SPILLED} formulas that fill several cells.`, part);
  }
  spilled.push(rangeOf(ref, part));
}

function rangeOf(ref: string, part: Part): CellRange {
  const [first = '', last = first] = ref.split(':', 2);
  const [from, to] = [placeOf(first, part), placeOf(last, part)];
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

function placeOf(address: string, part: Part): CellPlace {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? [];
  if (letters === undefined || digits === undefined) throw outside(`cell "${address}"`, part);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  if (row > MOST_ROWS || column > MOST_COLUMNS) throw outside(`cell "${address}"`, part);
  return { row, column };
}

function outside(what: string, { name, input }: Part): BadList {
  return new BadList(`"${name}" in it has the ${what}, which no sheet has.`, { input });
}
