import type { Position } from './directions.ts';
import type { Picture } from './merge-views.ts';

const APART = 36;
const TURN = 2.399_963;

/** Places nodes in a sunflower pattern around each open node, evenly and without overlaps. */
export function sunflowers({ nodes, folds, edges }: Picture): ReadonlyMap<string, Position> {
  const open = new Set(nodes.filter(({ isOpen }) => isOpen).map(({ id }) => id));
  const owners = new Map<string, string>(folds.map(({ id, of }) => [id, of]));
  for (const { from, to } of edges) {
    if (open.has(from) && !open.has(to) && !owners.has(to)) owners.set(to, from);
    if (open.has(to) && !open.has(from) && !owners.has(from)) owners.set(from, to);
  }
  const positions = new Map<string, Position>();
  let x = 0;
  for (const id of open) {
    const seeds = [...owners].filter(([, owner]) => owner === id).map(([seed]) => seed);
    const radius = APART * Math.sqrt(seeds.length + 4);
    x += radius;
    positions.set(id, { x, y: 0 });
    seeds.forEach((seed, place) => {
      const distance = APART * Math.sqrt(place + 3);
      positions.set(seed, { x: x + distance * Math.cos(place * TURN), y: distance * Math.sin(place * TURN) });
    });
    x += radius + APART * 2;
  }
  return positions;
}
