import type { ReactNode } from 'react';
import { useTitle } from '../../basics/use-title.ts';
import type { InheritanceFilter } from '../../generated/graphql.ts';
import { KindMark } from '../../marks/kind-mark.tsx';
import { kindOfId } from '../../marks/kinds.ts';
import { ShareAnswer } from '../../parts/answer/share-answer.tsx';
import { addressOf } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { Link } from '../../routing/link.tsx';

interface NodeHeadProps {
  readonly id: string;
  readonly name: string;
  /** Filter of the answers about it, which a card can show; missing if no answers are about it. */
  readonly shared?: InheritanceFilter;
  readonly children?: ReactNode;
}

export function NodeHead({ id, name, shared, children }: NodeHeadProps) {
  useTitle(name);
  const { day, revision, keptSince } = useAsOf();
  const card = shared === undefined ? null : { ...shared, asOf: day, revision };
  const kind = kindOfId(id);
  return (
    <header className="node-head">
      <p className="node-kind">
        {kind === null ? null : (
          <>
            <KindMark kind={kind.kind} /> {kind.word}
          </>
        )}
      </p>
      <h1>{name}</h1>
      <p className="ways">
        {children}
        <Link to={addressOf('/graph', { center: id })}>Show related nodes</Link>
        <Link to={addressOf('/review/changes', { about: id, since: keptSince })}>See what changed about it</Link>
        <ShareAnswer parameters={card} title={name} id={id} />
      </p>
    </header>
  );
}
