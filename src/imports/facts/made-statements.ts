import type { MembershipKind, StatementContent } from '../../domain/statements.ts';
import type { Draft, NameReference, UnsourcedFact } from './draft.ts';
import type { Location } from './facts.ts';

/** States that one node is linked to another. */
export function membershipFact(
  membership: MembershipKind,
  { fromId, toId, inferred = false }: { readonly fromId: string; readonly toId: string; readonly inferred?: boolean },
  at: Location,
): UnsourcedFact {
  return { type: 'statement', at, content: { kind: 'Membership', membership, fromId, toId, inferred } };
}

/** A row that makes one statement of the nodes that its names mean. */
export function statementDraft(
  at: Location,
  names: readonly NameReference[],
  contentOf: (ids: readonly string[]) => StatementContent,
): Draft {
  return { at, names, build: (ids) => [{ type: 'statement', at, content: contentOf(ids) }] };
}
