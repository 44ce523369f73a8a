import type { MembershipKind, StatementContent } from '../../domain/statements.ts';
import { type Draft, draftOf, type NameReference, type UnsourcedFact } from './draft.ts';
import type { Location } from './facts.ts';

export function statementFact(content: StatementContent): UnsourcedFact {
  return { type: 'statement', content };
}

/** States that one node is linked to another. */
export function membershipFact(
  membership: MembershipKind,
  { fromId, toId, inferred = false }: { readonly fromId: string; readonly toId: string; readonly inferred?: boolean },
): UnsourcedFact {
  return statementFact({ kind: 'Membership', membership, fromId, toId, inferred });
}

/** A row that makes one statement of the nodes that its names mean. */
export function statementDraft(
  at: Location,
  names: readonly NameReference[],
  contentOf: (ids: readonly string[]) => StatementContent,
): Draft {
  return draftOf(at, (idOf) => [statementFact(contentOf(names.map(idOf)))]);
}
