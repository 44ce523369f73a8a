import { BadList } from '../facts/bad-list.ts';
import { csvTable } from './csv.ts';
import { headText, type Input } from './input.ts';
import { isJsonLines, jsonLinesTable, jsonTables } from './json.ts';
import { isMarkdown } from './markdown.ts';
import type { Table } from './table.ts';
import { isYaml } from './yaml.ts';

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** The box that older workbooks and those with a password come in. */
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const OLD_WORKBOOK = 'This is an old workbook (.xls) or one with a password; save it as .xlsx without.';
const XML =
  'This is XML, which is not read: take the list as a workbook, a page, JSON or CSV from where it was published.';

/** Reads the tables of a file, whatever bytes it is in; throws BadList for what holds none. */
export async function* readTables(input: Input): AsyncIterable<Table> {
  if (input.isFolder) throw new BadList('This is a folder; a list of tables is one file.', { input });
  yield* await tablesOf(input);
}

/** Parsers of pages and workbooks are loaded for the first of them. */
async function tablesOf(input: Input): Promise<Iterable<Table> | AsyncIterable<Table>> {
  if (begins(input, COMPOUND_FILE)) throw new BadList(OLD_WORKBOOK, { input });
  if (begins(input, ZIP)) return (await import('./xlsx.ts')).workbookTables(input);
  const head = headText(input)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (head.startsWith('<?xml')) throw new BadList(XML, { input });
  if (head.startsWith('{') || head.startsWith('['))
    return isJsonLines(input) ? [jsonLinesTable(input)] : jsonTables(input);
  if (isPage(head)) return (await import('./html.ts')).pageTables(input);
  if (isMarkdown(input)) return (await import('./markdown.ts')).markdownTables(input);
  if (isYaml(input)) return (await import('./yaml.ts')).yamlTables(input);
  return [csvTable(input)];
}

function begins({ head }: Input, bytes: Buffer): boolean {
  return head.subarray(0, bytes.length).equals(bytes);
}

/** True for a web page or a part of one; Markdown may hold tags further down. */
function isPage(head: string): boolean {
  return /^<(?:!doctype html|html|head|meta|title|link|script|style|body|table|div|section|main|h[1-6]|p|!--)[\s>-]/i.test(
    head,
  );
}
