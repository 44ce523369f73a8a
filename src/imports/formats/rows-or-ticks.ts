import type { Input } from '../input.ts';
import { type FormatOptions, NO_OPTIONS, type TellingOptions } from './format.ts';
import { recordsOf } from './matrix/markdown-sheets.ts';
import { headingOf, speaksOfServices } from './matrix/matrix-heading.ts';
import type { PageTable } from './matrix/page.ts';
import { pageOf } from './matrix/page-of-input.ts';
import { meaningOfColumn } from './matrix/programmes.ts';
import { isMatrix } from './matrix/read-matrix.ts';
import { SCOPE_COLUMNS, type ScopeColumn } from './scope-columns.ts';
import { statusAsHeading } from './scope-headed.ts';
import { type ColumnSample, sampleOf, tells } from './scope-signs.ts';
import { labelOf } from './table/column-guide.ts';
import { findHeading, type Heading, MOST_LINES_ABOVE } from './table/find-heading.ts';
import type { SheetRecord } from './table/sheet.ts';
import { saysStatus } from './table/status-words.ts';

/** How a table of services may be read; `EITHER` where its rows name a certificate or cloud beside ticks under others. */
export type TableReading = 'ROWS' | 'TICKS' | 'EITHER';

/** How sure each of two formats is of a page that may be either. */
export const AS_WELL = 0.5;

/** How all tables of a page in Markdown may be read, those together that are of services; null: none is. */
export async function readingOfPage(input: Input, options: TellingOptions): Promise<TableReading | null> {
  const { tables } = await pageOf(input);
  const readings = new Set(tables.flatMap((table) => readingOf(table, { ...NO_OPTIONS, ...options }) ?? []));
  const [first = null] = readings;
  return readings.size > 1 ? 'EITHER' : first;
}

/** Null for a table that is not of services. */
export function readingOf(page: PageTable, options: FormatOptions): TableReading | null {
  return readingOfRows(recordsOf(page).rows, options) ?? (isMatrix(page, options) ? 'TICKS' : null);
}

/** By what its rows name: a certificate or cloud that each has itself is of no column of ticks. */
function readingOfRows(rows: readonly SheetRecord[], options: FormatOptions): 'ROWS' | 'EITHER' | null {
  const { fields: given, words } = options;
  const heading = scopeHeading(rows, options);
  if (heading === null) return null;
  const below = rows.slice(heading.position + 1);
  const sample = (position: number) => sampleOf(position, { cells: heading.cells, below }, words);
  const naming = (['certificate', 'environment'] as const).flatMap((name) => {
    const position = heading.columns.get(name);
    if (position === undefined || isSaid(heading.cells[position] ?? '', options)) return [];
    return names(sample(position), options) ? [{ name, position }] : [];
  });
  if (naming.length === 0) return null;
  // Rows that name their certificate and tell its status leave nothing for ticks in other columns to say of it.
  const isTold = heading.columns.has('status') && naming.some(({ name }) => name === 'certificate');
  const mayTick = (cell: string, position: number) =>
    isSaid(cell, options) || (!isTold && mayBeProgramme(position, heading, options) && tells(sample(position), words));
  const isBesideTicks = naming.some(({ position }) => tells(sample(position), words)) || heading.cells.some(mayTick);
  if (!isBesideTicks) return 'ROWS';
  // A heading that only has such a word in it may be of anything.
  return naming.some(({ name, position }) => isWhole(name, heading.cells[position] ?? '', given)) ? 'EITHER' : null;
}

/** True where a heading calls a column one of services or families. */
export function isOfServices(page: PageTable, options: FormatOptions): boolean {
  return speaksOfServices(headingOf(page.table, options)) || scopeHeading(recordsOf(page).rows, options) !== null;
}

function scopeHeading(
  rows: readonly SheetRecord[],
  { fields: given, notMeant }: FormatOptions,
): Heading<ScopeColumn> | null {
  if ([...given.keys()].some((name) => !(name in SCOPE_COLUMNS.columns))) return null;
  return findHeading(rows.slice(0, MOST_LINES_ABOVE), SCOPE_COLUMNS, { given, notMeant });
}

function names({ texts }: ColumnSample, { words }: FormatOptions): boolean {
  return texts.some((text) => /[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(text) && !saysStatus(text, words));
}

/** True for a column of ticks by the operator’s word. */
function isSaid(heading: string, options: FormatOptions): boolean {
  return meaningOfColumn(heading, options).some((part) => part !== null);
}

/** True where no word of ours is the heading, nor a status. */
function mayBeProgramme(
  position: number,
  { cells, columns }: Heading<ScopeColumn>,
  { notMeant }: FormatOptions,
): boolean {
  const label = labelOf(cells[position] ?? '');
  if (label === '' || [...columns.values()].includes(position)) return false;
  return statusAsHeading(cells[position] ?? '') === null && !notMeant.some((column) => labelOf(column) === label);
}

function isWhole(name: ScopeColumn, label: string, given: FormatOptions['fields']): boolean {
  return given.has(name) || SCOPE_COLUMNS.columns[name].labels.includes(labelOf(label));
}
