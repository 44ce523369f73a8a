import { eitherOf } from '../domain/choices.ts';
import { isDay } from '../domain/days.ts';
import { BadInput } from '../errors.ts';

/*
 * Repeats checks of the API, so that messages can use the caller's name for a parameter: `what`, such as
 * `Option "as-of"`.
 */

export function mustBeDay(what: string, given: string): string {
  if (isDay(given)) return given;
  throw new BadInput(`${what} must be a day of the calendar such as 2026-11-24, not "${given}".`);
}

export function mustBeWord<Word extends string>(what: string, words: readonly Word[], given: string): Word {
  const found = words.find((word) => word === given);
  if (found !== undefined) return found;
  throw new BadInput(`${what} must be ${eitherOf(words)}, not "${given}".`);
}
