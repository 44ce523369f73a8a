import { z } from 'zod';
import { isDay } from '../../domain/days.ts';
import { isPartialDate } from '../../domain/partial-date.ts';
import { isWebAddress } from '../../domain/web-address.ts';

/** Returns the end of a message that begins with the option or line: the expected value, and the value that came. */
export function wanted(what: string) {
  return { error: ({ input }: { readonly input?: unknown }) => `must be ${what}, not ${shown(input)}` };
}

function shown(input: unknown): string {
  return [input]
    .flat()
    .map((value) => JSON.stringify(value))
    .join(' and ');
}

export const text = z.string(wanted('one text'));
export const day = text.refine(isDay, wanted('a day of the calendar such as 2026-11-24'));
export const partialDate = text.refine(
  isPartialDate,
  wanted('a day, month or year such as 2026-11-24, 2026-11 or 2026'),
);
export const flag = z
  .union([z.boolean(), z.enum(['true', 'false', ''])], wanted('true or false'))
  .transform((value) => value !== 'false' && value !== false);
export const onOneLine = [/^\P{Cc}*$/u, wanted('text on one line, without tabs and other control characters')] as const;
export const webAddress = text.refine(isWebAddress, wanted('an http or https URL such as https://example.com/list'));
export const sourceId = text.regex(/^source\/[A-Za-z0-9._()-]+$/, wanted('an id such as source/NAME'));

export function oneOf<Word extends string>(words: readonly Word[]) {
  return z.enum(words, wanted(`one of ${words.join(', ')}`));
}

/** An option that may be given once or several times. */
export function several(description: string) {
  return z
    .union([z.string(), z.array(z.string())], wanted('text'))
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .optional()
    .describe(`${description} Several times.`);
}
