import type { Catalogue } from '../../domain/catalogue.ts';
import { editionsMeant } from '../../domain/certified-standards.ts';
import type { Clause } from '../../domain/clause.ts';
import { clauseOfNumber } from '../../domain/clause-numbers.ts';
import { fullNameOf } from '../../domain/entity.ts';
import { remembering } from '../../domain/remembering.ts';
import type { ClausesOfStandard, KnownClause } from '../facts/draft.ts';
import type { Proposal } from '../map/decision.ts';
import { NameInRow } from './name-in-row.ts';
import { type Found, found, NO_CONTEXT, type Settled, type Ways } from './settled.ts';

/** A clause by its number within its standard; a standard that is open is asked about once, and not with each clause. */
export function byClauseNumber({ names, settle, onWithin }: Ways, asked: NameInRow): Settled | null {
  const { kind, text, alternatives = [], within, inEachEdition } = asked.name;
  if (kind !== 'Clause') return null;
  if (within === undefined) return unknown(asked, `Nothing says of which standard clause ${text} is.`);
  const standard = settle({ ...within, withClauses: true }, NO_CONTEXT);
  if (standard.state !== 'found') return standard;
  onWithin(within, standard);
  const { catalogue } = names;
  const editions = editionsWithClauses(catalogue, standard.id);
  if (editions.length > 0 && !inEachEdition) {
    const nodes = editions.map((id) => ({ id, name: catalogue.nameOf(id) }));
    return new NameInRow(within, asked).ambiguous(
      `${standard.name} is cited without an edition. Which one has these clauses?`,
      nodes,
    );
  }
  for (const number of [text, ...alternatives]) {
    const standards = editions.length > 0 ? editions : [standard.id];
    const [clause, ...others] = standards.flatMap((id) => clauseOfNumber(catalogue.clausesOf(id), number) ?? []);
    if (clause !== undefined) return asFound(clause, number === clause.number ? 'EXACT' : 'NORMALISED', others);
  }
  return unknown(asked, `${standard.name} has no clause ${text} here.`, begun(catalogue, standard.id, asked));
}

/** Proposes the clause whose number stands before words, such as a title, which a person compares with its own. */
function begun(catalogue: Catalogue, standardId: string, asked: NameInRow): readonly Proposal[] {
  const [, number = ''] = /^(\S+) \D+$/.exec(asked.name.text) ?? [];
  const clause = clauseOfNumber(catalogue.clausesOf(standardId), number);
  return clause === null ? [] : asked.asNodes([{ id: clause.id, name: fullNameOf(clause) }]);
}

function asFound({ id, number }: Clause, how: 'EXACT' | 'NORMALISED', others: readonly Clause[]): Found {
  const further = others.length === 0 ? {} : { others: others.map((other) => other.id) };
  return { ...found({ id, name: number }, how), ...further };
}

/** Returns the editions of a standard that is cited without one, if the graph has clauses of some, and none of its own. */
function editionsWithClauses(catalogue: Catalogue, standardId: string): readonly string[] {
  if (catalogue.clausesOf(standardId).length > 0) return [];
  const editions = editionsMeant(catalogue, standardId);
  return editions.some((id) => catalogue.clausesOf(id).length > 0) ? editions : [];
}

function unknown(asked: NameInRow, what: string, likely: readonly Proposal[] = []): Settled {
  return asked.open(`${what} What becomes of its rows?`, [asked.leaveOut(), ...likely]);
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
