import { readFile } from 'node:fs/promises';
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { BadInput, PayloadTooLarge } from '../../errors.ts';
import { RECIPE, type Recipe } from '../map/recipe.ts';
import { DECIDE } from './draft-recipe.ts';
import { bytesOf, LARGEST_RECIPE } from './recipe-size.ts';

/** Extension of a recipe next to its list. */
export const RECIPE_ENDING = '.recipe.yaml';
/** Most faults that are reported at once. */
const MOST_FAULTS = 20;

export async function readRecipeText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'does not exist' : `cannot be read (${error.code})`;
    throw new BadInput(`The recipe ${path} ${reason}.`, { cause: error });
  });
}

/**
 * Parses a recipe in YAML or JSON in linear time. Throws BadInput with line and path of the first faults, and
 * PayloadTooLarge above `most` bytes. Lines with `decide` are still open and count as missing.
 */
export function parseRecipe(text: string, name: string, most = LARGEST_RECIPE): Recipe {
  refuseLarger(bytesOf(text), name, most);
  const lines = new LineCounter();
  const document = parsed(text, name, lines);
  refuseTwice(document, name, lines);
  const checked = RECIPE.safeParse(plainValue(document, name) ?? {});
  if (!checked.success) throw new BadInput(faultsOf(checked.error.issues, { document, name, lines }));
  // YAML aliases can make a short file large once they are expanded.
  refuseLarger(bytesOf(JSON.stringify(checked.data)), name, most);
  return checked.data;
}

function refuseLarger(bytes: number, name: string, most: number): void {
  if (bytes > most) throw new PayloadTooLarge(`The recipe ${name} has ${bytes} bytes; recipes may have ${most} here.`);
}

function parsed(text: string, name: string, lineCounter: LineCounter): Document {
  try {
    // The library finds duplicate keys in quadratic time, so `refuseTwice` does it.
    const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false });
    const [error] = document.errors;
    if (error === undefined) return document;
    const { line } = lineCounter.linePos(error.pos[0]);
    throw new BadInput(noYaml(name, line, error.message));
  } catch (error) {
    throw isStackOver(error) ? tooDeep(name, error) : error;
  }
}

function isStackOver(error: unknown): boolean {
  return error instanceof RangeError;
}

function tooDeep(name: string, cause: unknown): BadInput {
  return new BadInput(`The recipe ${name} has too many lists or objects within each other.`, { cause });
}

/** Refuses keys that are not text or are repeated in their object. */
function refuseTwice({ contents }: Document, name: string, lines: LineCounter): void {
  const nodes: unknown[] = [contents];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const fault = isMap(node) ? faultOfKeys(node) : null;
    if (fault !== null) throw new BadInput(noYaml(name, lines.linePos(fault.offset).line, fault.sentence));
    for (const inner of itemsOf(node)) nodes.push(inner ?? null);
  }
}

function itemsOf(node: unknown): readonly unknown[] {
  if (isSeq(node)) return node.items;
  return isMap(node) ? node.items.map(({ value }) => value) : [];
}

function noYaml(name: string, line: number, fault: string): string {
  return `The recipe ${name} is no YAML: line ${line}: ${fault}`;
}

function faultOfKeys(map: YAMLMap): { readonly offset: number; readonly sentence: string } | null {
  const keys = new Set<string>();
  for (const { key } of map.items) {
    const offset = (isNode(key) ? key.range?.[0] : map.range?.[0]) ?? 0;
    if (!isScalar(key)) return { offset, sentence: 'A key must be a text' };
    const text = String(key.value);
    if (keys.has(text)) return { offset, sentence: `The key "${text}" stands twice` };
    keys.add(text);
  }
  return null;
}

/** Returns the value without lines that are still open. */
function plainValue(document: Document, name: string): unknown {
  /** Removes open lines but keeps items of lists, since removing one would leave a hole. */
  function reviver(this: unknown, _key: unknown, value: unknown): unknown {
    return (value === DECIDE || value === null) && !Array.isArray(this) ? undefined : value;
  }
  try {
    return document.toJS({ maxAliasCount: 100, reviver });
  } catch (error) {
    if (isStackOver(error)) throw tooDeep(name, error);
    throw new BadInput(`The recipe ${name} repeats parts of itself too often.`, { cause: error });
  }
}

interface Checked {
  readonly document: Document;
  readonly name: string;
  readonly lines: LineCounter;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function faultsOf(issues: readonly Issue[], { document, name, lines }: Checked): string {
  const told = issues.slice(0, MOST_FAULTS).map(({ path, message }) => {
    const line = lineOf(document, path, lines);
    return `${name}${line === null ? '' : `:${line}`} ${path.join(' › ') || 'the whole'}: ${message}.`;
  });
  const more = issues.length - told.length;
  return [...told, ...(more > 0 ? [`There are ${more} more faults.`] : [])].join('\n');
}

/** Returns the line of the innermost part of the path that exists in the file. */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number | null {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range != null) return lines.linePos(node.range[0]).line;
  }
  return null;
}
