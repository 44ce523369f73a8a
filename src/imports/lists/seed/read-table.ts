import { join } from 'node:path';
import { BadList } from '../../facts/bad-list.ts';
import type { Issue, Location } from '../../facts/facts.ts';
import { type CsvRecord, isBlankRecord, readRecords } from '../../read/csv-records.ts';
import { openInput } from '../../read/input.ts';
import type { Column } from './columns.ts';
import type { SeedFile } from './files.ts';
import type { Columns, Row } from './table.ts';

type Report = (row: number | null, column: string | null, sentence: string) => void;

/**
 * The rows of one file that can be taken, up to where it cannot be understood. Each of the others is reported and left
 * out, so that all that is wrong with a file is told at once.
 */
export async function readTable(
  folder: string,
  { path, part, seedTable }: SeedFile,
  onIssue: (issue: Issue) => void,
): Promise<readonly Row[]> {
  const { columns } = seedTable.table;
  const locate = (row: number | null, column: string | null): Location => ({ file: path, row, column });
  const report: Report = (row, column, sentence) => onIssue({ at: locate(row, column), sentence });
  const [heading, ...records] = await recordsOf(join(folder, path), report);
  const faults = heading === undefined ? [] : faultsOfHeading(heading.cells, columns);
  for (const sentence of faults) report(heading?.row ?? null, null, sentence);
  if (heading === undefined || faults.length > 0) return [];
  return records.flatMap(({ cells, row }) => {
    const width = heading.cells.length;
    if (cells.length !== width) {
      report(row, null, `The row has ${cells.length} cells, but the heading has ${width} columns.`);
      return [];
    }
    const values = readCells(cells, heading.cells, { columns, report: (...fault) => report(row, ...fault) });
    return values === null ? [] : [{ values, part, at: (column?: string) => locate(row, column ?? null) }];
  });
}

/** The records of a file up to where it cannot be understood, heading included. */
async function recordsOf(path: string, report: Report): Promise<readonly CsvRecord[]> {
  const records: CsvRecord[] = [];
  try {
    for await (const some of readRecords(await openInput(path))) {
      for (const record of some) if (!isBlankRecord(record)) records.push(record);
    }
  } catch (error) {
    if (!(error instanceof BadList)) throw error;
    report(error.issue.at.row, null, error.issue.sentence);
  }
  return records;
}

/** Nothing where each column stands there once at most, in any order; one whose cells may be empty may be missing. */
function faultsOfHeading(heading: readonly string[], columns: Columns): string[] {
  const wanted = Object.keys(columns);
  const unknown = heading.filter((name) => !wanted.includes(name));
  const missing = wanted.filter((name) => !heading.includes(name) && columns[name]?.empty === undefined);
  const twice = new Set(heading.filter((name, index) => heading.indexOf(name) !== index));
  const has = `which this table does not; it has ${wanted.join(', ')}.`;
  return [
    ...unknown.map((name) => `The heading has the column "${name}", ${has}`),
    ...missing.map((name) => `The heading lacks the column "${name}".`),
    ...[...twice].map((name) => `The heading has the column "${name}" more than once.`),
  ];
}

interface Reading {
  readonly columns: Columns;
  readonly report: (column: string, sentence: string) => void;
}

/** The values of a row, or null after each of its cells that does not fit has been reported. */
function readCells(
  cells: readonly string[],
  heading: readonly string[],
  { columns, report }: Reading,
): Row['values'] | null {
  const values: Record<string, unknown> = Object.fromEntries(
    Object.entries(columns).map(([name, { empty }]) => [name, empty]),
  );
  for (const [index, name] of heading.entries()) {
    const column = columns[name] as Column<unknown>;
    const cell = cells[index] as string;
    values[name] = cell === '' ? column.empty : column.parse(cell);
    if (values[name] === undefined) report(name, sentenceOf(cell, column));
  }
  return Object.values(values).includes(undefined) ? null : values;
}

function sentenceOf(cell: string, { wanted }: Column<unknown>): string {
  if (cell === '') return `Wanted ${wanted}, but the cell is empty.`;
  if (cell !== cell.trim()) return `The value "${cell}" has white space before or after it.`;
  return `This must be ${wanted}, not "${cell}".`;
}
