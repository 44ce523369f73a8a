/**
 * Returns one spelling for `AC-2(1)`, `AC-2 (1)`, `ac-2.1` and `AC-02(01)`, and for `CCF 1` and `ccf-1`. OSCAL writes
 * the number of an enhancement after a dot, NIST in parentheses. OSCAL ids cannot begin with a digit, so `_8.6.3` means
 * `8.6.3`.
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

/** Ids are ASCII. An accent becomes an underscore, since `n` and `ñ` can number two items; `1º` becomes `1`. */
export function asciiNumber(text: string): string {
  return text.normalize('NFD').replace(/[°º]/gu, '').replace(/\p{M}/gu, '_');
}

interface ByNumber<Numbered> {
  readonly exact: ReadonlyMap<string, Numbered>;
  readonly normalized: ReadonlyMap<string, Numbered>;
}

/** Cached by list of clauses, so that each list is indexed once. */
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
  // If two clauses have the same number, the first is used.
  const reversed = clauses.toReversed();
  const index = {
    exact: new Map(reversed.map((clause) => [clause.number, clause])),
    normalized: new Map(reversed.map((clause) => [normalizedClauseNumber(clause.number), clause])),
  };
  indexes.set(clauses, index);
  return index;
}
