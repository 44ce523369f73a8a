const DAY = 86_400_000;

/** Returns the day so many days later. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** Counts the days from a moment to a day; 0 for a later moment. */
export function daysSince(moment: string, day: string): number {
  return Math.max(0, Math.floor((Date.parse(day) - Date.parse(moment.slice(0, 10))) / DAY));
}
