import type { Catalogue } from '../../domain/catalogue.ts';
import { clauseOfNumber } from '../../domain/clause-numbers.ts';
import { editionsMeant } from '../../domain/editions.ts';
import type { NameReference } from '../facts/draft.ts';
import { ambiguous, type Found, found, keyInRecipe, leaveOut, open, type Settled } from './settled.ts';
import { NO_CONTEXT, type Ways } from './ways-to-settle.ts';

/** A clause by its number within its standard; a standard that is open is asked about once, and not with each clause. */
export function byClauseNumber({ names, settle, onWithin }: Ways, reference: NameReference): Settled | null {
  const { kind, text, alternatives = [], within } = reference;
  if (kind !== 'Clause') return null;
  if (!names.knowsClauses) throw new Error('A list that streams names a clause, and no clauses were read for it.');
  if (within === undefined) return unknown(reference, null);
  const standard = settle(within, NO_CONTEXT);
  if (standard.state !== 'found') return standard;
  onWithin(within, standard);
  const { catalogue } = names;
  const editions = editionsWithClauses(catalogue, standard.id);
  if (editions.length > 0) {
    return reference.inEachEdition
      ? (inEachOf(catalogue, editions, text) ?? unknown(reference, standard))
      : whichEdition(catalogue, { within, standard, editions });
  }
  const clauses = catalogue.clausesOf(standard.id);
  for (const number of [text, ...alternatives]) {
    const clause = clauseOfNumber(clauses, number);
    if (clause !== null)
      return found({ id: clause.id, name: clause.number }, clause.number === number ? 'EXACT' : 'NORMALISED');
  }
  return unknown(reference, standard);
}

/** Returns the editions of a standard that is cited without one, if the graph has clauses of some, and none of its own. */
function editionsWithClauses(catalogue: Catalogue, standardId: string): readonly string[] {
  if (catalogue.clausesOf(standardId).length > 0) return [];
  const editions = editionsMeant(catalogue, standardId);
  return editions.some((id) => catalogue.clausesOf(id).length > 0) ? editions : [];
}

function inEachOf(catalogue: Catalogue, editions: readonly string[], number: string): Found | null {
  const clauses = editions.flatMap((id) => clauseOfNumber(catalogue.clausesOf(id), number) ?? []);
  const [first, ...others] = clauses;
  if (first === undefined) return null;
  return { ...found({ id: first.id, name: first.number }, 'EXACT'), others: others.map(({ id }) => id) };
}

function whichEdition(
  catalogue: Catalogue,
  {
    within,
    standard,
    editions,
  }: { readonly within: NameReference; readonly standard: Found; readonly editions: readonly string[] },
): Settled {
  const nodes = editions.map((id) => ({ id, name: catalogue.nameOf(id) }));
  return ambiguous(within, `${standard.name} is cited without an edition. Which one has these clauses?`, nodes);
}

function unknown(reference: NameReference, standard: Found | null): Settled {
  const { text } = reference;
  const what =
    standard === null
      ? `Nothing says of which standard clause ${text} is.`
      : `${standard.name} has no clause ${text} here.`;
  return open(reference, {
    question: `${what} What becomes of its rows?`,
    proposals: [leaveOut(keyInRecipe(reference))],
  });
}
