import type { Document } from './search-documents.ts';
import type { Hit, Match } from './search-hits.ts';
import { indexTerms, normalized } from './search-terms.ts';

/** Returns the first match of alias, number, title and standard, without the name. */
export function whatFits(document: Document, { matches }: Hit): string | null {
  const match = Object.assign({}, ...matches) as Match;
  const fitted = new Set(Object.values(match).flat());
  const field = (['number', 'title'] as const).find((name) => fitted.has(name));
  const alias = aliasThatFits(document.aliasList, match);
  if (alias !== null) return alias;
  return field === undefined || isForStandard(match) ? document.standardName || null : document[field];
}

/** True if a term matches only the clause's standard. */
function isForStandard(match: Match): boolean {
  return Object.values(match).some((fields) => fields.every((field) => field === 'standard'));
}

/** Returns null if each term matched a name, number or title. */
function aliasThatFits(aliases: readonly string[], match: Match): string | null {
  const terms = Object.entries(match)
    .filter(([, fields]) => fields.every((field) => field === 'aliases'))
    .map(([term]) => term);
  if (terms.length === 0) return null;
  return (
    aliases.find((alias) =>
      indexTerms(alias)
        .map(normalized)
        .some((term) => terms.includes(term)),
    ) ?? null
  );
}
