import type { StatementKind } from '../domain/ids.ts';
import {
  MAPPING_KINDS,
  MEMBERSHIP_KINDS,
  type MembershipKind,
  RELATION_KINDS,
} from '../domain/statements/statements.ts';

/** How statements become relationships between two nodes. */
export interface PlainKind {
  /** Part of the names of its queries. */
  readonly name: string;
  readonly kind: StatementKind;
  /** Further condition, in Cypher. */
  readonly where?: string;
  /** Relationships of the statement that lead to the start and to the end. */
  readonly from: string;
  readonly to: string;
  /** Type by the word of the statement; the word null: each statement has the type. */
  readonly types: readonly PlainType[];
}

interface PlainType {
  readonly type: string;
  readonly word: string | null;
}

/** Property with the word of a statement that its type depends on. */
export const WORD_PROPERTIES: Partial<Readonly<Record<StatementKind, string>>> = {
  ScopeEntry: 'status',
  Membership: 'membership',
  StandardRelation: 'relation',
  ClauseMapping: 'mapping',
};

/** These relationships start at the organization, which holds, issues, assesses or authorizes the certificate. */
const BY_ORGANIZATIONS: Partial<Readonly<Record<MembershipKind, string>>> = {
  HELD_BY: 'HOLDS',
  ISSUED_BY: 'ISSUED',
  ASSESSED_BY: 'ASSESSED',
  AUTHORIZED_BY: 'AUTHORIZED',
  ISSUED_OR_ASSESSED_BY: 'ISSUED_OR_ASSESSED',
  PUBLISHED_BY: 'PUBLISHED',
  OPERATED_BY: 'OPERATES',
};
const sameWords = (words: readonly string[]): PlainType[] => words.map((word) => ({ type: word, word }));
const always = (type: string): PlainType[] => [{ type, word: null }];

/** Aliases are left out, since they have one end only. */
export const PLAIN_KINDS: readonly PlainKind[] = [
  {
    name: 'ScopeEntries',
    kind: 'ScopeEntry',
    from: 'NAMES',
    to: 'GIVEN_BY',
    types: [
      { type: 'IN_SCOPE_OF', word: 'IN_SCOPE' },
      { type: 'NOT_IN_SCOPE_OF', word: 'NOT_IN_SCOPE' },
      { type: 'IN_AUDIT_FOR', word: 'IN_AUDIT' },
      { type: 'PLANNED_FOR', word: 'PLANNED' },
    ],
  },
  {
    name: 'Memberships',
    kind: 'Membership',
    from: 'SUBJECT',
    to: 'OBJECT',
    types: sameWords(MEMBERSHIP_KINDS.filter((kind) => !(kind in BY_ORGANIZATIONS))),
  },
  {
    name: 'MembershipsByOrganizations',
    kind: 'Membership',
    from: 'OBJECT',
    to: 'SUBJECT',
    types: Object.entries(BY_ORGANIZATIONS).map(([word, type]) => ({ type, word })),
  },
  {
    name: 'StandardRelations',
    kind: 'StandardRelation',
    from: 'SUBJECT',
    to: 'OBJECT',
    types: sameWords(RELATION_KINDS),
  },
  {
    name: 'Responsibilities',
    kind: 'Responsibility',
    from: 'OF_CLAUSE',
    to: 'IN_ENVIRONMENT',
    types: always('RESPONSIBILITY_IN'),
  },
  {
    name: 'ClauseMappings',
    kind: 'ClauseMapping',
    where: 'statement.withFromIds IS NULL AND statement.withToIds IS NULL',
    from: 'SUBJECT',
    to: 'OBJECT',
    types: sameWords(MAPPING_KINDS),
  },
  {
    // The relation applies to a set as a whole, and not to each of its clauses.
    name: 'SetMappings',
    kind: 'ClauseMapping',
    where: '(statement.withFromIds IS NOT NULL OR statement.withToIds IS NOT NULL)',
    from: 'SUBJECT',
    to: 'OBJECT',
    types: always('MAPPED_IN_SET'),
  },
  {
    name: 'Leverages',
    kind: 'Leverage',
    from: 'SUBJECT',
    to: 'OBJECT',
    types: always('LEVERAGES'),
  },
  {
    name: 'Exceptions',
    kind: 'Exception',
    from: 'GIVEN_BY',
    to: 'OF_CLAUSE',
    types: always('EXCLUDES'),
  },
];

export const PLAIN_TYPES: readonly string[] = PLAIN_KINDS.flatMap(({ types }) => types.map(({ type }) => type));
