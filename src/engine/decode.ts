import type { RawRow } from './query.ts';

/** Decoders of typed values. They throw if the type is different, which is a bug. */
export function text(row: RawRow, name: string): string {
  const value = row[name];
  if (typeof value !== 'string') throw unexpected(row, name, 'a text');
  return value;
}

export function textOrNull(row: RawRow, name: string): string | null {
  return row[name] == null ? null : text(row, name);
}

export function integer(row: RawRow, name: string): number {
  const value = row[name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw unexpected(row, name, 'an integer');
  return value;
}

export function integerOrNull(row: RawRow, name: string): number | null {
  return row[name] == null ? null : integer(row, name);
}

export function flagOrNull(row: RawRow, name: string): boolean | null {
  const value = row[name];
  if (value != null && typeof value !== 'boolean') throw unexpected(row, name, 'a truth value');
  return value ?? null;
}

export function texts(row: RawRow, name: string): readonly string[] {
  const value = row[name] ?? [];
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) {
    throw unexpected(row, name, 'a list of texts');
  }
  return value;
}

export function map(row: RawRow, name: string): RawRow {
  const value = row[name];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unexpected(row, name, 'a map');
  return value as RawRow;
}

export function word<Word extends string>(row: RawRow, name: string, words: readonly Word[]): Word {
  const value = text(row, name);
  // Returns the literal rather than the text of the row: literals are compared by identity.
  const word = words.find((one) => one === value);
  if (word === undefined) throw unexpected(row, name, `one of ${words.join(', ')}`);
  return word;
}

export function wordOrNull<Word extends string>(row: RawRow, name: string, words: readonly Word[]): Word | null {
  return row[name] == null ? null : word(row, name, words);
}

function unexpected(row: RawRow, name: string, wanted: string): Error {
  return new Error(`The graph holds no ${name} that is ${wanted}: ${JSON.stringify(row)}`);
}
