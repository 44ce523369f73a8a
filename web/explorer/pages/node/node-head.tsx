import type { ReactNode } from 'react';
import { useTitle } from '../../basics/use-title.ts';
import { KindMark } from '../../marks/kind-mark.tsx';
import { kindOfId } from '../../marks/kinds.ts';
import { CopyButton } from '../../parts/answer/copy-button.tsx';
import { addressOf } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { Link } from '../../routing/link.tsx';

interface NodeHeadProps {
  readonly id: string;
  readonly name: string;
  readonly children?: ReactNode;
}

export function NodeHead({ id, name, children }: NodeHeadProps) {
  useTitle(name);
  const { keptSince } = useAsOf();
  const kind = kindOfId(id);
  return (
    <header className="node-head">
      <p className="node-kind">
        {kind === null ? null : (
          <>
            <KindMark kind={kind.kind} /> {kind.word}
          </>
        )}{' '}
        <code className="id">{id}</code> <CopyButton text={id}>Copy the id</CopyButton>
      </p>
      <h1>{name}</h1>
      <p className="ways">
        {children}
        <Link to={addressOf('/graph', { center: id })}>Show related nodes</Link>
        <Link to={addressOf('/review/changes', { about: id, since: keptSince })}>See what changed about it</Link>
      </p>
    </header>
  );
}
