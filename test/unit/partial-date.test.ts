import { describe, expect, it } from 'vitest';
import { firstDayOf, isPartialDate, lastDayOf, latestDate } from '../../src/domain/partial-date.ts';

describe('a date of a source', () => {
  it.each(['2023', '2023-06', '2024-02-29'])('is a day, month or year: %s', (date) => {
    expect(isPartialDate(date)).toBe(true);
  });

  it.each(['', '23', '2023-13', '2023-02-29', '2023-6', '2023-06-14T10:00', 'June 2023'])('is not %j', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  it.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-06-14', '2023-06-14', '2023-06-14'],
  ])('%s may mean any day from %s to %s', (date, first, last) => {
    expect([firstDayOf(date), lastDayOf(date)]).toEqual([first, last]);
  });

  it('is compared by its first day, and the most precise of equal dates is the latest', () => {
    expect(latestDate(['2022-12-31', '2023', null, '2023-01'])).toBe('2023-01');
    expect(latestDate(['2023', '2023-06'])).toBe('2023-06');
    expect(latestDate([null])).toBeNull();
  });
});
