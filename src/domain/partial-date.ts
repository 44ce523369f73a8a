import { dayAfter, isDay } from './days.ts';

/** Dates as sources state them: a day, a month or a year (`2023-06-14`, `2023-06`, `2023`), as text. */
export function isPartialDate(text: string): boolean {
  return /^\d{4}(-\d{2}){0,2}$/.test(text) && isDay(firstDayOf(text));
}

export function firstDayOf(date: string): string {
  return `${date}-01-01`.slice(0, DAY_LENGTH);
}

/** Returns the last day that a date may mean. */
export function lastDayOf(date: string): string {
  if (date.length === DAY_LENGTH) return date;
  const [year, month = '12'] = date.split('-');
  // Day 0 of the next month.
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, DAY_LENGTH);
}

/** Days on which an edition may be in force; unknown bounds are open. */
export interface EditionDays {
  readonly from: string | null;
  /** Exclusive. */
  readonly until: string | null;
}

/** Returns the days of an edition: from the first day that its start may mean to the last day that its end may mean. */
export function daysInForce(edition: Readonly<Record<'inForceFrom' | 'inForceUntil', string | null>>): EditionDays {
  const { inForceFrom, inForceUntil } = edition;
  return {
    from: inForceFrom === null ? null : firstDayOf(inForceFrom),
    until: inForceUntil === null ? null : dayAfter(lastDayOf(inForceUntil)),
  };
}

/**
 * Returns the latest date, comparing the first day that each may mean; of equal dates, the most exact. This is also
 * text order.
 */
export function latestDate(dates: readonly (string | null)[]): string | null {
  return dates.reduce((latest, date) => (date !== null && (latest === null || latest < date) ? date : latest), null);
}

const DAY_LENGTH = '2026-11-24'.length;
