/** Finds similar names for people to choose from. Never used for matching. */
export interface NearestNames<Item> {
  nearest(text: string, most: number, least?: number): readonly Item[];
}

const LEAST_ALIKE = 0.3;

/** Compares by the share of letter triples that two names have in common. */
export function indexNearest<Item>(
  items: readonly { readonly text: string; readonly item: Item }[],
): NearestNames<Item> {
  const positions = new Map<string, number[]>();
  const sizes = items.map(({ text }, position) => {
    const triples = triplesOf(text);
    for (const triple of triples) {
      const known = positions.get(triple);
      if (known === undefined) positions.set(triple, [position]);
      else known.push(position);
    }
    return triples.size;
  });
  return {
    nearest(text, most, least = LEAST_ALIKE) {
      const triples = triplesOf(text);
      const shared = new Map<number, number>();
      for (const triple of triples) {
        for (const position of positions.get(triple) ?? []) shared.set(position, (shared.get(position) ?? 0) + 1);
      }
      const degrees = Array.from(shared, ([position, count]) => ({
        position,
        degree: (2 * count) / (triples.size + (sizes[position] as number)),
      }));
      return degrees
        .filter(({ degree }) => degree >= least)
        .sort((left, right) => right.degree - left.degree || left.position - right.position)
        .slice(0, most)
        .map(({ position }) => (items[position] as { item: Item }).item);
    },
  };
}

function triplesOf(text: string): ReadonlySet<string> {
  const padded = `  ${text.toLowerCase()} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_item, start) => padded.slice(start, start + 3)));
}
