const DAY = 86_400_000;

/** Returns the last day before an exclusive end. */
export function lastDayBefore(end: string): string {
  return new Date(Date.parse(end) - DAY).toISOString().slice(0, 10);
}
