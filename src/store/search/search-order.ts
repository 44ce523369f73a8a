import { mapYielding } from '../../concurrency/yielding.ts';
import { normalizedClauseNumber } from '../../domain/clauses/clause-numbers.ts';
import { groupBy } from '../../domain/grouping.ts';
import { normalizedName, withOfficeSpelled } from '../../domain/names.ts';
import type { HasAnswers } from '../../domain/scope/answering-nodes.ts';
import type { Document } from './search-documents.ts';

/** Ranks of matches: by own name, by alias, by the beginning of a name, and all others. */
const [OWN_NAME, ALIAS, BEGINNING, ELSEWHERE] = [0, 1, 2, 3] as const;

interface Ordering {
  readonly hasAnswers: HasAnswers;
  readonly mayGoOn: () => void;
}

/**
 * Sorts matches: exact name or number first, then exact alias, then names that begin with the words, shorter ones
 * first, then all others in their order. Among equal ones, those with answers come first. Withdrawn nodes come last,
 * unless they match exactly. Clauses with the same number are reordered among themselves: those with answers first;
 * clauses of replaced standards after others, those of baselines after these, and withdrawn ones last.
 */
export async function inSearchOrder(
  words: string,
  finds: readonly Document[],
  { hasAnswers, mayGoOn }: Ordering,
): Promise<readonly Document[]> {
  const asked = { name: spelledName(words), number: normalizedClauseNumber(words) };
  const placed = await mapYielding(
    finds,
    (document) => ({ ...placeOf(document, asked), unanswered: Number(!hasAnswers(document)) }),
    mayGoOn,
  );
  placed.sort(
    (one, other) =>
      one.isLast - other.isLast ||
      one.place - other.place ||
      (one.place === BEGINNING ? one.size - other.size : 0) ||
      (one.place === ELSEWHERE ? 0 : one.unanswered - other.unanswered),
  );
  return ownersFirst(placed).map(({ document }) => document);
}

type Placed = ReturnType<typeof placeOf> & { readonly unanswered: number };

function ownersFirst(placed: readonly Placed[]): readonly Placed[] {
  const clauses = placed.filter(({ rival }) => rival !== null);
  const byNumber = groupBy(
    clauses.toSorted(
      (one, other) =>
        Number(one.document.isWithdrawn) - Number(other.document.isWithdrawn) ||
        one.unanswered - other.unanswered ||
        one.document.ownership - other.document.ownership,
    ),
    ({ rival }) => rival,
  );
  const next = new Map([...byNumber].map(([rival, all]) => [rival, all.values()]));
  return placed.map((each) => next.get(each.rival)?.next().value ?? each);
}

interface Asked {
  readonly name: string;
  readonly number: string;
}

function placeOf(document: Document, asked: Asked) {
  const number = document.kind === 'Clause' ? normalizedClauseNumber(document.number) : null;
  const place = placeIn(document, number, asked);
  const isLast = Number(document.isWithdrawn && place !== OWN_NAME);
  /** Key of the clauses to reorder among themselves; null for other kinds. */
  const rival = number === null ? null : `${isLast} ${place} ${number}`;
  return { document, place, isLast, size: document.shown.length, rival };
}

function placeIn(document: Document, clauseNumber: string | null, asked: Asked): number {
  const { shown, name, number, aliasList } = document;
  const own = [shown, name, number].filter((text) => text !== '').map(spelledName);
  if (clauseNumber === asked.number || own.includes(asked.name)) return OWN_NAME;
  if (aliasList.some((alias) => spelledName(alias) === asked.name)) return ALIAS;
  return own.some((text) => text.startsWith(asked.name)) ? BEGINNING : ELSEWHERE;
}

function spelledName(text: string): string {
  return normalizedName(withOfficeSpelled(text));
}
