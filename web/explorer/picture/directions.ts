export interface Position {
  readonly x: number;
  readonly y: number;
}

const DIRECTIONS: Readonly<Record<string, Position>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Returns the nearest node in the direction of an arrow key, otherwise null. Nodes off the axis count as farther. */
export function nearestTowards(key: string, positions: ReadonlyMap<string, Position>, from: string): string | null {
  const direction = DIRECTIONS[key];
  const here = positions.get(from);
  if (direction === undefined || here === undefined) return null;
  let best: { readonly id: string; readonly cost: number } | null = null;
  for (const [id, { x, y }] of positions) {
    const ahead = (x - here.x) * direction.x + (y - here.y) * direction.y;
    const aside = Math.abs((x - here.x) * direction.y) + Math.abs((y - here.y) * direction.x);
    if (id === from || ahead <= 0) continue;
    const cost = ahead + 2 * aside;
    if (best === null || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}
