import { kindOf } from '../../marks/kinds.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import type { Picture } from './drawn.ts';
import { foldWords } from './fold-words.ts';
import { SelectedFold } from './selected-fold.tsx';
import { SelectedNode } from './selected-node.tsx';

interface SelectedProps {
  readonly picture: Picture;
  readonly id: string;
  readonly center: string;
}

export function Selected({ picture, id, center }: SelectedProps) {
  const nodeOf = (wanted: string) => picture.nodes.find((one) => one.id === wanted);
  const node = nodeOf(id);
  const fold = picture.folds.find((one) => one.id === id);
  const kind = node?.kind ?? fold?.kind;
  return (
    <aside className="panel graph-side" aria-label="Selected">
      {kind === undefined ? null : <p className="quiet">{kindOf(kind).word}</p>}
      <h2 aria-live="polite">
        {node === undefined ? null : <NodeLink id={node.id} name={node.name} />}
        {fold === undefined ? null : foldWords(fold)}
      </h2>
      {node === undefined ? null : <SelectedNode picture={picture} node={node} center={center} />}
      {fold === undefined ? null : <SelectedFold fold={fold} name={nodeOf(fold.of)?.name ?? fold.of} center={center} />}
    </aside>
  );
}
