import { memo, startTransition, useState } from 'react';
import { counted, formatNumber } from '../../basics/numbers.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { Section } from '../../parts/section.tsx';
import { useAsOf } from '../../routing/as-of.ts';
import type { Picture } from './drawn.ts';
import { NOT_IN_FORCE, placeWords } from './edges.ts';
import { foldWords } from './fold-words.ts';

/** Most edges that are listed unless requested, since a thousand lines hold up the page. */
const MOST_LISTED = 100;

export const EdgeList = memo(function EdgeList({ picture: { nodes, edges, folds } }: { readonly picture: Picture }) {
  // Rerenders when the day or the revision changes, which all links include.
  useAsOf();
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const listed = edges.filter(({ from, to }) => names.has(from) && names.has(to));
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? listed : listed.slice(0, MOST_LISTED);
  const end = (id: string) => <NodeLink id={id} name={names.get(id) ?? id} />;
  return (
    <Section
      id="list"
      title="The same as a list"
      count={`${counted(nodes.length, 'node', 'nodes')}, ${counted(listed.length, 'edge', 'edges')}`}
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
        {shown.map(({ id, from, to, verb, places, isInForce }) => (
          <li key={id}>
            {end(from)} <span className="quiet">{verb}</span> {end(to)}
            {placeWords(places)}
            {isInForce ? null : <span className="quiet"> {NOT_IN_FORCE}</span>}
          </li>
        ))}
      </ul>
      {shown.length === listed.length ? null : (
        <p className="more-rows">
          {formatNumber(shown.length)} of {formatNumber(listed.length)} listed{' '}
          <button type="button" onClick={() => startTransition(() => setWhole(true))}>
            List all
          </button>
        </p>
      )}
    </Section>
  );
});
