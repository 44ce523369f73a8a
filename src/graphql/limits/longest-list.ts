export function longestListIn(value: unknown): number {
  let longest = 0;
  const open: unknown[] = [value];
  while (open.length > 0) {
    const item = open.pop();
    if (typeof item !== 'object' || item === null) continue;
    if (Array.isArray(item)) longest = Math.max(longest, item.length);
    for (const held of Object.values(item)) open.push(held);
  }
  return longest;
}
