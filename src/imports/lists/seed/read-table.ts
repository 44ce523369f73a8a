import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Issue, Location } from '../../facts/facts.ts';
import { Unreadable } from '../../facts/unreadable.ts';
import { type CsvRecord, isBlankRecord, readRecords } from '../../read/csv-records.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import type { SeedFile } from './files.ts';
import { readCells } from './read-cells.ts';
import { readHeading } from './read-heading.ts';
import type { Row } from './table.ts';

type Report = (row: number | null, column: string | null, sentence: string) => void;

/**
 * The rows of one file that can be taken, as they come. Each of the others is reported and left
 * out, so that all that is wrong with a file is told at once.
 */
export async function* readTable(
  folder: string,
  { path, part, seedTable }: SeedFile,
  onIssue: (issue: Issue) => void,
): AsyncIterable<Row> {
  const { columns } = seedTable.table;
  const locate = (row: number | null, column: string | null): Location => ({ file: path, row, column });
  const report: Report = (row, column, sentence) => onIssue({ at: locate(row, column), sentence });
  let heading: readonly string[] | null = null;
  for await (const { cells, row } of recordsOf(join(folder, path), report)) {
    if (heading === null) {
      heading = cells;
      const sentences = readHeading(heading, Object.keys(columns));
      for (const sentence of sentences) report(row, null, sentence);
      if (sentences.length > 0) return;
    } else {
      const values = readCells(cells, heading, columns, (column, sentence) => report(row, column, sentence));
      if (values !== null) yield { values, part, at: (column) => locate(row, column ?? null) };
    }
  }
}

/** The records of a file up to where it cannot be understood, heading included. */
async function* recordsOf(path: string, report: Report): AsyncIterable<CsvRecord> {
  let isEmpty = true;
  try {
    for await (const records of readRecords(decodeUtf8(createReadStream(path) as AsyncIterable<Buffer>))) {
      const filled = records.filter((record) => !isBlankRecord(record));
      if (filled.length > 0) isEmpty = false;
      yield* filled;
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return report(error.row, null, error.message);
  }
  if (isEmpty) report(null, null, 'The file is empty; its first line must name the columns.');
}
