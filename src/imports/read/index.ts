import { BadList } from '../facts/bad-list.ts';
import { csvTable } from './csv.ts';
import { formOf } from './form.ts';
import type { Input } from './input.ts';
import { jsonLinesTables, jsonTables } from './objects.ts';
import type { Table } from './table.ts';

/** Reads the tables of a file, whatever bytes it is in; throws BadList for what holds none. */
export async function* readTables(input: Input): AsyncIterable<Table> {
  if (input.isFolder) throw new BadList('file.folder', { input, values: { of: 'of tables' } });
  yield* await tablesOf(input);
}

/** Parsers of pages and workbooks are loaded for the first of them. */
async function tablesOf(input: Input): Promise<Iterable<Table> | AsyncIterable<Table>> {
  switch (formOf(input)) {
    case 'old workbook':
      throw new BadList('workbook.old', { input });
    case 'xml':
      throw new BadList('file.xml', { input });
    case 'workbook':
      return (await import('./xlsx.ts')).workbookTables(input);
    case 'page':
      return (await import('./html.ts')).pageTables(input);
    case 'markdown':
      return (await import('./markdown.ts')).markdownTables(input);
    case 'yaml':
      return (await import('./yaml.ts')).yamlTables(input);
    case 'json':
      return jsonTables(input);
    case 'json lines':
      return jsonLinesTables(input);
    default:
      return [csvTable(input)];
  }
}
