import type { NodeKind } from '../generated/graphql.ts';
import { kindOf } from './kinds.ts';

/** The shape of a kind; a name or the kind's word always stands beside it. */
export function KindMark({ kind }: { readonly kind: NodeKind }) {
  const { path, prefix } = kindOf(kind);
  return (
    <svg className={`mark kind kind-${prefix}`} viewBox="0 0 12 12" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
