import { isDay } from '../../domain/days.ts';
import type { Recipe } from './recipe.ts';

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];
/** Forms of a date. With dots, the day comes first. */
const FORMS = [
  /^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?:[T ]\d{2}:\d{2}[\d:.]{0,10}\s?(?:Z|UTC|[+-]\d{2}:?\d{2})?)?$/,
  /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?[\s./-]{1,3}(?<month>[a-z]{3,9})\.?,?[\s./-]{0,3}(?<year>\d{4})$/i,
  /^(?<month>[a-z]{3,9})\.?[\s-]{1,3}(?<day>\d{1,2})(?:st|nd|rd|th)?,?[\s-]{1,3}(?<year>\d{4})$/i,
  /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})$/,
];
const IN_SOME_ORDER = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;

/** Reads an unambiguous date; undefined for others. */
export function readDay(text: string, order: Recipe['dates']): string | undefined {
  for (const form of FORMS) {
    const { year, month = '', day = '' } = form.exec(text)?.groups ?? {};
    if (year !== undefined) return dayOf(year, /^\d/.test(month) ? Number(month) : monthCalled(month), Number(day));
  }
  const [, first = '', , second = '', year] = IN_SOME_ORDER.exec(text) ?? [];
  const told = order ?? orderOf(Number(first), Number(second));
  if (year === undefined || told === undefined) return undefined;
  const [day, month] = told === 'day-first' ? [first, second] : [second, first];
  return dayOf(year, Number(month), Number(day));
}

/** True for a date in which either number may be the day. */
export function isInSomeOrder(text: string): boolean {
  return IN_SOME_ORDER.test(text);
}

function orderOf(first: number, second: number): Recipe['dates'] {
  if (first > 12 || first === second) return 'day-first';
  return second > 12 ? 'month-first' : undefined;
}

/** Returns the number of a month by its name or at least three letters of it; 0 for none. */
function monthCalled(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1;
}

function dayOf(year: string, month: number, day: number): string | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}
