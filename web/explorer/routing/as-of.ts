import { createContext, useContext } from 'react';

/** The day and the revision that everything on a page is as of. */
export interface AsOf {
  readonly day: string;
  readonly revision: number;
  readonly today: string;
  readonly newest: number;
  /** The first revision that can still be read; 0: all can. */
  readonly keptSince: number;
}

export const AsOfContext = createContext<AsOf | null>(null);

export function useAsOf(): AsOf {
  const asOf = useContext(AsOfContext);
  if (asOf === null) throw new Error('A page is shown outside of the frame that knows its day and revision.');
  return asOf;
}

export function isPastRevision({ revision, newest }: AsOf): boolean {
  return revision < newest;
}

/** One that is staged at best, which only who may import reads. */
export function isUnpublished({ revision, newest }: AsOf): boolean {
  return revision > newest;
}

/** A revision as an address writes it; null where it writes none that can be read, which must not pass for another one. */
export function revisionOf(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : null;
}

/** Whether a text is a day as the API writes it. */
export function isDay(text: string): boolean {
  const time = Date.parse(text);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Today in UTC, as the API counts days. */
export function todayInUtc(): string {
  return new Date().toISOString().slice(0, 10);
}
