import { normalizedClauseNumber } from '../../domain/clause-numbers.ts';

/** Place of a row in the tree, as it states it. */
export interface NumberedRow {
  /** Empty for a heading without one, under which others stand all the same. */
  readonly number: string;
  /** By its own column; null: the row does not say. */
  readonly parent: string | null;
  readonly depth: number | null;
}

/**
 * Finds the number of each row's parent as the list spells it: by column, else by depth, else inferred from the longest
 * beginning of its number that the list has.
 */
export function parentsOf(
  rows: readonly NumberedRow[],
  { hasParents, hasDepths }: { readonly hasParents: boolean; readonly hasDepths: boolean },
): { readonly parents: readonly (string | null)[]; readonly isInferred: boolean } {
  const listed = firstSpellings(rows.map(({ number }) => number));
  if (hasParents) {
    return { parents: rows.map(({ parent }) => parent && (listed(parent) ?? parent)), isInferred: false };
  }
  if (hasDepths) return { parents: parentsByDepth(rows), isInferred: false };
  return { parents: rows.map(({ number }) => parentByNumber(number, listed)), isInferred: true };
}

function parentsByDepth(rows: readonly NumberedRow[]): (string | null)[] {
  const above: NumberedRow[] = [];
  return rows.map((row) => {
    const depth = row.depth ?? 0;
    while (above.length > 0 && (above.at(-1)?.depth ?? 0) >= depth) above.pop();
    const parent = above.findLast(({ number }) => number !== '')?.number ?? null;
    above.push(row);
    return parent;
  });
}

/** Finds how the list first spells a number; null: no row has it. */
export function firstSpellings(numbers: readonly string[]): (number: string) => string | null {
  const spellings = new Map<string, string>();
  for (const number of numbers) {
    if (number === '') continue;
    const key = normalizedClauseNumber(number);
    if (!spellings.has(key)) spellings.set(key, number);
  }
  return (number) => spellings.get(normalizedClauseNumber(number)) ?? null;
}

/** Such as `4.1` for `4.1.2` and `AC-2` for `AC-2(1)`. */
function parentByNumber(number: string, listed: (number: string) => string | null): string | null {
  const shorter = number.replace(/(?:\([^()]*\)|\.[^.()]*)$/, '');
  if (shorter === number || shorter === '') return null;
  return listed(shorter) ?? parentByNumber(shorter, listed);
}

/** True for the number of a control with one more in brackets: more of what it stands under, which stays a requirement. */
export function isEnhancementOf(number: string, parent: string | null): boolean {
  if (parent === null) return false;
  const whole = normalizedClauseNumber(parent);
  return [...number.matchAll(/\(/g)].some(({ index }) => normalizedClauseNumber(number.slice(0, index)) === whole);
}
