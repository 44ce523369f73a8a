import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { clauseOfNumber } from '../../domain/clauses/clause-numbers.ts';
import { normalizedName } from '../../domain/names.ts';
import { remembering } from '../../domain/remembering.ts';
import type { ListedClause } from '../facts/draft.ts';
import { decision, type Open, proposal } from '../map/decision.ts';

/** Words that distinguish titles, unlike shorter ones such as “and”. */
const LONG_WORD = /\p{L}{4,}/gu;

/**
 * Asks about clauses that, by other sources, the standard does not have or names very differently: the numbers of the list
 * may be those of another standard or an annex. Null for known clauses, and for standards without clauses from other sources.
 */
export function otherClauses(catalogue: Catalogue, sourceId: string | null) {
  const isOfOthers = remembering((standardId: string): boolean =>
    catalogue.clausesOf(standardId).some(({ sourceIds }) => sourceIds.some((id) => id !== sourceId)),
  );
  return (standardId: string, { number, title, withdrawn }: ListedClause): Open | null => {
    if (!isOfOthers(standardId)) return null;
    const known = clauseOfNumber(catalogue.clausesOf(standardId), number);
    if (known !== null && (withdrawn === true || !isContradicted(known.title, title))) return null;
    const called = catalogue.nameOf(standardId);
    const question = `Some clauses of the list are not in ${called}, or have a quite different title there, such as “${number}${title === null ? '' : ` ${title}`}”. Are they clauses of it?`;
    const line = (label: string, value: string) => proposal(label, [['otherClauses'], value]);
    const proposals = [line('Leave them out', 'leave out'), line(`Add them to ${called}`, 'take')];
    return decision('clauses.other', standardId, { question, proposals });
  };
}

/** True for two titles without a common word of at least four letters. */
function isContradicted(known: string | null, listed: string | null): boolean {
  const [words, others] = [wordsIn(known), wordsIn(listed)];
  return words.length > 0 && others.length > 0 && !words.some((word) => others.includes(word));
}

function wordsIn(title: string | null): readonly string[] {
  return Array.from(normalizedName(title ?? '').matchAll(LONG_WORD), ([word]) => word);
}
