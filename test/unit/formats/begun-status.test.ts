import { describe, expect, it } from 'vitest';
import { begunStatus } from '../../../src/imports/formats/table/status-words.ts';

describe('the status that a remark begins with', () => {
  it.each([
    ['planned for Q3 2027', 'PLANNED'],
    ['Planned – EU only', 'PLANNED'],
    ['pending', 'PLANNED'],
    ['Pending JAB authorization', 'PLANNED'],
    ['expected in June 2027', 'PLANNED'],
    ['Coming soon', 'PLANNED'],
    ['In process since May', 'IN_AUDIT'],
    ['In audit; certification expected in 2027', 'IN_AUDIT'],
    ['Under review by the JAB', 'IN_AUDIT'],
    ['Not yet in scope - expected 2027', 'NOT_IN_SCOPE'],
    ['No longer certified', 'NOT_IN_SCOPE'],
    ['Not in scope until 2027', 'NOT_IN_SCOPE'],
    ['Not in scope. See the roadmap', 'NOT_IN_SCOPE'],
    ['Out of scope, planned for 2027', 'NOT_IN_SCOPE'],
  ])('of "%s" is %s', (remark, status) => {
    expect(begunStatus(remark)).toBe(status);
  });

  it.each([
    'Not in scope for China',
    'Not included: vaults in one region',
    'Excluded: previews',
    'Planned maintenance is not covered',
    'In audit scope for limited regions',
    'In review mode only',
    'Not yet available in China',
    'Expected load is not covered',
    'Certified since 2020',
    'US only (planned for EU)',
    'no pools',
  ])('is none where it tells of what it is: "%s"', (remark) => {
    expect(begunStatus(remark)).toBeNull();
  });
});
