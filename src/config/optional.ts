import { z } from 'zod';

/**
 * False for an empty or blank value: env files and containers pass unset variables like this, and as a number it would
 * be 0.
 */
export function isSet(value: unknown): boolean {
  return value !== undefined && (typeof value !== 'string' || value.trim() !== '');
}

export function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (isSet(value) ? value : undefined), schema);
}

export function partsOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
