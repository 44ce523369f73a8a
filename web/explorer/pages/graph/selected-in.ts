import type { Picture } from './merge-views.ts';

/** What is selected: of what the picture does not have, the node that it was folded around; else the middle. */
export function selectedIn({ nodes, folds }: Picture, wanted: string | null, center: string): string {
  const ids = new Set([...nodes, ...folds].map(({ id }) => id));
  const candidates = [...(wanted === null ? [] : [wanted, wanted.split('~')[0] ?? '']), center];
  return candidates.find((id) => ids.has(id)) ?? nodes[0]?.id ?? center;
}
