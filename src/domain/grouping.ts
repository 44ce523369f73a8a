/** Items with the same key; at least one. */
export type Group<Item> = [Item, ...Item[]];

/** Polyfill of Map.groupBy for Node 20. Groups are in the order of their first items. */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Group<Item>> {
  const groups = new Map<Key, Group<Item>>();
  for (const item of items) addTo(groups, keyOf(item), item);
  return groups;
}

/** Groups items that have several keys, each item under all of its keys. */
export function groupByEach<Item, Key>(
  items: Iterable<Item>,
  keysOf: (item: Item) => readonly Key[],
): Map<Key, Group<Item>> {
  const groups = new Map<Key, Group<Item>>();
  for (const item of items) for (const key of keysOf(item)) addTo(groups, key, item);
  return groups;
}

export function addTo<Item, Key>(groups: Map<Key, Group<Item>>, key: Key, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

export function firstByKey<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): readonly Item[] {
  if (items.length < 2) return items;
  const known = new Set<Key>();
  return items.filter((item) => {
    const key = keyOf(item);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

export function partition<Item>(items: readonly Item[], holds: (item: Item) => boolean): [Item[], Item[]] {
  const parts: [Item[], Item[]] = [[], []];
  for (const item of items) parts[holds(item) ? 0 : 1].push(item);
  return parts;
}

/** Returns the index of the first item past a position in a sorted list, or its length. */
export function firstPast<Item>(items: readonly Item[], isPast: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Joins two lists; does not copy if one is empty. */
export function together<Item>(left: readonly Item[], right: readonly Item[]): readonly Item[] {
  if (right.length === 0) return left;
  return left.length === 0 ? right : [...left, ...right];
}
