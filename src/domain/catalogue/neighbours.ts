import { clausesIn, fromSetOf, toSetOf } from '../clauses/clause-sets.ts';
import { type EntityKind, kindOfId } from '../ids.ts';
import { MEMBERSHIP_KINDS, type Statement } from '../statements/statements.ts';
import type { Catalogue } from './catalogue.ts';

/** A node joined to another by a statement; null between a clause and its standard. */
export interface Neighbour {
  readonly id: string;
  readonly kind: EntityKind;
  readonly otherId: string;
  readonly statement: Statement | null;
}

/** Returns the nodes that a statement joins to this one. The edge shows the statement's other ends. */
export function neighboursBy(statement: Statement, id: string): Neighbour[] {
  return othersIn(statement, id).map((otherId) => neighbour(id, otherId, statement));
}

function othersIn(statement: Statement, id: string): readonly string[] {
  switch (statement.kind) {
    case 'ScopeEntry': {
      const { certificateId, subjectId, environmentId } = statement;
      if (id !== subjectId) return [subjectId];
      return environmentId === null ? [certificateId] : [certificateId, environmentId];
    }
    case 'Exception':
      return [id === statement.clauseId ? statement.certificateId : statement.clauseId];
    case 'Responsibility':
      return [id === statement.clauseId ? statement.environmentId : statement.clauseId];
    case 'ClauseMapping': {
      const [from, to] = [clausesIn(fromSetOf(statement)), clausesIn(toSetOf(statement))];
      return from.includes(id) ? to : from;
    }
    case 'StandardRelation':
    case 'Membership':
    case 'Leverage':
      return [id === statement.fromId ? statement.toId : statement.fromId];
    case 'Alias':
      return [];
  }
}

/** Returns neighbours by memberships, leverage and clauses; all of these are in the catalogue. */
export function neighboursInFrame(catalogue: Catalogue, id: string): Neighbour[] {
  const statements = [
    ...MEMBERSHIP_KINDS.flatMap((kind) => [
      ...catalogue.membershipsFrom(id, kind),
      ...catalogue.membershipsTo(id, kind),
    ]),
    ...catalogue.leveragesFrom(id),
    ...catalogue.leveragesTo(id),
  ];
  const clause = catalogue.find('Clause', id);
  const parts = clause === null ? catalogue.clausesOf(id).map((part) => part.id) : [clause.standardId];
  return [
    ...statements.flatMap((statement) => neighboursBy(statement, id)),
    ...parts.map((otherId) => neighbour(id, otherId, null)),
  ];
}

function neighbour(id: string, otherId: string, statement: Statement | null): Neighbour {
  return { id, kind: kindOfId(otherId) as EntityKind, otherId, statement };
}
