/** Whether JSON of a value has more characters than allowed. It stops looking where that is clear. */
export function isLongerThan(value: unknown, most: number): boolean {
  return leftOf(value, most) < 0;
}

/** What is left of the characters after a value; limits on documents bound how deep it goes. */
function leftOf(value: unknown, allowed: number): number {
  if (typeof value === 'string') return allowed - value.length - 3;
  if (typeof value !== 'object' || value === null) return allowed - 5;
  let left = allowed - 2;
  if (Array.isArray(value)) {
    for (const item of value) {
      left = leftOf(item, left);
      if (left < 0) break;
    }
    return left;
  }
  const holder = value as Readonly<Record<string, unknown>>;
  for (const name in holder) {
    left = leftOf(holder[name], left - name.length - 3);
    if (left < 0) break;
  }
  return left;
}
