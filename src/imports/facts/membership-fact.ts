import type { MembershipKind } from '../../domain/statements.ts';
import type { UnsourcedFact } from './draft.ts';
import type { Location } from './facts.ts';

/** That one node is linked to another. */
export function membershipFact(
  membership: MembershipKind,
  { fromId, toId, inferred = false }: { readonly fromId: string; readonly toId: string; readonly inferred?: boolean },
  at: Location,
): UnsourcedFact {
  return { type: 'statement', at, content: { kind: 'Membership', membership, fromId, toId, inferred } };
}
