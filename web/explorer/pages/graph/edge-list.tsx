import { memo } from 'react';
import { NodeLink } from '../../marks/node-link.tsx';
import { counted } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { useAsOf } from '../../routing/as-of.ts';
import { NOT_IN_FORCE } from './edge-words.ts';
import { foldWords } from './fold-words.ts';
import type { Picture } from './merge-views.ts';

export const EdgeList = memo(function EdgeList({ picture: { nodes, edges, folds } }: { readonly picture: Picture }) {
  // Rerenders when the day or the revision changes, which all links include.
  useAsOf();
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const end = (id: string) => <NodeLink id={id} name={names.get(id) ?? id} />;
  return (
    <Section
      id="list"
      title="The same as a list"
      count={`${counted(nodes.length, 'node', 'nodes')}, ${counted(edges.length, 'edge', 'edges')}`}
    >
      {folds.map((fold) => (
        <p key={fold.id} className="quiet">
          {fold.isRest ? (
            <>
              Around {end(fold.of)}, whose page lists them: {foldWords(fold)}.
            </>
          ) : (
            `Folded around ${names.get(fold.of)}: ${foldWords(fold)}.`
          )}
        </p>
      ))}
      <ul className="finds edge-list">
        {edges.map(({ id, from, to, verb, isInForce }) => (
          <li key={id}>
            {end(from)} <span className="quiet">{verb}</span> {end(to)}
            {isInForce ? null : <span className="quiet"> {NOT_IN_FORCE}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
});
