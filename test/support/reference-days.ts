/** Returns the known days, sorted. */
export function known(days: readonly (string | null)[]): string[] {
  return days.filter((day) => day !== null).sort();
}

export function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
