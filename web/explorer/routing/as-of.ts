import { createContext, useContext } from 'react';

export interface AsOf {
  readonly day: string;
  readonly revision: number;
  readonly today: string;
  readonly newest: number;
  /** First revision that can be read; 0 for all. */
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

/** Returns a sentence on what the graph lacks, such as `no certificate`: a later revision may have it. */
export function useLacks(): (what: string, follows?: string) => string {
  const asOf = useAsOf();
  const verb = isPastRevision(asOf) ? 'had' : 'has';
  const at = isPastRevision(asOf) ? ` at revision ${asOf.revision}` : '';
  return (what, follows = '') => `The graph ${verb} ${what}${at}${follows}.`;
}

/** True if the revision is at best staged, so that only tokens for imports may read it. */
export function isUnpublished({ revision, newest }: AsOf): boolean {
  return revision > newest;
}

/** Parses a revision; null if it is invalid. */
export function revisionOf(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : null;
}

export function isDay(text: string): boolean {
  const time = Date.parse(text);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Today in UTC, as the API counts days. */
export function todayInUtc(): string {
  return new Date().toISOString().slice(0, 10);
}
