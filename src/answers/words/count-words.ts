import { firstDayOf } from '../../domain/partial-date.ts';
import { FEW, listed } from './few-names.ts';

const NUMBERS = new Intl.NumberFormat('en');
const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Formats a number within a sentence, such as `four` or `1,234`. */
export function numberWord(count: number): string {
  return SMALL[count] ?? grouped(count);
}

/** Formats a number with thousands separators. */
export function grouped(count: number): string {
  return NUMBERS.format(count);
}

/** Formats a count of things, such as `four families` or `one source`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${numberWord(count)} ${count === 1 ? one : several}`;
}

export function capitalized(sentence: string): string {
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}

const IN_UTC = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const MONTHS = new Intl.DateTimeFormat('en-GB', IN_UTC);
const DAYS = new Intl.DateTimeFormat('en-GB', { ...IN_UTC, day: 'numeric' });

/** Formats a day, month or year, such as `5 April 2023` or `April 2023`. */
export function dateWords(date: string): string {
  const [year = date, month, day] = date.split('-');
  if (month === undefined) return year;
  return (day === undefined ? MONTHS : DAYS).format(new Date(date));
}

const DAY = /(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g;

/** Replaces the days in a sentence by `dateWords`, except within quotes. */
export function withDateWords(sentence: string): string {
  const [before = '', ...quoted] = sentence.split('“');
  const rest = quoted.map((part) => {
    const end = part.lastIndexOf('”') + 1;
    return `“${part.slice(0, end)}${part.slice(end).replace(DAY, dateWords)}`;
  });
  return [before.replace(DAY, dateWords), ...rest].join('');
}

/** Formats the age of a source on a day, such as ` (3 years old)`; empty for less than a month. */
export function ageWords(date: string, day: string): string {
  const [year = 0, month = 1, inMonth = 1] = firstDayOf(date).split('-').map(Number);
  const [yearNow = 0, monthNow = 1, inMonthNow = 1] = day.split('-').map(Number);
  const months = (yearNow - year) * 12 + monthNow - month - (inMonthNow < inMonth ? 1 : 0);
  if (months < 1) return '';
  const age = months < 24 ? `${months} month${months === 1 ? '' : 's'}` : `${Math.floor(months / 12)} years`;
  return ` (${age} old)`;
}

/** Formats places, such as `in Azure and where no environment is stated`; null: not stated. */
export function placesWords(places: readonly (string | null)[], joint: 'and' | 'or' = 'and'): string {
  const named = places.filter((place) => place !== null);
  const words = named.length === 0 ? [] : [`in ${listed(named.slice(0, FEW), named.length, joint)}`];
  return [...words, ...(places.includes(null) ? ['where no environment is stated'] : [])].join(` ${joint} `);
}

export function uncapitalized(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
