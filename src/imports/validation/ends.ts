import type { EntityKind } from '../../domain/ids.ts';
import { MEMBERSHIPS, type MembershipContent, type StatementContent } from '../../domain/statements.ts';

/** A node that a statement is about, and what it may be. */
export interface End {
  readonly id: string;
  readonly kinds: readonly EntityKind[];
  /** Begins a sentence. */
  readonly role: string;
}

const NAMEABLE: readonly EntityKind[] = [
  'Standard',
  'Service',
  'ServiceFamily',
  'Environment',
  'Organization',
  'Certificate',
];

export function endsOf(content: StatementContent): End[] {
  switch (content.kind) {
    case 'ScopeEntry':
      return [
        ...end(content.certificateId, ['Certificate'], 'The certificate of a scope entry'),
        ...end(content.subjectId, ['Service', 'ServiceFamily'], 'The subject of a scope entry'),
        ...end(content.environmentId, ['Environment'], 'The environment of a scope entry'),
      ];
    case 'StandardRelation':
      return [
        ...end(content.fromId, ['Standard'], `What ${content.relation} starts from`),
        ...end(content.toId, ['Standard'], `What ${content.relation} leads to`),
      ];
    case 'Membership':
      return endsOfMembership(content);
    case 'Responsibility':
      return [
        ...end(content.clauseId, ['Clause'], 'What a responsibility is for'),
        ...end(content.environmentId, ['Environment'], 'The environment of a responsibility'),
        ...end(content.certificateId, ['Certificate'], 'The certificate of a responsibility'),
      ];
    case 'ClauseMapping':
      return [
        ...end(content.fromId, ['Clause'], 'What a mapping starts from'),
        ...end(content.toId, ['Clause'], 'What a mapping leads to'),
      ];
    case 'Leverage':
      return [
        ...end(content.fromId, ['Certificate'], 'What rests on another certificate'),
        ...end(content.toId, ['Certificate'], 'What a certificate rests on'),
      ];
    case 'Alias':
      return end(content.subjectId, NAMEABLE, 'What an alias names');
  }
}

function endsOfMembership({ membership, fromId, toId }: MembershipContent): End[] {
  const { from, to } = MEMBERSHIPS[membership];
  return [...end(fromId, from, `What ${membership} starts from`), ...end(toId, [to], `What ${membership} leads to`)];
}

function end(id: string | null, kinds: readonly EntityKind[], role: string): End[] {
  return id === null ? [] : [{ id, kinds, role }];
}
