import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { ExportedTable } from '../../table.ts';
import { workbookParts } from './parts.ts';
import { readRows } from './row-reader.ts';
import { aboutSheetXml, rowSheetXml } from './sheets.ts';

/** Limit of 1,048,576 lines, less the head. */
const MOST_ROWS = 1_048_575;

/** Streams a workbook on demand: rows on as many sheets as they need, then a sheet about the export. */
export function writeXlsx({ about, columns, batches, cited }: ExportedTable, mostRows: number = MOST_ROWS): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error) => output.destroy(error as Error));
  const reader = readRows(batches);
  const sheets: { readonly name: string; filter: string | null }[] = [];

  function addRows(): void {
    const sheet = { name: sheets.length === 0 ? 'Rows' : `Rows ${sheets.length + 1}`, filter: null as string | null };
    sheets.push(sheet);
    const xml = rowSheetXml(columns, reader, { mostRows, filled: (range) => (sheet.filter = range) });
    const stream = Readable.from(xml, { objectMode: false });
    stream.once('error', (error) => output.destroy(error));
    output.once('close', () => stream.destroy());
    stream.once('end', () => {
      reader.hasMore().then(
        (hasMore) => (hasMore ? addRows() : addRest()),
        (error) => output.destroy(error),
      );
    });
    zip.addReadStream(stream, sheetPath());
  }

  function addRest(): void {
    sheets.push({ name: 'About', filter: null });
    zip.addBuffer(Buffer.from(aboutSheetXml(about, cited())), sheetPath());
    for (const [path, xml] of workbookParts(sheets)) zip.addBuffer(Buffer.from(xml), path);
    zip.end();
  }

  function sheetPath(): string {
    return `xl/worksheets/sheet${sheets.length}.xml`;
  }

  addRows();
  return output;
}
