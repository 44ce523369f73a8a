import type { Picture } from './drawn.ts';

/** Returns the selected node; if the picture lacks it, the node that it is folded around, or the centre. */
export function selectedIn({ nodes, folds }: Picture, wanted: string | null, center: string): string {
  const ids = new Set([...nodes, ...folds].map(({ id }) => id));
  const candidates = [...(wanted === null ? [] : [wanted, wanted.split('~')[0] ?? '']), center];
  return candidates.find((id) => ids.has(id)) ?? nodes[0]?.id ?? center;
}
