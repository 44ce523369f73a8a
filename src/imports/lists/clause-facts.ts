import { clauseOfNumber } from '../../domain/clause-numbers.ts';
import { clauseSort } from '../../domain/clause-order.ts';
import { clauseIdOf } from '../../domain/ids.ts';
import {
  type ClauseName,
  type ClausesOfStandard,
  type Draft,
  draftOf,
  idIn,
  type KnownClause,
  type ListedClause,
  type NameReference,
  type UnsourcedFact,
} from '../facts/draft.ts';
import { membershipFact } from '../facts/made-statements.ts';
import type { Notes } from '../map/notes.ts';

/** Serves facts that the ids of their row alone do not make. */
export interface FactContext {
  readonly clausesOf: ClausesOfStandard;
  readonly notes: Notes;
}

export function clauseDraft(standard: NameReference, clause: Omit<ListedClause, 'type' | 'standardId'>): Draft {
  return draftOf(clause.at, (idOf) => [{ type: 'clause', standardId: idOf(standard), ...clause }]);
}

/** A clause that the graph has under another spelling of its number is meant, and keeps its own. */
export function clauseFacts(
  clause: ListedClause,
  ids: readonly string[],
  { clausesOf, notes }: FactContext,
): UnsourcedFact[] {
  const { kind, parent } = clause;
  // NIST’s catalogs call outcomes and withdrawn controls by their numbers.
  const title = clause.title === clause.number ? null : clause.title;
  const standardId = idIn(clause.standardId, ids);
  const known = clausesOf(standardId);
  const meant = (name: ClauseName): Pick<KnownClause, 'id' | 'number' | 'withdrawn'> =>
    clauseOfNumber(known, name.number) ?? { ...name, id: clauseIdOf(standardId, name.idPart), withdrawn: false };
  const { id, number, withdrawn } = meant(clause);
  if (number !== clause.number) {
    notes.problem('clause.spelling', clause.at, { number: clause.number, known: number });
  }
  const properties = {
    ...{ number, standardId, sort: clauseSort(number) },
    ...(title === null ? {} : { title }),
    ...(clause.text == null ? {} : { text: clause.text }),
    ...(kind === null ? {} : { clauseKind: kind }),
    ...(clause.withdrawn === true ? { withdrawn: true } : {}),
  };
  const presumed = kind === null ? { presumed: { clauseKind: clause.groups ? 'HEADING' : 'REQUIREMENT' } } : {};
  // Other sources may know better than a list that only says nothing of it.
  const yielding = withdrawn && clause.withdrawn === false ? { yielding: { withdrawn: false } } : {};
  const fact: UnsourcedFact = { type: 'entity', kind: 'Clause', id, properties, ...presumed, ...yielding };
  if (parent === null) return [fact];
  return [fact, membershipFact('UNDER', { fromId: id, toId: meant(parent).id, inferred: clause.isInferred })];
}
