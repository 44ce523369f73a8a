const DIGITS = 6;

/**
 * Text that sorts the clauses of a standard as its contents do: 8.2 before 8.10, AC-2(10) before
 * AC-3. The number itself follows, so that 8.2 and 8.02 stay apart, after a space, which sorts
 * below all that a number can go on with: a clause stands before its own sub-clauses.
 */
export function clauseSort(number: string): string {
  const padded = number.replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0'));
  return `${padded} ${number}`;
}
