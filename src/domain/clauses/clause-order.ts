const DIGITS = 6;

/**
 * Returns a sort key in the order of a standard's contents: 8.2 before 8.10, AC-2(10) before AC-3. The number itself
 * follows, so that 8.2 and 8.02 differ. A space separates the two, so that a clause sorts before its sub-clauses.
 */
export function clauseSort(number: string): string {
  const padded = number.replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0'));
  return `${padded} ${number}`;
}
