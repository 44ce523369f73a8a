const MOST = 10 ** 9 - 1;

/** Returns part of a sort key that places larger counts first. */
export function mostFirst(count: number): string {
  return String(MOST - Math.min(count, MOST)).padStart(9, '0');
}
