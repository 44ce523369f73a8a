import { BadList } from '../facts/bad-list.ts';
import { headText, type Input, wholeJson, wholeText } from './input.ts';
import { isObject, tablesOfValue } from './objects.ts';
import type { Table } from './table.ts';
import { parseWritten } from './written-numbers.ts';

/** Reads a JSON text as a whole: each list in it is a table. Rows are counted, since the parser tells no lines. */
export async function jsonTables(input: Input): Promise<readonly Table[]> {
  const tables = tablesOfValue(await wholeJson(input, parseWritten), (_list, position) => position + 1);
  if (tables.length === 0) throw new BadList('json.empty', { input });
  return tables;
}

/** True where the file begins with an object in one line, and another follows. */
export function isJsonLines(input: Input): boolean {
  const [first = '', second = ''] = headText(input)
    .split('\n', 200)
    .filter((line) => line.trim() !== '');
  return objectOf(first) !== null && second.trimStart().startsWith('{');
}

/** Reads one JSON object a line, as a whole, like a list of these. */
export async function jsonLinesTables(input: Input): Promise<readonly Table[]> {
  const lines: number[] = [];
  const objects = (await wholeText(input)).split('\n').flatMap((text, index) => {
    if (text.trim() === '') return [];
    const object = objectOf(text);
    if (object === null) throw new BadList('json.line', { input, row: index + 1 });
    lines.push(index + 1);
    return [object];
  });
  return tablesOfValue(objects, (list, position) => (list === objects ? lines[position] : undefined) ?? position + 1);
}

function objectOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value = parseWritten(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
