import { clauseOfNumber } from '../../domain/clause-numbers.ts';
import type { KnownClause, ReadingNotes } from '../draft.ts';
import type { Location } from '../facts.ts';

/** The clause that a list means: the one that the graph has under its number, however spelled, or one of the list's own. */
export function clauseMeant(
  clauses: readonly KnownClause[],
  { id, number }: Pick<KnownClause, 'id' | 'number'>,
): KnownClause {
  return clauseOfNumber(clauses, number) ?? { id, number, withdrawn: false };
}

/** A person should see which clause was meant by another spelling. */
export function tellSpelling(
  notes: ReadingNotes,
  at: Location,
  { number, meant }: { readonly number: string; readonly meant: KnownClause },
): void {
  if (meant.number === number) return;
  notes.remark(at, `"${number}" is the clause ${meant.number} that the graph has (${meant.id}), spelled otherwise.`);
}
