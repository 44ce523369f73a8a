import type { StatementKind } from '../domain/ids.ts';
import type { Statement } from '../domain/statements/statements.ts';

/** Relationship of a statement, with the property that has the id of its end. */
export interface StatementEnd {
  readonly edge: string;
  readonly property: string;
  readonly optional?: true;
  /** The property has the ids of further ends of the same role. */
  readonly several?: true;
}

const BINARY = [
  { edge: 'SUBJECT', property: 'fromId' },
  { edge: 'OBJECT', property: 'toId' },
] as const;

/** Relationships of statements, by kind. A change of a statement affects the nodes at their ends. */
export const STATEMENT_ENDS: Readonly<Record<StatementKind, readonly StatementEnd[]>> = {
  ScopeEntry: [
    { edge: 'GIVEN_BY', property: 'certificateId' },
    { edge: 'NAMES', property: 'subjectId' },
    { edge: 'IN_ENVIRONMENT', property: 'environmentId', optional: true },
    { edge: 'FOR_STANDARD', property: 'standardId', optional: true },
  ],
  StandardRelation: BINARY,
  Membership: BINARY,
  Responsibility: [
    { edge: 'OF_CLAUSE', property: 'clauseId' },
    { edge: 'IN_ENVIRONMENT', property: 'environmentId' },
    { edge: 'GIVEN_BY', property: 'certificateId', optional: true },
  ],
  ClauseMapping: [
    ...BINARY,
    { edge: 'SUBJECT', property: 'withFromIds', optional: true, several: true },
    { edge: 'OBJECT', property: 'withToIds', optional: true, several: true },
  ],
  Leverage: [...BINARY, { edge: 'OF_CLAUSE', property: 'inheritedClauseIds', optional: true, several: true }],
  Exception: [
    { edge: 'GIVEN_BY', property: 'certificateId' },
    { edge: 'NAMES', property: 'subjectId', optional: true },
    { edge: 'IN_ENVIRONMENT', property: 'environmentId', optional: true },
    { edge: 'OF_CLAUSE', property: 'clauseId' },
  ],
  Alias: [{ edge: 'SUBJECT', property: 'subjectId' }],
};

/** Properties of statements of any kind that have ids of nodes. */
export const STATEMENT_END_PROPERTIES: readonly string[] = [
  ...new Set(Object.values(STATEMENT_ENDS).flatMap((ends) => ends.map(({ property }) => property))),
];

/**
 * Relationship types of statements, in Cypher. Those between nodes are not included, since the program does not read
 * them.
 */
export const STATEMENT_EDGES = [
  ...new Set(Object.values(STATEMENT_ENDS).flatMap((ends) => ends.map(({ edge }) => edge))),
].join('|');

export function endIdsOf(statement: Statement): string[] {
  return idsHeld(
    { ...statement },
    STATEMENT_ENDS[statement.kind].map(({ property }) => property),
  );
}

/** Returns the ids in these properties, each of which may hold one, several or none. */
export function idsHeld(row: Readonly<Record<string, unknown>>, properties: readonly string[]): string[] {
  return properties
    .flatMap((property) => row[property] ?? [])
    .filter((id): id is string => typeof id === 'string' && id !== '');
}
