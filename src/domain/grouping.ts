/** Items that have a key in common: at least the one that brought the key. */
export type Group<Item> = [Item, ...Item[]];

/** Map.groupBy, which Node 20 lacks. Groups stand in the order of their first item. */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Group<Item>> {
  const groups = new Map<Key, Group<Item>>();
  for (const item of items) addTo(groups, keyOf(item), item);
  return groups;
}

/** Items that belong to several groups, each in all of them. */
export function groupByEach<Item, Key>(
  items: Iterable<Item>,
  keysOf: (item: Item) => readonly Key[],
): Map<Key, Group<Item>> {
  const groups = new Map<Key, Group<Item>>();
  for (const item of items) for (const key of keysOf(item)) addTo(groups, key, item);
  return groups;
}

/** Opens the group of the key where there is none. */
export function addTo<Item, Key>(groups: Map<Key, Group<Item>>, key: Key, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

/** The first item of each key, in order. */
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

/** The items for which something holds, and the others; each in their order. */
export function partition<Item>(items: readonly Item[], holds: (item: Item) => boolean): [Item[], Item[]] {
  const parts: [Item[], Item[]] = [[], []];
  for (const item of items) parts[holds(item) ? 0 : 1].push(item);
  return parts;
}

/** The position of the first item past a place in a sorted list; its length where none is. */
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
