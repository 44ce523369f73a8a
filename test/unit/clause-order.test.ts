import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseSort } from '../../src/domain/clauses/clause-order.ts';
import { compareText } from '../../src/domain/ids.ts';

const inOrder = (numbers: readonly string[]) =>
  numbers.toSorted((left, right) => compareText(clauseSort(left), clauseSort(right)));

describe('the order of clauses', () => {
  it('compares numbers by value, not digit by digit', () => {
    expect(inOrder(['10', '8.10', '8.2', '8.6.3', '8', '8.6', '9'])).toEqual([
      '8',
      '8.2',
      '8.6',
      '8.6.3',
      '8.10',
      '9',
      '10',
    ]);
  });

  it('puts the enhancements of a control between it and the next control', () => {
    expect(inOrder(['AC-3', 'AC-2(10)', 'AC-10', 'AC-2(1)', 'AC-2', 'AT-1', 'AC-2(2)'])).toEqual([
      'AC-2',
      'AC-2(1)',
      'AC-2(2)',
      'AC-2(10)',
      'AC-3',
      'AC-10',
      'AT-1',
    ]);
  });

  it('puts annexes after clauses', () => {
    expect(inOrder(['A.5.10', 'A.5.1', 'A.8', '10.2'])).toEqual(['10.2', 'A.5.1', 'A.5.10', 'A.8']);
  });

  it('sorts dotted numbers part by part', () => {
    const parts = fc.array(fc.integer({ min: 0, max: 999_999 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(parts, parts, (left, right) => {
        const order = compareText(clauseSort(left.join('.')), clauseSort(right.join('.')));
        expect(order).toBe(compareParts(left, right));
      }),
    );
  });

  it('gives different numbers different sort keys', () => {
    const number = fc.stringMatching(/^[A-Za-z0-9._()-]{1,20}$/);
    fc.assert(
      fc.property(number, number, (left, right) => {
        expect(clauseSort(left) === clauseSort(right)).toBe(left === right);
      }),
    );
  });
});

/** A number comes before the longer numbers that begin with it. */
function compareParts(left: readonly number[], right: readonly number[]): number {
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (part !== other) return part < other ? -1 : 1;
  }
  return left.length === right.length ? 0 : -1;
}
