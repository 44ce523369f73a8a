import { BadList } from '../../facts/bad-list.ts';
import { quoted } from '../../facts/shown.ts';
import type { Notes } from '../../map/notes.ts';
import type { Input } from '../../read/input.ts';
import { type JsonDocument, readDocuments } from './documents.ts';
import { placeIn } from './places.ts';
import { anyObject } from './shapes.ts';

/** Returns the object under the root key of a document, such as `catalog`. */
export function valueUnder(document: JsonDocument, key: string): Readonly<Record<string, unknown>> {
  const value = objectUnder(document, key);
  if (value !== null) return value;
  const keys = Object.keys(anyObject.safeParse(document.value).data ?? {}).slice(0, 5);
  const instead = keys.length === 0 ? 'is no object with keys' : `has ${quoted(keys)}`;
  throw new BadList(`An object under the key "${key}" was expected; the file ${instead}.`, {
    input: { name: document.file },
  });
}

/** Null where there is none. */
function objectUnder({ value }: JsonDocument, key: string): Readonly<Record<string, unknown>> | null {
  return anyObject.safeParse(anyObject.safeParse(value).data?.[key]).data ?? null;
}

/** An object that stands under one of the keys of a document. */
interface PlacedObject<Key> {
  readonly key: Key;
  readonly file: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** The object of each document under one of the keys. Others are reported; of the first key there has to be one. */
export async function objectsUnder<const Key extends string>(
  input: Input,
  keys: readonly [Key, ...Key[]],
  notes: Notes,
): Promise<readonly PlacedObject<Key>[]> {
  const placed: PlacedObject<Key>[] = [];
  for await (const document of readDocuments(input)) {
    const { file } = document;
    const found = keys.flatMap((key) => {
      const value = objectUnder(document, key);
      return value === null ? [] : [{ key, file, value }];
    });
    if (found.length === 0) notes.problem('document.empty', placeIn(file, null), { wanted: 'file' });
    placed.push(...found.slice(0, 1));
  }
  if (!placed.some(({ key }) => key === keys[0])) throw new BadList(`There is no "${keys[0]}" here.`, { input });
  return placed;
}
