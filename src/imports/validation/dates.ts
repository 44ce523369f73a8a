import { isDay } from '../../domain/days.ts';

/** Sentences about days that the calendar does not have; null is unknown and fine. */
export function daySentences(days: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(days)
    .filter(([, day]) => day !== null && day !== undefined)
    .filter(([, day]) => typeof day !== 'string' || !isDay(day))
    .map(([name, day]) => `${name} must be a day of the calendar such as 2026-11-24, but "${String(day)}" came.`);
}
