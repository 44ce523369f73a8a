import { addressOf } from '../routing/address.ts';
import { Link } from '../routing/link.tsx';
import { KindMark } from './kind-mark.tsx';
import { kindOfId } from './kinds.ts';

interface NodeLinkProps {
  readonly id: string;
  readonly name: string;
  /** Without the mark, for lists of a single kind. */
  readonly isPlain?: boolean;
  /** Full name, if `name` is cut. */
  readonly title?: string;
}

/** A node's name, its mark, and the way to its page. */
export function NodeLink({ id, name, isPlain = false, title }: NodeLinkProps) {
  const kind = kindOfId(id);
  return (
    <Link className="node-link" to={addressOf(`/${id}`)} title={title}>
      {kind === null || isPlain ? null : <KindMark kind={kind.kind} />}
      {name}
    </Link>
  );
}
