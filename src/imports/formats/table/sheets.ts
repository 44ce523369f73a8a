import { headText, type Input } from '../../input.ts';
import { isWorkbook, workbookSheets } from '../xlsx/workbook.ts';
import { csvSheet } from './csv-sheet.ts';
import { jsonArraySheet, jsonLinesSheet, parseLine } from './json-sheet.ts';
import type { Sheet } from './sheet.ts';
import { yamlSheet } from './yaml-sheet.ts';

/** The tables of a file, told by its content; none where it is of another kind. */
export async function openSheets(input: Input): Promise<readonly Sheet[]> {
  if (input.isFolder) return [];
  if (isWorkbook(input)) return workbookSheets(input);
  const text = headText(input);
  if (/^\s*\{/.test(text)) return isFlatObject(text) ? [jsonLinesSheet(input)] : [];
  if (/^\s*\[\s*[{\]]/.test(text)) return isFlatArray(text) ? [jsonArraySheet(input)] : [];
  return [isYaml(text) ? yamlSheet(input) : csvSheet(input)];
}

/** A single object that holds others is a document of another kind. */
function isFlatObject(text: string): boolean {
  const object = parseLine(text.trimStart().split('\n', 1)[0] ?? '');
  return typeof object === 'object' && Object.values(object).every(isFlat);
}

function isFlatArray(text: string): boolean {
  const first = text.slice(text.indexOf('[') + 1, text.indexOf('}') + 1);
  return typeof parseLine(first.trim()) === 'object';
}

function isFlat(value: unknown): boolean {
  return typeof value !== 'object' || value === null || (Array.isArray(value) && !value.some(isNested));
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** A list item with a key, or a key with a list item in the next line. */
function isYaml(text: string): boolean {
  const lines = text.split(/\r?\n/, 200).filter((line) => !/^\s*(#.*)?$|^(---|%YAML.*)\s*$/.test(line));
  const [first = '', second = ''] = lines;
  const isItem = (line: string) => /^\s*-\s+(?:&\S+\s+)?(\{|["']?[\p{L}\p{N}_][^:]{0,80}:(\s|$))/u.test(line);
  return isItem(first) || (/^[\p{L}\p{N}_][\w -]{0,80}:\s*$/u.test(first) && isItem(second));
}
