import { Readable } from 'node:stream';
import type { ExportedTable } from '../table.ts';
import { writeCsv } from './csv.ts';
import { writeJson } from './json.ts';
import { writeMarkdown } from './markdown.ts';
import { writeXlsx } from './xlsx/workbook.ts';

export interface ExportFormat {
  readonly ending: string;
  readonly mediaType: string;
  /** Streams the file on demand; a failure destroys the stream. */
  readonly write: (table: ExportedTable) => Readable;
}

function asText(write: (table: ExportedTable) => AsyncIterable<string>): ExportFormat['write'] {
  return (table) => Readable.from(write(table), { objectMode: false });
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  { ending: 'csv', mediaType: 'text/csv; charset=utf-8', write: asText(writeCsv) },
  {
    ending: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (table) => writeXlsx(table),
  },
  { ending: 'json', mediaType: 'application/json; charset=utf-8', write: asText(writeJson) },
  { ending: 'md', mediaType: 'text/markdown; charset=utf-8', write: asText(writeMarkdown) },
];
