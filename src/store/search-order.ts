import { mapYielding } from '../concurrency/yielding.ts';
import { normalizedClauseNumber } from '../domain/clause-numbers.ts';
import { groupBy } from '../domain/grouping.ts';
import { normalizedName, withOfficeSpelled } from '../domain/names.ts';
import type { Document } from './search-documents.ts';

/** Places of finds with the words in their names; all others come last. */
const [OWN_NAME, ALIAS, BEGINNING, ELSEWHERE] = [0, 1, 2, 3] as const;

/**
 * Sorts finds: nodes with exactly this name or number, then those that another name is so, then names that begin so,
 * shorter ones first, then all others as they come. What is withdrawn is last, unless it is called exactly so. Clauses of
 * one number change places: those of standards that another replaces go behind, those of baselines behind these, and
 * withdrawn ones last.
 */
export async function inSearchOrder(
  words: string,
  finds: readonly Document[],
  mayGoOn: () => void,
): Promise<readonly Document[]> {
  const asked = { name: spelledName(words), number: normalizedClauseNumber(words) };
  const placed = await mapYielding(finds, (document) => placeOf(document, asked), mayGoOn);
  placed.sort(
    (one, other) =>
      one.isLast - other.isLast || one.place - other.place || (one.place === BEGINNING ? one.size - other.size : 0),
  );
  const ordered = placed.some(({ document }) => document.ownership > 0) ? ownersFirst(placed) : placed;
  return ordered.map(({ document }) => document);
}

type Placed = ReturnType<typeof placeOf>;

function ownersFirst(placed: readonly Placed[]): readonly Placed[] {
  const clauses = placed.filter(({ rival }) => rival !== null);
  const byNumber = groupBy(
    clauses.toSorted(({ document: one }, { document: other }) => {
      return Number(one.isWithdrawn) - Number(other.isWithdrawn) || one.ownership - other.ownership;
    }),
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
  /** Key of the clauses to change places with; null for other kinds. */
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
