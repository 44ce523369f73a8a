import type { ClauseKind } from '../../domain/clause.ts';
import { clauseOfNumber } from '../../domain/clause-numbers.ts';
import { clauseSort } from '../../domain/clause-order.ts';
import { clauseIdOf } from '../../domain/ids.ts';
import type { Draft, KnownClause, NameReference, UnsourcedFact } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import { membershipFact } from '../facts/made-statements.ts';
import type { Notes } from '../map/notes.ts';

/** The number of a clause as printed, and as a part of its id. */
export interface ClauseName {
  readonly number: string;
  readonly idPart: string;
}

/** A clause with its place in the tree. */
export interface ListedClause extends ClauseName {
  readonly title: string | null;
  /** Its words, where the list brings them and may pass them on. */
  readonly text?: string | null;
  /** Null where the list does not say. */
  readonly kind: ClauseKind | null;
  /** True where others stand under it, so that it may only group them. */
  readonly groups: boolean;
  /** Null where the list does not say. */
  readonly withdrawn: boolean | null;
  readonly parent: ClauseName | null;
  /** True where its number alone tells what it stands under. */
  readonly isInferred: boolean;
  readonly at: Location;
  readonly atNumber: Location;
  readonly atParent: Location;
}

/** A standard to be found by its name, or the id of one that the list brings along. */
export type ListedStandard = NameReference | string;

interface OfStandard {
  readonly standard: ListedStandard;
  readonly notes: Notes;
}

/** A clause that the graph has under another spelling of its number is meant, and keeps its own. */
export function clauseDraft(clause: ListedClause, { standard, notes }: OfStandard): Draft {
  const isBrought = typeof standard === 'string';
  const standardOf = ([id = '']: readonly string[]) => (isBrought ? standard : id);
  return {
    at: clause.at,
    names: isBrought ? [] : [standard],
    asksForClauses: true,
    standardOf,
    build: (ids, known = []) => clauseFacts(clause, { standardId: standardOf(ids), known, notes }),
  };
}

interface Place {
  readonly standardId: string;
  readonly known: readonly KnownClause[];
  readonly notes: Notes;
}

function clauseFacts(clause: ListedClause, { standardId, known, notes }: Place): UnsourcedFact[] {
  const { title, kind, parent, at } = clause;
  const meant = ({ number, idPart }: ClauseName): Pick<KnownClause, 'id' | 'number' | 'withdrawn'> =>
    clauseOfNumber(known, number) ?? { id: clauseIdOf(standardId, idPart), number, withdrawn: false };
  const { id, number, withdrawn } = meant(clause);
  if (number !== clause.number) {
    notes.problem('clause.spelling', clause.atNumber, { number: clause.number, known: number });
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
  const fact: UnsourcedFact = { type: 'entity', kind: 'Clause', id, properties, ...presumed, ...yielding, at };
  if (parent === null) return [fact];
  const link = { fromId: id, toId: meant(parent).id, inferred: clause.isInferred };
  return [fact, membershipFact('UNDER', link, clause.atParent)];
}
