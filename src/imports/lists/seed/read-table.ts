import { join } from 'node:path';
import { BadList } from '../../facts/bad-list.ts';
import type { Told } from '../../facts/problems.ts';
import type { Notes } from '../../map/notes.ts';
import { type CsvRecord, isBlankRecord, readRecords } from '../../read/csv.ts';
import { openInput } from '../../read/input.ts';
import type { Row } from './facts-of-rows.ts';
import { type Field, readerOf } from './fields.ts';
import type { SeedFile } from './files.ts';

/**
 * The rows of one file that can be taken, up to where it cannot be understood. Each of the others is reported and left
 * out, so that all that is wrong with a file is told at once.
 */
export async function readTable(
  folder: string,
  { path, part, fields }: SeedFile,
  notes: Pick<Notes, 'problem'>,
): Promise<readonly Row<never>[]> {
  const report = ({ id, values }: Told, row: number | null, column: string | null = null) =>
    notes.problem(id, { file: path, row, column }, values);
  const [heading, ...records] = await recordsOf(join(folder, path), ({ problem }) => report(problem, problem.at.row));
  const faults = heading === undefined ? [] : faultsOfHeading(heading.cells, fields);
  for (const fault of faults) report(fault, heading?.row ?? null);
  if (heading === undefined || faults.length > 0) return [];
  const columns = fields.map((field) => {
    return { name: field.name, position: heading.cells.indexOf(field.name), ...readerOf(field) };
  });
  return records.flatMap(({ cells, row }) => {
    const width = heading.cells.length;
    if (cells.length !== width) {
      report({ id: 'seed.cells', values: { cells: cells.length, columns: width } }, row);
      return [];
    }
    const values: Record<string, unknown> = {};
    for (const { name, position, wanted, parse } of columns) {
      const cell = cells[position] ?? '';
      values[name] = parse(cell);
      if (values[name] === undefined) report(faultOf(cell, wanted), row, name);
    }
    if (Object.values(values).includes(undefined)) return [];
    return [{ values: values as never, part, at: (column) => ({ file: path, row, column: column ?? null }) }];
  });
}

/** The records of a file up to where it cannot be understood, heading included. */
async function recordsOf(path: string, onEnd: (error: BadList) => void): Promise<readonly CsvRecord[]> {
  const records: CsvRecord[] = [];
  try {
    for await (const some of readRecords(await openInput(path))) {
      for (const record of some) if (!isBlankRecord(record)) records.push(record);
    }
  } catch (error) {
    if (!(error instanceof BadList)) throw error;
    onEnd(error);
  }
  return records;
}

/** Nothing where each column stands there once at most, in any order; one whose cells may be empty may be missing. */
function faultsOfHeading(heading: readonly string[], fields: readonly Field[]): Told[] {
  const names = fields.map(({ name }) => name);
  const unknown = heading.filter((name) => !names.includes(name));
  const missing = fields.filter(({ name, constraints }) => constraints?.required === true && !heading.includes(name));
  const twice = new Set(heading.filter((name, index) => heading.indexOf(name) !== index));
  const told = (id: Told['id'], columns: Iterable<string>) =>
    Array.from(columns, (column): Told => ({ id, values: { column, columns: names.join(', ') } }));
  return [
    ...told('seed.column', unknown),
    ...told(
      'seed.column-missing',
      missing.map(({ name }) => name),
    ),
    ...told('seed.column-twice', twice),
  ];
}

function faultOf(cell: string, wanted: string): Told {
  const unfit = cell === cell.trim() ? 'seed.cell' : 'seed.cell-blank';
  return { id: cell === '' ? 'seed.cell-empty' : unfit, values: { cell, wanted } };
}
