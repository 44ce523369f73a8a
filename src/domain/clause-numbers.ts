/**
 * Returns one spelling for `AC-2(1)`, `AC-2 (1)`, `ac-2.1` and `AC-02(01)`. OSCAL puts the number of an enhancement
 * after a dot, NIST in brackets.
 */
export function normalizedClauseNumber(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/(?<!\s)\s*\(\s*(\w+)\s*\)/g, '.$1')
    .replace(/(^|[^\d])0+(?=\d)/g, '$1');
}

/** Finds the clause with this number, preferring the exact spelling. */
export function clauseOfNumber<Numbered extends { readonly number: string }>(
  clauses: readonly Numbered[],
  text: string,
): Numbered | null {
  const wanted = normalizedClauseNumber(text);
  return (
    clauses.find(({ number }) => number === text) ??
    clauses.find(({ number }) => normalizedClauseNumber(number) === wanted) ??
    null
  );
}
