import { z } from 'zod';
import { eitherOf } from '../domain/choices.ts';

export function wordOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  const known = eitherOf(words.map((word) => `"${word}"`));
  return z.enum(words, { error: ({ input }) => `must be ${known}, not "${input}"` });
}
