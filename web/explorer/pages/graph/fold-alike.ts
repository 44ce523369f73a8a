import { groupBy } from '../../basics/group-by.ts';
import { edgeWords } from './edges.ts';
import { foldWords } from './fold-words.ts';
import type { Paths } from './shortest-paths.ts';

type PathNode = Paths['nodes'][number];

export interface FoldedPaths {
  readonly nodes: readonly (PathNode & { readonly isPile: boolean })[];
  readonly edges: Paths['edges'];
}

/** Draws nodes of a step as one where more than these have the same edges to the same nodes: `145 services`. */
export function foldAlike({ nodes, edges }: Paths, most: number): FoldedPaths {
  const around = groupBy(
    edges.flatMap((edge) => {
      const words = `${edgeWords(edge)} ${edge.sureness}`;
      return [
        { at: edge.from, key: `${words} > ${edge.to}` },
        { at: edge.to, key: `${words} < ${edge.from}` },
      ];
    }),
    ({ at }) => at,
  );
  const keysOf = (id: string) => (around.get(id) ?? []).map(({ key }) => key).toSorted();
  const alike = groupBy(nodes, ({ id, kind, step }) => [step, kind, ...keysOf(id)].join('\n'));
  const drawn = [...alike.values()].flatMap((all) => {
    const [first] = all;
    if (all.length <= most || first === undefined) return all.map((node) => ({ ...node, isPile: false }));
    const { kind } = first;
    return { ...first, name: foldWords({ kind, count: all.length, title: null, isRest: false }), isPile: true };
  });
  const isDrawn = new Set(drawn.map(({ id }) => id));
  return { nodes: drawn, edges: edges.filter(({ from, to }) => isDrawn.has(from) && isDrawn.has(to)) };
}
