import type { WhyQuery } from '../../../generated/graphql.ts';
import { NodeLink } from '../../../marks/node-link.tsx';
import { OldestSource } from '../../../parts/answer/sources.tsx';

type Explanation = WhyQuery['explain'];

/** Path from the subject to the requirement, with its edges and sources. */
export function PathDrawing({ nodes, edges }: Pick<Explanation, 'nodes' | 'edges'>) {
  const way = nodes.filter(({ kind }) => kind !== 'ENVIRONMENT');
  const places = nodes.filter(({ kind }) => kind === 'ENVIRONMENT');
  return (
    <ol className="path" aria-label="The path">
      {way.map(({ node, name }, index) => (
        <li key={node.id}>
          <NodeLink id={node.id} name={name} />
          {edges
            .filter(({ from, to }) => joins(from, to, node.id, way[index + 1]?.node.id))
            .map((edge) => (
              <Joint key={edge.id} edge={edge} isForward={edge.from === node.id} />
            ))}
          {places
            .filter((place) => edges.some(({ from, to }) => joins(from, to, node.id, place.node.id)))
            .map((place) => (
              <span key={place.node.id} className="verb">
                in <NodeLink id={place.node.id} name={place.name} />
              </span>
            ))}
        </li>
      ))}
    </ol>
  );
}

function joins(from: string, to: string, id: string, next: string | undefined): boolean {
  return (from === id && to === next) || (to === id && from === next);
}

interface JointProps {
  readonly edge: Explanation['edges'][number];
  readonly isForward: boolean;
}

/** Edge between two nodes; the arrow shows the direction of the verb. */
function Joint({ edge: { verb, statement }, isForward }: JointProps) {
  return (
    <span className="verb">
      <span aria-hidden="true">{isForward ? '↓' : '↑'}</span> {verb}
      <span className="unseen">{isForward ? ' what follows' : ', said by what follows'}</span>
      {statement === null ? null : (
        <>
          {' · '}
          <OldestSource sources={statement.sources} />
        </>
      )}
    </span>
  );
}
