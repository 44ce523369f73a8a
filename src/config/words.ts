import { z } from 'zod';

/** One of some words, which are told to whoever writes another. */
export function wordOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  const known = words.map((word) => `"${word}"`);
  const last = known.pop();
  return z.enum(words, { error: ({ input }) => `must be ${known.join(', ')} or ${last}, not "${input}"` });
}
