const DAY = 86_400_000;

/** Returns the day so many days later. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** Returns the last day before an exclusive end. */
export function lastDayBefore(end: string): string {
  return daysAfter(end, -1);
}

/** Returns the same day of a later year; the last of February for a leap day. */
export function yearsAfter(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4).replace('-02-29', '-02-28')}`;
}

/** Counts the days from a moment to a day; 0 for a later moment. */
export function daysSince(moment: string, day: string): number {
  return Math.max(0, Math.floor((Date.parse(day) - Date.parse(moment.slice(0, 10))) / DAY));
}
