import { mapYielding } from '../concurrency/yielding.ts';
import { normalizedClauseNumber } from '../domain/clause-numbers.ts';
import { groupBy } from '../domain/grouping.ts';
import { normalizedName } from '../domain/names.ts';
import type { Document } from './search-documents.ts';

/** Places of finds with the words in their names; all others come last. */
const [OWN_NAME, ALIAS, BEGINNING, ELSEWHERE] = [0, 1, 2, 3] as const;

/**
 * Sorts finds: nodes with exactly this name or number, then those that another name is so, then names that begin so,
 * shorter ones first, then all others as they come. What is withdrawn is last, unless it is called exactly so. Clauses of
 * one number change places where a baseline takes it over from another standard, which goes first.
 */
export async function inSearchOrder(
  words: string,
  finds: readonly Document[],
  mayGoOn: () => void,
): Promise<readonly Document[]> {
  const asked = { name: normalizedName(words), number: normalizedClauseNumber(words) };
  const placed = await mapYielding(finds, (document) => ({ document, ...placeOf(document, asked) }), mayGoOn);
  placed.sort(
    (one, other) =>
      one.isLast - other.isLast || one.place - other.place || (one.place === BEGINNING ? one.size - other.size : 0),
  );
  return ownersFirst(placed);
}

interface Placed {
  readonly document: Document;
  readonly place: number;
  readonly isLast: number;
}

function ownersFirst(placed: readonly Placed[]): readonly Document[] {
  const keyOf = ({ document: { kind, number }, place, isLast }: Placed) =>
    kind === 'Clause' ? `${isLast} ${place} ${normalizedClauseNumber(number)}` : null;
  const clauses = placed.filter((each) => keyOf(each) !== null);
  const byNumber = groupBy(
    clauses.toSorted((one, other) => Number(one.document.isTakenOver) - Number(other.document.isTakenOver)),
    keyOf,
  );
  const next = new Map([...byNumber].map(([key, all]) => [key, all.values()]));
  return placed.map((each) => (next.get(keyOf(each))?.next().value ?? each).document);
}

interface Asked {
  readonly name: string;
  readonly number: string;
}

function placeOf(document: Document, asked: Asked) {
  const place = placeIn(document, asked);
  return { place, isLast: Number(document.isWithdrawn && place !== OWN_NAME), size: document.shown.length };
}

function placeIn({ kind, shown, name, number, aliasList }: Document, asked: Asked): number {
  const own = [shown, name, number].filter((text) => text !== '').map(normalizedName);
  const isNumber = kind === 'Clause' && normalizedClauseNumber(number) === asked.number;
  if (isNumber || own.includes(asked.name)) return OWN_NAME;
  if (aliasList.some((alias) => normalizedName(alias) === asked.name)) return ALIAS;
  return own.some((text) => text.startsWith(asked.name)) ? BEGINNING : ELSEWHERE;
}
