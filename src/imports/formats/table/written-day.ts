import { isDay } from '../../../domain/days.ts';

/** How a list writes days such as 02/03/2025, which can be read in two ways. */
export const DAY_ORDERS = ['day-first', 'month-first'] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

/** The day that a text says, or the end of a sentence on why it says none. */
export type WrittenDay = { readonly day: string } | { readonly fault: string };

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];
const MONTH = '([a-z]{3,9})\\.?';
const ORDINAL = '(\\d{1,2})(?:st|nd|rd|th)?';

const YEAR_FIRST =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|UTC|[+-]\d{2}:?\d{2})?)?$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const DAY_AND_NAME = new RegExp(`^${ORDINAL}[\\s./-]+${MONTH},?[\\s./-]*(\\d{4})$`, 'i');
const NAME_AND_DAY = new RegExp(`^${MONTH}[\\s-]+${ORDINAL},?[\\s-]+(\\d{4})$`, 'i');
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const IN_SOME_ORDER = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;
/** Such as "March 2026", "Q1 2026" and "2026". */
const LONGER_THAN_A_DAY = /^(?:[a-z]{3,9}\.?\s|q[1-4]\s?\/?)?\d{4}(?:[-/]\d{2})?$/i;
const SHORT_YEAR = /^\d{1,2}[\s./-]+(?:\d{1,2}|[a-z]{3,9})[\s./-]+\d{2}$/i;

/**
 * Reads a day that can be read in one way only. Where dots part it, the day stands first in all countries that write so;
 * where strokes do, a number above 12 tells, or else the operator.
 */
export function readDay(text: string, order: DayOrder | null): WrittenDay {
  const [, year, , month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return dayOf(year, Number(month), Number(day));
  const [, compactYear, compactMonth, compactDay] = COMPACT.exec(text) ?? [];
  if (compactYear !== undefined) return dayOf(compactYear, Number(compactMonth), Number(compactDay));
  const [, dayBefore, nameAfter = '', itsYear = ''] = DAY_AND_NAME.exec(text) ?? [];
  if (dayBefore !== undefined) return dayOf(itsYear, monthCalled(nameAfter), Number(dayBefore));
  const [, nameBefore, dayAfter, yearAfter = ''] = NAME_AND_DAY.exec(text) ?? [];
  if (nameBefore !== undefined) return dayOf(yearAfter, monthCalled(nameBefore), Number(dayAfter));
  const [, dottedDay, dottedMonth, dottedYear = ''] = DOTTED.exec(text) ?? [];
  if (dottedDay !== undefined) return dayOf(dottedYear, Number(dottedMonth), Number(dottedDay));
  const [, first, , second, yearOfBoth = ''] = IN_SOME_ORDER.exec(text) ?? [];
  if (first !== undefined) return inSomeOrder(Number(first), Number(second), { year: yearOfBoth, order });
  if (LONGER_THAN_A_DAY.test(text)) return { fault: 'is longer than a day' };
  return { fault: SHORT_YEAR.test(text) ? 'has a year of two digits' : 'is no day' };
}

function inSomeOrder(
  first: number,
  second: number,
  { year, order }: { readonly year: string; readonly order: DayOrder | null },
): WrittenDay {
  const told = order ?? orderOf(first, second);
  if (told === null)
    return { fault: 'may be read as one day or another; say which with --dates day-first or month-first' };
  return told === 'day-first' ? dayOf(year, second, first) : dayOf(year, first, second);
}

function orderOf(first: number, second: number): DayOrder | null {
  if (first > 12 || first === second) return 'day-first';
  return second > 12 ? 'month-first' : null;
}

/** NaN where no month is called so, in full or by three letters or more. */
function monthCalled(name: string): number {
  const index = MONTHS.findIndex((month) => month.startsWith(name.toLowerCase()));
  return index === -1 ? Number.NaN : index + 1;
}

function dayOf(year: string, month: number, day: number): WrittenDay {
  if (Number.isNaN(month)) return { fault: 'has a month whose name is not known' };
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? { day: text } : { fault: 'is a day that the calendar does not have' };
}
