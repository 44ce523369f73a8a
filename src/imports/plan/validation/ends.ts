import type { EntityKind } from '../../../domain/ids.ts';
import {
  MEMBERSHIP_KINDS,
  MEMBERSHIPS,
  type MembershipKind,
  RELATION_KINDS,
  type RelationKind,
  type StatementContent,
} from '../../../domain/statements.ts';

/** A node that a statement is about, and what it may be. */
export interface End {
  /** Where the statement has its id; null there: the statement names none. */
  readonly property: string;
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

// Made once, since they are looked at several times for each row of a list.
const SCOPE_ENTRY = [
  end('certificateId', ['Certificate'], 'The certificate of a scope entry'),
  end('subjectId', ['Service', 'ServiceFamily'], 'The subject of a scope entry'),
  end('environmentId', ['Environment'], 'The environment of a scope entry'),
];
const RESPONSIBILITY = [
  end('clauseId', ['Clause'], 'What a responsibility is for'),
  end('environmentId', ['Environment'], 'The environment of a responsibility'),
  end('certificateId', ['Certificate'], 'The certificate of a responsibility'),
];
const CLAUSE_MAPPING = [
  end('fromId', ['Clause'], 'What a mapping starts from'),
  end('toId', ['Clause'], 'What a mapping leads to'),
];
const LEVERAGE = [
  end('fromId', ['Certificate'], 'What rests on another certificate'),
  end('toId', ['Certificate'], 'What a certificate rests on'),
];
const ALIAS = [end('subjectId', NAMEABLE, 'What an alias names')];
const RELATIONS = Object.fromEntries(
  RELATION_KINDS.map((relation) => [relation, fromTo(relation, ['Standard'], ['Standard'])]),
) as Record<RelationKind, readonly End[]>;
const OF_MEMBERSHIPS = Object.fromEntries(
  MEMBERSHIP_KINDS.map((membership) => {
    const { from, to } = MEMBERSHIPS[membership];
    return [membership, fromTo(membership, from, [to])];
  }),
) as Record<MembershipKind, readonly End[]>;

export function endsOf(content: StatementContent): readonly End[] {
  switch (content.kind) {
    case 'ScopeEntry':
      return SCOPE_ENTRY;
    case 'StandardRelation':
      return RELATIONS[content.relation];
    case 'Membership':
      return OF_MEMBERSHIPS[content.membership];
    case 'Responsibility':
      return RESPONSIBILITY;
    case 'ClauseMapping':
      return CLAUSE_MAPPING;
    case 'Leverage':
      return LEVERAGE;
    case 'Alias':
      return ALIAS;
  }
}

export function idAt(content: StatementContent, { property }: End): string | null {
  return (content as unknown as Readonly<Record<string, string | null>>)[property] as string | null;
}

function fromTo(word: string, from: readonly EntityKind[], to: readonly EntityKind[]): readonly End[] {
  return [end('fromId', from, `What ${word} starts from`), end('toId', to, `What ${word} leads to`)];
}

function end(property: string, kinds: readonly EntityKind[], role: string): End {
  return { property, kinds, role };
}
