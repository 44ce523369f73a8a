import { isDay } from '../../domain/days.ts';
import type { Recipe } from './recipe.ts';

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{2}:\d{2}[\d:.]{0,10}\s?(?:Z|UTC|[+-]\d{2}:?\d{2})?)?$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const DAY_AND_NAME = /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]{1,3}([a-z]{3,9})\.?,?[\s./-]{0,3}(\d{4})$/i;
const NAME_AND_DAY = /^([a-z]{3,9})\.?[\s-]{1,3}(\d{1,2})(?:st|nd|rd|th)?,?[\s-]{1,3}(\d{4})$/i;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const IN_SOME_ORDER = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;

/** Reads a day that can be read in one way only; undefined for others. Parted by dots, the day stands first. */
export function readDay(text: string, order: Recipe['dates']): string | undefined {
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
  if (first === undefined) return undefined;
  const told = order ?? orderOf(Number(first), Number(second));
  if (told === undefined) return undefined;
  const [itsDay, itsMonth] = told === 'day-first' ? [first, second] : [second, first];
  return dayOf(yearOfBoth, Number(itsMonth), Number(itsDay));
}

function orderOf(first: number, second: number): Recipe['dates'] {
  if (first > 12 || first === second) return 'day-first';
  return second > 12 ? 'month-first' : undefined;
}

/** 0 where no month is called so, in full or by three letters or more. */
function monthCalled(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1;
}

function dayOf(year: string, month: number, day: number): string | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}
