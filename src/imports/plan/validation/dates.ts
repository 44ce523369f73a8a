import { isDay } from '../../../domain/days.ts';
import { isPartialDate } from '../../../domain/partial-date.ts';

/** Sentences about days that the calendar does not have; null is unknown and fine. */
export function daySentences(days: Readonly<Record<string, unknown>>): string[] {
  const sentences: string[] = [];
  for (const [name, day] of Object.entries(days)) {
    if (day === null || day === undefined || (typeof day === 'string' && isDay(day))) continue;
    sentences.push(`${name} must be a day of the calendar such as 2026-11-24, not "${String(day)}".`);
  }
  return sentences;
}

/** Sentences about dates that are no day, month or year. */
export function partialDateSentences(dates: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(dates).flatMap(([name, date]) =>
    date == null || (typeof date === 'string' && isPartialDate(date))
      ? []
      : [`${name} must be a day, month or year such as 2026-11-24, 2026-11 or 2026, not "${String(date)}".`],
  );
}
