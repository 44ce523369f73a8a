import { isMap, isScalar, isSeq, LineCounter, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import { BadList } from '../../bad-list.ts';
import { type Input, wholeText } from '../../input.ts';
import { flatEntries, holderOf, Keys } from './object-cells.ts';
import { type ListHolder, oneByOne, type Sheet, type SheetRecord } from './sheet.ts';
import { yamlDocument } from './yaml-document.ts';

/** The parser needs some two hundred times as much memory. */
const LARGEST = 4 * 1024 * 1024;

/** A YAML list of objects, or a key that holds one. */
export function yamlSheet(input: Input): Sheet {
  return { name: input.name, records: oneByOne(recordsOf(input)) };
}

async function* recordsOf(input: Input): AsyncIterable<SheetRecord> {
  if (input.size > LARGEST) {
    throw new BadList(`The file has ${input.size} bytes; lists in YAML may have ${LARGEST}.`, { input });
  }
  const lines = new LineCounter();
  const { items, holder } = await listOf(await wholeText(input), lines, input);
  const keys = new Keys();
  // A list of texts alone is one of names.
  const areNames = items.every(isScalar);
  if (areNames) keys.add(['name']);
  for (const item of items) if (isMap(item)) keys.add(entriesOf(item).map(([key]) => key));
  yield keys.heading(holder);
  for (const item of items) {
    const row = lines.linePos((item as ParsedNode).range[0]).line;
    if (areNames) yield keys.record(row, [['name', plain(item)]]);
    else if (isMap(item)) yield keys.record(row, entriesOf(item));
    else yield { row, cells: [], fault: 'The item has no keys and values of its own.' };
  }
}

async function listOf(
  text: string,
  lines: LineCounter,
  input: Input,
): Promise<{ readonly items: YAMLSeq['items']; readonly holder: ListHolder | null }> {
  const { contents } = yamlDocument(text, lines, input);
  if (isSeq(contents)) return { items: contents.items, holder: null };
  const pairs = isMap(contents) ? contents.items : [];
  const [only, ...others] = pairs.filter(({ value }) => isSeq(value));
  if (isSeq(only?.value) && others.length === 0) {
    const beside = entriesOfPairs(pairs.filter((pair) => pair !== only));
    return { items: only.value.items, holder: holderOf(keyOf(only), beside) };
  }
  throw new BadList('This is YAML, but no list of objects.', { input });
}

function entriesOf(map: YAMLMap): (readonly [string, unknown])[] {
  return entriesOfPairs(map.items);
}

type Pairs = readonly { readonly key: unknown; readonly value: unknown }[];

function entriesOfPairs(pairs: Pairs): (readonly [string, unknown])[] {
  const entries = (some: Pairs) => some.map((pair): readonly [string, unknown] => [keyOf(pair), plain(pair.value)]);
  return flatEntries(entries(pairs), (value) => (isMap(value) ? entries(value.items) : null));
}

function keyOf({ key }: Pairs[number]): string {
  return String(plain(key) ?? '');
}

/** An alias is left as it is: nothing here can be made larger by naming it often. */
function plain(node: unknown): unknown {
  if (isSeq(node)) return node.items.map(plain);
  if (!isScalar(node)) return node;
  const isNull = node.type === 'PLAIN' && /^(~|null)?$/i.test(String(node.value));
  return isNull ? null : node.value;
}
