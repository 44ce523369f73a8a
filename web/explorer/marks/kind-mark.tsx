import type { NodeKind } from '../generated/graphql.ts';
import { kindOf } from './kinds.ts';

/** Shape of a kind of node; decorative, since its word or a name is beside it. */
export function KindMark({ kind }: { readonly kind: NodeKind }) {
  const { path, prefix } = kindOf(kind);
  return (
    <svg className={`mark kind kind-${prefix}`} viewBox="0 0 12 12" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
