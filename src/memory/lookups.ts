/** Hits and misses of a cache; plain numbers, since rows are looked up often. */
export interface Lookups {
  hits: number;
  misses: number;
}

export function noLookups(): Lookups {
  return { hits: 0, misses: 0 };
}
