import type { Parameters } from './address.ts';

/** Returns the hops of leverage of the address; none unless it has a number from 1 to 8. */
export function leverageHopsOf(one: Parameters['one']): number {
  const text = one('leverage') ?? '';
  return /^[1-8]$/.test(text) ? Number(text) : 0;
}

/** Returns the parameter of the address; null if no leverage is followed. */
export function leveragePart(hops: number): string | null {
  return hops === 0 ? null : String(hops);
}
