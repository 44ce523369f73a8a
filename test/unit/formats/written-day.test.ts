import { describe, expect, it } from 'vitest';
import { readDay } from '../../../src/imports/formats/table/written-day.ts';

describe('a day as lists write it', () => {
  it.each([
    ['2025-03-02', '2025-03-02'],
    ['2025/3/2', '2025-03-02'],
    ['20250302', '2025-03-02'],
    ['2025-03-02T16:21:05.000Z', '2025-03-02'],
    ['31.12.2025', '2025-12-31'],
    ['31-Dec-2025', '2025-12-31'],
    ['1st September 2025', '2025-09-01'],
    ['Sept. 1, 2025', '2025-09-01'],
    ['March 14 2025', '2025-03-14'],
    ['12/31/2025', '2025-12-31'],
    ['31/12/2025', '2025-12-31'],
    ['05/05/2025', '2025-05-05'],
  ])('%s is read in its one way', (text, day) => {
    expect(readDay(text, null)).toEqual({ day });
  });

  it('of two readings is what the operator says', () => {
    expect(readDay('02/03/2025', null)).toHaveProperty('fault');
    expect(readDay('02/03/2025', 'day-first')).toEqual({ day: '2025-03-02' });
    expect(readDay('02/03/2025', 'month-first')).toEqual({ day: '2025-02-03' });
    expect(readDay('12/31/2025', 'day-first')).toEqual({ fault: 'is a day that the calendar does not have' });
  });

  it.each([
    ['31-Dec-25', 'has a year of two digits'],
    ['March 2026', 'is longer than a day'],
    ['Q1 2026', 'is longer than a day'],
    ['2026', 'is longer than a day'],
    ['31-Foo-2025', 'has a month whose name is not known'],
    ['24. Dezember 2026', 'has a month whose name is not known'],
    ['octobre 24, 2026', 'has a month whose name is not known'],
    ['30.02.2025', 'is a day that the calendar does not have'],
    ['soon', 'is no day'],
  ])('%s is none', (text, fault) => {
    expect(readDay(text, null)).toEqual({ fault });
  });
});
