import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { BadList } from '../facts/bad-list.ts';
import { type Input, refuseLarge, wholeText } from './input.ts';
import { tablesOfValue } from './objects.ts';
import type { Table } from './table.ts';

/** Most bytes of a file; the parser needs about two hundred times as much memory. */
const LARGEST = 4 * 1024 * 1024;

/** Reads a whole YAML text: each list in it becomes a table. Values stay as they are written: `0123` and `no` are texts. */
export async function yamlTables(input: Input): Promise<readonly Table[]> {
  const { value, lines } = await yamlValue(input);
  const tables = tablesOfValue(value, (holder, key, position) => lines.get(holder)?.get(key) ?? position + 1);
  if (tables.length === 0) throw new BadList('yaml.empty', { input });
  return tables;
}

interface YamlValue {
  readonly value: unknown;
  readonly lines: Lines;
}

/** Lines of the items of each list, and of the keys of each object. */
type Lines = Map<unknown, ReadonlyMap<string | number, number>>;

const known = new WeakMap<Input, Promise<YamlValue>>();

/** Returns the value of a whole file, for formats that may be YAML or JSON. Parses it once, since that is slow. */
export function yamlValue(input: Input): Promise<YamlValue> {
  const value = known.get(input) ?? parse(input);
  known.set(input, value);
  return value;
}

async function parse(input: Input): Promise<YamlValue> {
  refuseLarge(input, 'in YAML', LARGEST);
  const counter = new LineCounter();
  const document = parseDocument(await wholeText(input), {
    schema: 'failsafe',
    uniqueKeys: false,
    lineCounter: counter,
    prettyErrors: false,
  });
  const [error] = document.errors;
  if (error !== undefined) {
    const row = counter.linePos(error.pos[0]).line;
    throw new BadList('yaml.broken', { input, row, values: { fault: error.message }, cause: error });
  }
  const lines: Lines = new Map();
  const lineOf = (node: unknown) => (isNode(node) && node.range ? counter.linePos(node.range[0]).line : 0);

  /** Keeps aliases as names, so that repeated aliases cannot expand a file. */
  function plain(node: unknown): unknown {
    if (isSeq(node)) {
      const list = node.items.map(plain);
      lines.set(list, new Map(node.items.map((item, position) => [position, lineOf(item)])));
      return list;
    }
    if (isMap(node)) return objectOf(node);
    if (isAlias(node)) return `*${node.source}`;
    return isScalar(node) ? plainValue(node) : null;
  }

  /** Finds duplicate keys itself, since the library does so in quadratic time. */
  function objectOf(map: YAMLMap): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    const lineOfKey = new Map<string, number>();
    for (const { key, value } of map.items) {
      const name = String(plain(key));
      const row = lineOf(key);
      if (lineOfKey.has(name)) throw new BadList('yaml.twice', { input, row, values: { key: name } });
      lineOfKey.set(name, row);
      entries.push([name, plain(value)]);
    }
    const object = Object.fromEntries(entries);
    lines.set(object, lineOfKey);
    return object;
  }

  return { value: plain(document.contents), lines };
}

function plainValue({ type, value }: Scalar): unknown {
  const text = String(value);
  return type === 'PLAIN' && ['', '~', 'null'].includes(text.toLowerCase()) ? null : text;
}
