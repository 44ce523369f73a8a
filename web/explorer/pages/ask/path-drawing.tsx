import type { WhyQuery } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { OldestSource } from '../../parts/sources.tsx';

type Explanation = WhyQuery['explain'];

/** The way from the subject to the requirement, drawn: what stands on it, how it is joined, on whose word. */
export function PathDrawing({ nodes, edges }: Pick<Explanation, 'nodes' | 'edges'>) {
  return (
    <ol className="path" aria-label="The path">
      {nodes.map(({ node, name }, index) => (
        <li key={node.id}>
          <NodeLink id={node.id} name={name} />
          {edges
            .filter(({ from, to }) => joins(from, to, node.id, nodes[index + 1]?.node.id))
            .map((edge) => (
              <Joint key={edge.id} edge={edge} isForward={edge.from === node.id} />
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

/** How two nodes are joined; the arrow tells which way the verb reads. */
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
