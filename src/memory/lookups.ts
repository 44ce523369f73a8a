/** How often something was looked for in memory, by what came of it; plain numbers, since rows are looked for often. */
export interface Lookups {
  hits: number;
  misses: number;
}

export function noLookups(): Lookups {
  return { hits: 0, misses: 0 };
}
