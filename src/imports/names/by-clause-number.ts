import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { editionsMeant } from '../../domain/catalogue/certified-standards.ts';
import { clauseOfNumber } from '../../domain/clauses/clause-numbers.ts';
import type { Clause } from '../../domain/entities/clause.ts';
import { fullNameOf } from '../../domain/entities/entity.ts';
import { remembering } from '../../domain/remembering.ts';
import type { ClausesOfStandard, KnownClause } from '../facts/draft.ts';
import { found, type NameInRow, NO_CONTEXT, nameInRow, type Settled } from './name-in-row.ts';

/** Settles a clause by its number in its standard. An open standard is asked about once, not for each clause. */
export function byClauseNumber(asked: NameInRow): Settled | null {
  const { kind, text, alternatives = [], within, inEachEdition, names, settle, onWithin } = asked;
  if (kind !== 'Clause') return null;
  if (within === undefined) return unknown(asked, `Nothing says of which standard clause ${text} is.`);
  const standard = settle({ ...within, withClauses: true }, NO_CONTEXT);
  if (standard.state !== 'found') return standard;
  onWithin(within, standard);
  const { catalogue } = names;
  const clauseOf = (id: string, number: string) => clauseOfNumber(catalogue.clausesOf(id), number);
  const editions = editionsWithClauses(catalogue, standard.id);
  if (editions.length > 0 && !inEachEdition) {
    const nodes = editions.map((id) => ({ id, name: catalogue.nameOf(id) }));
    const question = `${standard.name} is cited without an edition. Which one has these clauses?`;
    return nameInRow(asked.ways, within, asked).ambiguous(nodes, question);
  }
  for (const number of [text, ...alternatives]) {
    const clauses = (editions.length > 0 ? editions : [standard.id]).flatMap((id) => clauseOf(id, number) ?? []);
    const [clause, ...others] = clauses.map(({ id, number: name }) => ({ id, name }));
    if (clause === undefined) continue;
    const settled = found(clause, number === clause.name ? 'EXACT' : 'NORMALISED');
    return others.length === 0 ? settled : { ...settled, others: others.map(({ id }) => id) };
  }
  // Words after the number, such as a title, are for a person to compare with the clause's own.
  const [, begun = ''] = /^(\S+) \D+$/.exec(text) ?? [];
  return unknown(asked, `${standard.name} has no clause ${text} here.`, clauseOf(standard.id, begun));
}

function unknown(asked: NameInRow, what: string, likely: Clause | null = null): Settled {
  const proposals = likely === null ? [] : asked.asNodes([{ id: likely.id, name: fullNameOf(likely) }]);
  return asked.open(`${what} What becomes of its rows?`, [asked.leaveOut, ...proposals]);
}

/** Returns the editions of a standard that is cited without one, if the graph has clauses of some, and none of its own. */
function editionsWithClauses(catalogue: Catalogue, standardId: string): readonly string[] {
  if (catalogue.clausesOf(standardId).length > 0) return [];
  const editions = editionsMeant(catalogue, standardId);
  return editions.some((id) => catalogue.clausesOf(id).length > 0) ? editions : [];
}

/** Works out the clauses of each standard once, since rows ask one by one. */
export function knownClauses(catalogue: Catalogue): ClausesOfStandard {
  return remembering((standardId: string): readonly KnownClause[] =>
    catalogue.clausesOf(standardId).map(({ id, number, title, clauseKind, withdrawn }) => {
      const [parentId = null] = catalogue.linkedFrom(id, 'UNDER');
      return { id, number, title, clauseKind, withdrawn, parentId };
    }),
  );
}
