import { BadList } from '../../bad-list.ts';
import { headText, type Input } from '../../input.ts';
import { isPage, isWebArchive } from '../html/is-page.ts';
import { keyPaths } from '../json/key-paths.ts';
import { hasMarkdownTable } from '../matrix/has-table.ts';
import { isWorkbook, workbookSheets } from '../xlsx/workbook.ts';
import { csvSheet } from './csv-sheet.ts';
import { jsonLinesSheet, jsonListSheet, parseLine } from './json-sheet.ts';
import type { Sheet } from './sheet.ts';

const ARCHIVE = 'This is a web archive, which is not read: save the page as “Webpage, complete”, or its table as CSV.';

/** The tables of a file, told by its content; none where it is of another kind. */
export async function openSheets(input: Input): Promise<readonly Sheet[]> {
  if (input.isFolder) return [];
  if (isWorkbook(input)) return workbookSheets(input);
  if (isPage(input)) {
    // Its parser is loaded for the first page.
    const { pageSheets } = await import('../html/page-sheets.ts');
    return pageSheets(input);
  }
  if (isWebArchive(input)) throw new BadList(ARCHIVE, { input });
  const text = headText(input);
  if (hasMarkdownTable(text)) {
    const { markdownSheets } = await import('../matrix/markdown-sheets.ts');
    const sheets = await markdownSheets(input);
    // Such a line under another number of columns makes no table.
    if (sheets.length > 0) return sheets;
  }
  return textSheets(input, text);
}

async function textSheets(input: Input, text: string): Promise<readonly Sheet[]> {
  if (/^\s*\{/.test(text)) {
    if (isLineOfMany(text)) return [jsonLinesSheet(input)];
    return hasOneList(text) ? [jsonListSheet(input)] : [];
  }
  if (/^\s*\[\s*["{\]]/.test(text)) return isFlatArray(text) ? [jsonListSheet(input)] : [];
  if (!isYaml(text)) return [csvSheet(input)];
  // Its parser is loaded for the first list in YAML.
  const { yamlSheet } = await import('./yaml-sheet.ts');
  return [yamlSheet(input)];
}

/** Those that the operator names, or all that are shown where he names none. */
export function sheetsCalled(sheets: readonly Sheet[], wanted: readonly string[], input: Input): readonly Sheet[] {
  const titles = sheets.flatMap(({ title }) => title ?? []);
  const unknown = wanted.find((name) => !titles.some((title) => isCalled(title, name)));
  if (unknown !== undefined) {
    const there = titles.length === 0 ? 'it has no sheets' : `it has ${titles.map((title) => `"${title}"`).join(', ')}`;
    throw new BadList(`The list has no sheet "${unknown}"; ${there}.`, { input });
  }
  return wanted.length === 0
    ? sheets.filter(({ isHidden }) => isHidden !== true)
    : sheets.filter(({ title }) => title !== undefined && wanted.some((name) => isCalled(title, name)));
}

function isCalled(title: string, name: string): boolean {
  return title.trim().toLowerCase() === name.trim().toLowerCase();
}

/** A single object that holds others is a document of another kind, unless more lines of its like follow. */
function isLineOfMany(text: string): boolean {
  const [first = '', second = ''] = text.split('\n').filter((line) => line.trim() !== '');
  const object = parseLine(first);
  if (typeof object !== 'object') return false;
  return second.trimStart().startsWith('{') || Object.values(object).every(isFlat);
}

/** An object of which one value is a list of objects, and no other is an object or a list of such. */
function hasOneList(text: string): boolean {
  const paths = [...keyPaths(text, 3)];
  const lists = new Set(paths.flatMap((path) => /^([^.[\]]+)\[\]\./.exec(path)?.[1] ?? []));
  const objects = paths.some((path) => /^[^.[\]]+\./.test(path));
  return lists.size === 1 && !objects;
}

function isFlatArray(text: string): boolean {
  const paths = [...keyPaths(text, 3)];
  return paths.length === 0 || paths.every((path) => !/^\[\]\.[^.]+\[\]\./.test(path));
}

function isFlat(value: unknown): boolean {
  return typeof value !== 'object' || value === null || (Array.isArray(value) && !value.some(isNested));
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** A list item, or keys of which one holds a list: no comma or semicolon parts what stands in such lines. */
function isYaml(text: string): boolean {
  const lines = text.split(/\r?\n/, 200).filter((line) => !/^\s*(?:#|$)|^---\s*$|^%YAML/.test(line));
  const [first = ''] = lines;
  const isItem = (line: string) => /^\s*-\s+\S/u.test(line);
  const isKey = (line: string) => /^[\p{L}\p{N}_][\w -]{0,80}:(\s+([^\s,;|][^,;\t|]*)?)?$/u.test(line);
  if (isItem(first)) return lines.every((line) => isItem(line) || /^\s/.test(line));
  const next = lines.findIndex((line) => !isKey(line));
  return isKey(first) && next !== -1 && isItem(lines[next] ?? '');
}
