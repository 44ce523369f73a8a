import type { NodeKind } from '../generated/graphql.ts';
import { aboutOf } from '../marks/about.ts';
import { withStandard } from '../marks/names.ts';
import { NodeLink } from '../marks/node-link.tsx';
import { useNearest } from './use-nearest.ts';

/** Links to what a text may mean that nothing fits. */
export function Nearest({
  text,
  kinds = null,
}: {
  readonly text: string;
  readonly kinds?: readonly NodeKind[] | null;
}) {
  const nearest = useNearest(text, kinds);
  if (nearest.length === 0) return null;
  return (
    <>
      <p>Names that come nearest to “{text}”:</p>
      <ul className="finds">
        {nearest.map(({ node, name, matched }) => (
          <li key={node.id}>
            <NodeLink id={node.id} name={withStandard(name, node)} />{' '}
            <span className="quiet">{aboutOf(node, matched)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
