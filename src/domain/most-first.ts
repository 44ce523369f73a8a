const MOST = 10 ** 9 - 1;

/** Returns a part of a sort key by which larger counts come first. */
export function mostFirst(count: number): string {
  return String(MOST - Math.min(count, MOST)).padStart(9, '0');
}
