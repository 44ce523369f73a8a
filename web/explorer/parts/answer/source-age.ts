const DAY = 86_400_000;
const STALE_AFTER_DAYS = 365;

export interface DatedSource {
  readonly date: string | null;
  readonly readOn: string | null;
}

/** Returns the date of a source; reading it anew makes it no fresher. Without one, it is as old as its reading at least. */
export function dayOf({ date, readOn }: DatedSource): string | null {
  return date ?? readOn;
}

/** Returns the oldest known day of several sources; null if none is known. */
export function oldestDay(sources: readonly DatedSource[]): string | null {
  const known = sources.map(dayOf).filter((day) => day !== null);
  return known.toSorted()[0] ?? null;
}

/** Returns the age of a source on a day; a month or a year counts as its last day. */
export function ageOf(source: DatedSource, day: string): { readonly days: number | null; readonly isOld: boolean } {
  const known = dayOf(source);
  if (known === null) return { days: null, isOld: false };
  const days = Math.round((Date.parse(day) - lastDayOf(known)) / DAY);
  return { days, isOld: days > STALE_AFTER_DAYS };
}

function lastDayOf(date: string): number {
  const [year = 0, month = 12, day = null] = date.split('-').map(Number);
  return day === null ? Date.UTC(year, month, 0) : Date.parse(date);
}

/** Returns an age such as `3 days`, `14 months` or `2 years`. */
export function formatAge(days: number): string {
  if (days <= 0) return 'that day';
  if (days < 60) return `${days} day${days === 1 ? '' : 's'} old`;
  if (days < 730) return `${Math.floor(days / 30.44)} months old`;
  return `${Math.floor(days / 365.25)} years old`;
}
