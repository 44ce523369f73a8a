import { type ReactNode, useMemo } from 'react';
import { counted } from '../../basics/numbers.ts';
import { useMedia } from '../../basics/use-media.ts';
import { PictureView } from '../../picture/picture-view.tsx';
import type { Picture } from './drawn.ts';
import { indentedTree } from './indented-tree.ts';
import { treeOf } from './tree.ts';
import { flat, treeScene } from './tree-scene.ts';
import { useGraphMoves } from './use-graph-moves.ts';

interface GraphDrawingProps {
  readonly picture: Picture;
  readonly center: string;
  readonly selected: string;
  readonly children: ReactNode;
}

/** Picture around a node: click selects, double click expands, Backspace folds, arrow keys move. */
export function GraphDrawing({ picture, center, selected, children }: GraphDrawingProps) {
  const moves = useGraphMoves(center);
  const tree = useMemo(() => treeOf(picture, center), [picture, center]);
  const others = useMemo(() => {
    const inTree = new Set(flat(tree).flatMap(({ stems }) => stems.map(({ edge }) => edge.id)));
    return picture.edges.filter(({ id, from, to }) => !inTree.has(id) && from !== to);
  }, [tree, picture]);
  const isNarrow = useMedia('(max-width: 48rem)');
  const scene = useMemo(() => {
    if (isNarrow) return indentedTree(tree);
    return treeScene(
      tree,
      selected === center ? [] : others.filter(({ from, to }) => from === selected || to === selected),
    );
  }, [tree, others, selected, center, isNarrow]);
  const remark = `${counted(others.length, 'further link', 'further links')} among these nodes: in the list${isNarrow ? '' : '; select a node to draw its own'}.`;
  return (
    <PictureView
      scene={scene}
      title={`Related to ${tree.name}`}
      fileName={`around-${center.replaceAll('/', '-')}`}
      label="Picture. Arrow keys move between nodes, Enter expands, Backspace folds. A list of the same follows."
      remarks={others.length === 0 ? [] : [remark]}
      selected={selected}
      moves={moves}
      nodes={picture.nodes.length}
    >
      {children}
    </PictureView>
  );
}
