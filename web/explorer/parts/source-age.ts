const DAY = 86_400_000;
const STALE_AFTER_DAYS = 365;

export interface DatedSource {
  readonly date: string | null;
  readonly readOn: string | null;
}

/** The day that counts: when it was read, else the day that it bears. */
export function dayOf({ date, readOn }: DatedSource): string | null {
  return readOn ?? date;
}

/** The oldest day that is known of several sources; null where it is of none. */
export function oldestDay(sources: readonly DatedSource[]): string | null {
  const known = sources.map(dayOf).filter((day) => day !== null);
  return known.toSorted()[0] ?? null;
}

/** How old what a source says is on a day, by when it was read, else by the day that it bears. */
export function ageOf(source: DatedSource, day: string): { readonly days: number | null; readonly isOld: boolean } {
  const known = dayOf(source);
  if (known === null) return { days: null, isOld: false };
  const days = Math.round((Date.parse(day) - Date.parse(known)) / DAY);
  return { days, isOld: days > STALE_AFTER_DAYS };
}

/** `3 days`, `14 months`, `2 years`: as exactly as a reader needs. */
export function formatAge(days: number): string {
  if (days <= 0) return 'that day';
  if (days < 60) return `${days} day${days === 1 ? '' : 's'} old`;
  if (days < 730) return `${Math.floor(days / 30.44)} months old`;
  return `${Math.floor(days / 365.25)} years old`;
}
