/** Whether JSON of a value has more characters than allowed. It stops looking where that is clear. */
export function isLongerThan(value: unknown, most: number): boolean {
  let left = most;
  const open: unknown[] = [value];
  while (open.length > 0 && left >= 0) {
    const item = open.pop();
    left -= ownLength(item);
    if (typeof item === 'object' && item !== null) for (const held of Object.values(item)) open.push(held);
  }
  return left < 0;
}

/** Of a value without what it holds: marks and names. */
function ownLength(value: unknown): number {
  if (typeof value === 'string') return value.length + 3;
  if (typeof value !== 'object' || value === null) return 5;
  if (Array.isArray(value)) return 2;
  let length = 2;
  for (const name of Object.keys(value)) length += name.length + 3;
  return length;
}
