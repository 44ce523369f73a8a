import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { ExportedTable } from '../../table.ts';
import { linksOfSheet, type SheetPart, workbookParts } from './parts.ts';
import { readRows } from './row-reader.ts';
import { rowSheetXml } from './sheets.ts';
import { summarySheet } from './summary-sheet.ts';

/** Excel's limit of 1,048,576 lines, less the head. */
const MOST_ROWS = 1_048_575;

/** Streams a workbook on demand. Its first sheet is written last, since it lists the sources of all rows. */
export function writeXlsx({ about, columns, batches, cited }: ExportedTable, mostRows: number = MOST_ROWS): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error) => output.destroy(error as Error));
  const reader = readRows(batches);
  const sheets: (Omit<SheetPart, 'filter'> & { filter: string | null })[] = [];

  function addRows(): void {
    const number = sheets.length + 1;
    const path = `worksheets/sheet${number}.xml`;
    const sheet = { name: number === 1 ? 'Rows' : `Rows ${number}`, path, filter: null as string | null };
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
    zip.addReadStream(stream, `xl/${path}`);
  }

  function addRest(): void {
    const { xml, links } = summarySheet(about, cited());
    const summary = { name: 'Summary', path: 'worksheets/summary.xml', filter: null };
    zip.addBuffer(Buffer.from(xml), `xl/${summary.path}`);
    if (links.length > 0) zip.addBuffer(Buffer.from(linksOfSheet(links)), 'xl/worksheets/_rels/summary.xml.rels');
    for (const [path, text] of workbookParts([summary, ...sheets])) zip.addBuffer(Buffer.from(text), path);
    zip.end();
  }

  addRows();
  return output;
}
