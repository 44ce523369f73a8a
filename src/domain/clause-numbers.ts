/**
 * Returns one spelling for `AC-2(1)`, `AC-2 (1)`, `ac-2.1` and `AC-02(01)`, and for `CCF 1` and `ccf-1`. OSCAL puts the
 * number of an enhancement after a dot, NIST in brackets. Ids of OSCAL begin with no digit, so `_8.6.3` is `8.6.3`.
 */
export function normalizedClauseNumber(text: string): string {
  return asciiNumber(text)
    .trim()
    .toLowerCase()
    .replace(/(?<!\s)\s*\(\s*(\w+)\s*\)/g, '.$1')
    .replace(/\s+/g, '-')
    .replace(/^_(?=\d)/, '')
    .replace(/(^|[^\d])0+(?=\d)/g, '$1');
}

/** Ids are ASCII: an accent is a stroke below, since `n` and `ñ` number two items, and the sign of `1º` goes. */
export function asciiNumber(text: string): string {
  return text.normalize('NFD').replace(/[°º]/gu, '').replace(/\p{M}/gu, '_');
}

interface ByNumber<Numbered> {
  readonly exact: ReadonlyMap<string, Numbered>;
  readonly normalized: ReadonlyMap<string, Numbered>;
}

/** Clauses are numbered once for all that look for one. */
const indexes = new WeakMap<readonly unknown[], ByNumber<unknown>>();

/** Finds the clause with this number, preferring the exact spelling. */
export function clauseOfNumber<Numbered extends { readonly number: string }>(
  clauses: readonly Numbered[],
  text: string,
): Numbered | null {
  const index = (indexes.get(clauses) as ByNumber<Numbered> | undefined) ?? indexed(clauses);
  return index.exact.get(text) ?? index.normalized.get(normalizedClauseNumber(text)) ?? null;
}

function indexed<Numbered extends { readonly number: string }>(clauses: readonly Numbered[]): ByNumber<Numbered> {
  // The first of two that are numbered alike is taken.
  const reversed = clauses.toReversed();
  const index = {
    exact: new Map(reversed.map((clause) => [clause.number, clause])),
    normalized: new Map(reversed.map((clause) => [normalizedClauseNumber(clause.number), clause])),
  };
  indexes.set(clauses, index);
  return index;
}
