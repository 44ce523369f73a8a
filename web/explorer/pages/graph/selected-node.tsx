import { formatNumber } from '../../basics/numbers.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import type { DrawnNode, Picture } from './drawn.ts';
import { NOT_IN_FORCE, placeWords, verbWithIt } from './edges.ts';
import { foldWords } from './fold-words.ts';
import { useGraphMoves } from './use-graph-moves.ts';

interface SelectedNodeProps {
  readonly picture: Picture;
  readonly node: DrawnNode;
  readonly center: string;
}

const MOST_SHOWN = 12;

export function SelectedNode({ picture, node, center }: SelectedNodeProps) {
  const { id } = node;
  const { expand, fold } = useGraphMoves(center);
  const edges = picture.edges.filter(({ from, to }) => from === id || to === id);
  const folds = picture.folds.filter(({ of }) => of === id);
  const names = new Map(picture.nodes.map((one) => [one.id, one.name]));
  const otherOf = (from: string, to: string) => (from === id ? to : from);
  const listed = edges.filter(({ from, to }) => names.has(otherOf(from, to)));
  return (
    <>
      <div className="field-row">
        {node.isOpen ? null : (
          <button type="button" onClick={() => expand(id)}>
            Expand
          </button>
        )}
        {node.isOpen && id !== center ? (
          <button type="button" onClick={() => fold(id)}>
            Fold
          </button>
        ) : null}
        {id === center ? null : <Link to={addressOf('/graph', { center: id })}>Put it in the middle</Link>}
      </div>
      {folds.map((fold) =>
        fold.isRest ? (
          <p key={fold.id}>
            {foldWords(fold)}; <Link to={addressOf(`/${id}`)}>its page</Link> lists them
          </p>
        ) : (
          <p key={fold.id} className="field-row">
            {foldWords(fold)} folded
            <button type="button" onClick={() => expand(fold.id)}>
              Unfold
            </button>
          </p>
        ),
      )}
      {node.isOpen && edges.length === 0 && folds.length === 0 ? (
        <p className="quiet">
          Nothing shown is related to it. <Link to={addressOf(`/${id}`)}>Its page</Link> has more.
        </p>
      ) : null}
      <ul className="finds">
        {listed.slice(0, MOST_SHOWN).map(({ id: edge, from, to, verb, places, isInForce }) => (
          <li key={edge}>
            <span className="quiet">{from === id ? `${verb} ` : ''}</span>
            <NodeLink id={otherOf(from, to)} name={names.get(otherOf(from, to)) ?? ''} />
            <span className="quiet">
              {from === id ? '' : ` ${verbWithIt(verb)}`}
              {placeWords(places)}
              {isInForce ? '' : ` ${NOT_IN_FORCE}`}
            </span>
          </li>
        ))}
      </ul>
      {listed.length > MOST_SHOWN ? (
        <p className="quiet">and {formatNumber(listed.length - MOST_SHOWN)} more, in the list below</p>
      ) : null}
    </>
  );
}
