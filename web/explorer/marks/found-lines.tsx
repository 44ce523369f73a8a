import type { NodeKind } from '../generated/graphql.ts';
import { KindMark } from './kind-mark.tsx';

interface FoundLinesProps {
  readonly name: string;
  /** Below the name: what tells it from others. */
  readonly about: string;
  /** Null unless it is a node. */
  readonly node: { readonly id: string; readonly kind: NodeKind } | null;
}

/** Something to choose, on one line or two. */
export function FoundLines({ name, about, node }: FoundLinesProps) {
  return (
    <>
      {node === null ? null : <KindMark kind={node.kind} />}
      <span className="found-name">{name}</span>
      {node === null ? null : <span className="quiet id">{node.id}</span>}
      {about === '' ? null : <span className="quiet found-about">{about}</span>}
    </>
  );
}
