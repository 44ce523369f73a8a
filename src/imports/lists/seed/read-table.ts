import { join } from 'node:path';
import { BadList } from '../../facts/bad-list.ts';
import type { Issue, Location } from '../../facts/facts.ts';
import { type CsvRecord, isBlankRecord, readRecords } from '../../read/csv-records.ts';
import { openInput } from '../../read/input.ts';
import type { Row } from './facts-of-rows.ts';
import { type Field, readerOf } from './fields.ts';
import type { SeedFile } from './files.ts';

type Report = (row: number | null, column: string | null, sentence: string) => void;

/**
 * The rows of one file that can be taken, up to where it cannot be understood. Each of the others is reported and left
 * out, so that all that is wrong with a file is told at once.
 */
export async function readTable(
  folder: string,
  { path, part, fields }: SeedFile,
  onIssue: (issue: Issue) => void,
): Promise<readonly Row<never>[]> {
  const locate = (row: number | null, column: string | null): Location => ({ file: path, row, column });
  const report: Report = (row, column, sentence) => onIssue({ at: locate(row, column), sentence });
  const [heading, ...records] = await recordsOf(join(folder, path), report);
  const faults = heading === undefined ? [] : faultsOfHeading(heading.cells, fields);
  for (const sentence of faults) report(heading?.row ?? null, null, sentence);
  if (heading === undefined || faults.length > 0) return [];
  const columns = fields.map((field) => {
    return { name: field.name, position: heading.cells.indexOf(field.name), ...readerOf(field) };
  });
  return records.flatMap(({ cells, row }) => {
    const width = heading.cells.length;
    if (cells.length !== width) {
      report(row, null, `The row has ${cells.length} cells, but the heading has ${width} columns.`);
      return [];
    }
    const values: Record<string, unknown> = {};
    for (const { name, position, wanted, parse } of columns) {
      const cell = cells[position] ?? '';
      values[name] = parse(cell);
      if (values[name] === undefined) report(row, name, sentenceOf(cell, wanted));
    }
    if (Object.values(values).includes(undefined)) return [];
    return [{ values: values as never, part, at: (column) => locate(row, column ?? null) }];
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
function faultsOfHeading(heading: readonly string[], fields: readonly Field[]): string[] {
  const names = fields.map(({ name }) => name);
  const unknown = heading.filter((name) => !names.includes(name));
  const missing = fields.filter(({ name, constraints }) => constraints?.required === true && !heading.includes(name));
  const twice = new Set(heading.filter((name, index) => heading.indexOf(name) !== index));
  const has = `which this table does not; it has ${names.join(', ')}.`;
  return [
    ...unknown.map((name) => `The heading has the column "${name}", ${has}`),
    ...missing.map(({ name }) => `The heading lacks the column "${name}".`),
    ...[...twice].map((name) => `The heading has the column "${name}" more than once.`),
  ];
}

function sentenceOf(cell: string, wanted: string): string {
  if (cell === '') return `Wanted ${wanted}, but the cell is empty.`;
  if (cell !== cell.trim()) return `The value "${cell}" has white space before or after it.`;
  return `This must be ${wanted}, not "${cell}".`;
}
