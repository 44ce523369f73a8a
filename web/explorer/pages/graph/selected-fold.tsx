import { NodeLink } from '../../marks/node-link.tsx';
import type { DrawnFold } from './drawn.ts';
import { useGraphMoves } from './use-graph-moves.ts';

interface SelectedFoldProps {
  readonly fold: DrawnFold;
  /** Name of the node that it is folded around. */
  readonly name: string;
  readonly center: string;
}

export function SelectedFold({ fold: { id, of, isRest }, name, center }: SelectedFoldProps) {
  const { expand } = useGraphMoves(center);
  return (
    <>
      <p>
        around <NodeLink id={of} name={name} />
        {isRest ? ', whose page lists them' : ''}
      </p>
      {isRest ? null : (
        <div className="field-row">
          <button type="button" onClick={() => expand(id)}>
            Unfold
          </button>
        </div>
      )}
    </>
  );
}
