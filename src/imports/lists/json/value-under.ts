import { z } from 'zod';
import { BadList } from '../../facts/bad-list.ts';
import { quoted } from '../../facts/shown.ts';
import type { JsonDocument } from './documents.ts';

const OBJECT = z.record(z.string(), z.unknown());

/** What a document holds under its one key that counts, such as `catalog`. */
export function valueUnder(document: JsonDocument, key: string): Readonly<Record<string, unknown>> {
  const value = objectUnder(document, key);
  if (value !== null) return value;
  const keys = Object.keys(OBJECT.safeParse(document.value).data ?? {}).slice(0, 5);
  const instead = keys.length === 0 ? 'is no object with keys' : `has ${quoted(keys)}`;
  throw new BadList(`An object under the key "${key}" was expected; the file ${instead}.`, {
    input: { name: document.file },
  });
}

/** Null where there is none. */
export function objectUnder({ value }: JsonDocument, key: string): Readonly<Record<string, unknown>> | null {
  return OBJECT.safeParse(OBJECT.safeParse(value).data?.[key]).data ?? null;
}
