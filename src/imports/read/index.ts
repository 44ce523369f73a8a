import { BadList } from '../facts/bad-list.ts';
import { csvTable } from './csv.ts';
import { headText, type Input, withoutFrontMatter } from './input.ts';
import { isJsonLines, jsonLinesTables, jsonTables } from './objects.ts';
import type { Table } from './table.ts';

/** Reads the tables of a file in any supported format; throws BadList if it has none. */
export async function* readTables(input: Input): AsyncIterable<Table> {
  if (input.isFolder) throw new BadList('file.folder', { input, values: { of: 'of tables' } });
  yield* await tablesOf(input);
}

/** Reads tables. Loads the parsers of pages and workbooks on first use. */
async function tablesOf(input: Input): Promise<Iterable<Table> | AsyncIterable<Table>> {
  switch (formOf(input)) {
    case 'old workbook':
      throw new BadList('workbook.old', { input });
    case 'xml':
      throw new BadList('file.xml', { input });
    case 'asciidoc':
      throw new BadList('file.asciidoc', { input });
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

/** The format of a file, by its bytes. */
type Form =
  | 'workbook'
  | 'old workbook'
  | 'xml'
  | 'asciidoc'
  | 'json'
  | 'json lines'
  | 'page'
  | 'markdown'
  | 'yaml'
  | 'csv';

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** Container format of old workbooks and of those with a password. */
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const LINES_LOOKED_AT = 40;

/** Detects the format of a file by its first bytes; only AsciiDoc and Markdown also depend on its name. */
export function formOf(input: Input): Form {
  const begins = (bytes: Buffer) => input.head.subarray(0, bytes.length).equals(bytes);
  if (begins(COMPOUND_FILE)) return 'old workbook';
  if (begins(ZIP)) return 'workbook';
  const text = headText(input).replace(/^\uFEFF/, '');
  const head = text.trimStart();
  if (head.startsWith('<?xml')) return 'xml';
  if (/\.(?:adoc|asciidoc)$/i.test(input.name)) return 'asciidoc';
  if (head.startsWith('{') || head.startsWith('[')) return isJsonLines(input) ? 'json lines' : 'json';
  if (isPage(head)) return 'page';
  if (isMarkdown(input.name, text)) return 'markdown';
  return isYaml(text) ? 'yaml' : 'csv';
}

/** True for a web page or a fragment of one; Markdown may have tags further down. */
function isPage(head: string): boolean {
  return /^<(?:!doctype html|html|head|meta|title|link|script|style|body|table|div|section|main|h[1-6]|p|!--)[\s>-]/i.test(
    head,
  );
}

/** True for a page with a table, or with bullets or an HTML table below a heading; front matter alone may be YAML. */
function isMarkdown(name: string, text: string): boolean {
  const lines = withoutFrontMatter(text).split('\n');
  if (lines.some((line, index) => isDelimiterRow(line) && (lines[index - 1] ?? '').includes('|'))) return true;
  const isListed = (line: string) => /^ {0,3}(?:[-*+] \S|<table[\s>])/i.test(line);
  const isNamedSo = /\.mdx?$/i.test(name);
  return lines.some((line) => /^#{1,6} \S/.test(line)) && (isNamedSo || lines.some(isListed));
}

function isDelimiterRow(line: string): boolean {
  const cells = line
    .trim()
    .split('|')
    .map((cell) => cell.trim());
  return line.includes('|') && line.includes('-') && cells.every((cell) => cell === '' || /^:?-+:?$/.test(cell));
}

/** True for lines of keys and list items, which differ from lines with cells. */
function isYaml(text: string): boolean {
  const lines = text
    .split('\n', LINES_LOOKED_AT)
    .filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  const [first = ''] = lines;
  if (first.trimEnd() === '---' || first.startsWith('%YAML')) return true;
  const [start = '', ...others] = lines;
  if (!isKeyOrItem(start)) return false;
  return others.length > 0 && others.every((line) => isKeyOrItem(line) || /^(?:\s|- ?)/.test(line));
}

function isKeyOrItem(line: string): boolean {
  return /^(?:- )?[\p{L}\p{N}_"'][^:,;\t|]*:(?: |\r?$)/u.test(line);
}
