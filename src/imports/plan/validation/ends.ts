import type { EntityKind } from '../../../domain/ids.ts';
import { MEMBERSHIPS, type StatementContent } from '../../../domain/statements.ts';

/** Kinds of nodes that a statement may be about, by the property that has the id; null there: the statement names none. */
type Ends = Readonly<Record<string, readonly EntityKind[]>>;

const NAMEABLE: readonly EntityKind[] = [
  'Standard',
  'Service',
  'ServiceFamily',
  'Environment',
  'Organization',
  'Certificate',
];

// Made once, since they are looked at several times for each row of a list.
const ENDS: Readonly<Record<Exclude<StatementContent['kind'], 'Membership'>, Ends>> = {
  ScopeEntry: {
    certificateId: ['Certificate'],
    subjectId: ['Service', 'ServiceFamily'],
    environmentId: ['Environment'],
    standardId: ['Standard'],
  },
  StandardRelation: { fromId: ['Standard'], toId: ['Standard'] },
  Responsibility: { clauseId: ['Clause'], environmentId: ['Environment'], certificateId: ['Certificate'] },
  ClauseMapping: { fromId: ['Clause'], toId: ['Clause'], withFromIds: ['Clause'], withToIds: ['Clause'] },
  Leverage: { fromId: ['Certificate'], toId: ['Certificate'] },
  Exception: {
    certificateId: ['Certificate'],
    subjectId: ['Service', 'ServiceFamily'],
    environmentId: ['Environment'],
    clauseId: ['Clause'],
  },
  Alias: { subjectId: NAMEABLE },
};
const ENDS_OF_MEMBERSHIPS: Readonly<Record<string, Ends>> = Object.fromEntries(
  Object.entries(MEMBERSHIPS).map(([membership, { from, to }]) => [membership, { fromId: from, toId: [to] }]),
);

export function endsOf(content: StatementContent): Ends {
  return content.kind === 'Membership' ? (ENDS_OF_MEMBERSHIPS[content.membership] as Ends) : ENDS[content.kind];
}

const NONE: readonly string[] = [];

/** Calls back with each id that a property of the statement holds. */
export function eachIdAt(content: StatementContent, property: string, take: (id: string) => void): void {
  const held = (content as unknown as Readonly<Record<string, string | readonly string[] | null | undefined>>)[
    property
  ];
  if (typeof held === 'string') take(held);
  else for (const id of held ?? NONE) take(id);
}
