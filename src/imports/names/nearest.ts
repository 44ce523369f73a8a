/** Names that look alike, for people to choose from; nothing is ever matched by this. */
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
  function sharedWith(triples: ReadonlySet<string>): Uint32Array {
    const shared = new Uint32Array(items.length);
    for (const triple of triples) {
      for (const position of positions.get(triple) ?? []) shared[position] = (shared[position] as number) + 1;
    }
    return shared;
  }

  return {
    nearest(text, most, least = LEAST_ALIKE) {
      const triples = triplesOf(text);
      const degrees = new Float64Array(items.length);
      sharedWith(triples).forEach((count, position) => {
        degrees[position] = (2 * count) / (triples.size + (sizes[position] as number));
      });
      return highest(degrees, most, least).map((position) => (items[position] as { item: Item }).item);
    },
  };
}

/** Where the most alike stand, the first of equals first: few of very many, so that they are not sorted. */
function highest(degrees: Float64Array, most: number, least: number): number[] {
  const best: number[] = [];
  const degreeOf = (position: number | undefined) => (position === undefined ? 0 : (degrees[position] as number));
  for (let position = 0; position < degrees.length; position += 1) {
    const degree = degreeOf(position);
    if (degree < least || (best.length === most && degree <= degreeOf(best.at(-1)))) continue;
    const place = best.findIndex((other) => degreeOf(other) < degree);
    best.splice(place === -1 ? best.length : place, 0, position);
    if (best.length > most) best.pop();
  }
  return best;
}

function triplesOf(text: string): ReadonlySet<string> {
  const padded = `  ${text.toLowerCase()} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_item, start) => padded.slice(start, start + 3)));
}
