import { BadList } from '../../bad-list.ts';
import { type Input, textOf, wholeText } from '../../input.ts';
import { linesOf } from '../../read/lines.ts';
import { parseWritten, WrittenNumber } from '../../read/written-numbers.ts';
import { flatEntries, holderOf, Keys, namesAsObjects } from './object-cells.ts';
import { type ListHolder, oneByOne, type Sheet, type SheetRecord } from './sheet.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * One JSON object a line. Read twice, since a key may come first in a late line and must be known before the first:
 * the rows of a list without it mean something else than those with an empty value.
 */
export function jsonLinesSheet(input: Input): Sheet {
  return { name: input.name, records: oneByOne(recordsOfLines(input)) };
}

/** A list of JSON objects or names, or an object that holds one, taken as a whole; rows are counted, since the parser tells no lines. */
export function jsonListSheet(input: Input): Sheet {
  return { name: input.name, records: oneByOne(recordsOfArray(input)) };
}

/** The object of a line, or why there is none. */
export function parseLine(text: string, parse: (text: string) => unknown = JSON.parse): JsonObject | string {
  try {
    const value = parse(text);
    return isObject(value) ? value : 'The line is no JSON object.';
  } catch {
    return 'The line is no complete JSON object.';
  }
}

async function* recordsOfLines(input: Input): AsyncIterable<SheetRecord> {
  const keys = new Keys();
  for await (const { text } of linesOf(textOf(input), input)) {
    const object = parseLine(text);
    if (typeof object === 'object') keys.add(entriesOf(object).map(([key]) => key));
  }
  yield keys.heading();
  for await (const { text, line } of linesOf(textOf(input), input)) {
    if (text.trim() === '') continue;
    const object = parseLine(text, parseWritten);
    if (typeof object === 'string') yield { row: line, cells: [], fault: object };
    else yield keys.record(line, entriesOf(object));
  }
}

async function* recordsOfArray(input: Input): AsyncIterable<SheetRecord> {
  const { list, holder } = parseList(await wholeText(input), input);
  const items = namesAsObjects(list);
  const keys = new Keys();
  for (const item of items) if (isObject(item)) keys.add(entriesOf(item).map(([key]) => key));
  yield keys.heading(holder);
  for (const [index, item] of items.entries()) {
    if (isObject(item)) yield keys.record(index + 1, entriesOf(item));
    else yield { row: index + 1, cells: [], fault: 'The item is no JSON object.' };
  }
}

function entriesOf(object: JsonObject): (readonly [string, unknown])[] {
  return flatEntries(Object.entries(object), (value) => (isObject(value) ? Object.entries(value) : null));
}

interface HeldList {
  readonly list: readonly unknown[];
  readonly holder: ListHolder | null;
}

function parseList(text: string, input: Input): HeldList {
  let value: unknown;
  try {
    value = parseWritten(text);
  } catch (error) {
    throw new BadList(`This is no complete JSON text: ${(error as Error).message}.`, { cause: error, input });
  }
  if (Array.isArray(value)) return { list: value, holder: null };
  const holder: JsonObject = isObject(value) ? value : {};
  const [key, ...others] = Object.keys(holder).filter((each) => Array.isArray(holder[each]));
  if (others.length === 0 && key !== undefined) {
    const { [key]: list, ...beside } = holder;
    return { list: list as unknown[], holder: holderOf(key, entriesOf(beside)) };
  }
  throw new BadList('This is JSON, but no list of objects.', { input });
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof WrittenNumber);
}
