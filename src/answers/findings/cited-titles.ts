import { comparedTitle, isSameTitle } from '../../domain/citations/titles.ts';
import type { Clause } from '../../domain/entities/clause.ts';
import { type CitedClauses, ownPartOf } from './cited-clauses.ts';

/** Returns the clauses with a title, even if the citation abbreviates it. */
export function clausesTitled(known: CitedClauses, title: string): readonly Clause[] {
  const own = comparedTitle(ownPartOf(title));
  const named = known.byTitle.get(own.name) ?? [];
  const isShort = named.length === 0 && own.capitals.size > 0;
  const found = isShort
    ? known.clauses.filter((clause) => known.titles.get(clause)?.some((each) => isSameTitle(each, own)))
    : named;
  return found.filter((clause) => hasBaseTitle(known, clause, title));
}

/** True if the title is the clause's, with or without the title of its base control before it. */
export function isTitleOf(known: CitedClauses, clause: Clause, title: string): boolean {
  const own = comparedTitle(ownPartOf(title));
  const isOwn = known.titles.get(clause)?.some((each) => isSameTitle(each, own)) ?? false;
  return isOwn && hasBaseTitle(known, clause, title);
}

/** True if the text before the last bar is the title of the clause above, or if that clause has no title. */
function hasBaseTitle(known: CitedClauses, clause: Clause, title: string): boolean {
  const bar = title.lastIndexOf('|');
  const parent = bar === -1 ? null : known.parentOf(clause);
  if (parent === null || known.titles.get(parent)?.length === 0) return true;
  return isTitleOf(known, parent, title.slice(0, bar));
}
