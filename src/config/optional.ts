import { z } from 'zod';

/** `""` counts as not set, as env files and containers write it, and so do blanks alone: as a number they would be 0. */
export function isSet(value: unknown): boolean {
  return value !== undefined && (typeof value !== 'string' || value.trim() !== '');
}

export function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (isSet(value) ? value : undefined), schema);
}

/** Parts of a list with commas between them. */
export function partsOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
