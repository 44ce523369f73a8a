import { clauseOfNumber } from '../../domain/clause-numbers.ts';
import type { NameReference } from '../facts/draft.ts';
import { found, keyInRecipe, leaveOut, open, type Settled } from './settled.ts';
import { NO_CONTEXT, type Ways } from './ways-to-settle.ts';

/** A clause by its number within its standard; a standard that is open is asked about once, and not with each clause. */
export function byClauseNumber({ names, settle, onWithin }: Ways, reference: NameReference): Settled | null {
  const { kind, text, alternatives = [], within } = reference;
  if (kind !== 'Clause') return null;
  if (!names.knowsClauses) throw new Error('A list that streams names a clause, and no clauses were read for it.');
  const standard = within === undefined ? null : settle(within, NO_CONTEXT);
  if (standard !== null && standard.state !== 'found') return standard;
  if (within !== undefined && standard !== null) onWithin(within, standard);
  const clauses = standard === null ? [] : names.catalogue.clausesOf(standard.id);
  for (const number of [text, ...alternatives]) {
    const clause = clauseOfNumber(clauses, number);
    if (clause !== null)
      return found({ id: clause.id, name: clause.number }, clause.number === number ? 'EXACT' : 'NORMALISED');
  }
  const what =
    standard === null
      ? `Nothing says of which standard clause ${text} is.`
      : `${standard.name} has no clause ${text} here.`;
  return open(reference, {
    question: `${what} What becomes of its rows?`,
    proposals: [leaveOut(keyInRecipe(reference))],
  });
}
