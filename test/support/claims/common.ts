import { today } from '../../../src/domain/days.ts';
import { numberIn, type Template } from './sentences.ts';
import type { World } from './world.ts';

interface OnDay {
  readonly world: World;
  readonly day: string;
}

const DAY = '\\d{4}-\\d\\d-\\d\\d|\\d+ \\w+ \\d{4}';
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Sentences that any kind of answer may have. */
export const COMMON: readonly Template<OnDay>[] = [
  {
    reads:
      /The graph has no (?<ids>.+?) at revision \d+(?:: (?:it matches|they match) nothing|: it counts as a service that inherits nothing|: they count as services that inherit nothing)?\. Search by name to find the right ones?\./,
    claims: ({ ids = '' }, { world }) => {
      const named = [...ids.matchAll(/"([^"]+)"/g)].map(([, id = '']) => id);
      return { 'are unknown': named.every((id) => world.nameOf(id) === id && world.idsOf(id).length === 0) };
    },
  },
  {
    reads: new RegExp(
      `(?<day>${DAY}) is in the future: the answer follows from what sources state so far; a certificate may lapse or be renewed until then\\.`,
    ),
    claims: ({ day = '' }, asked) => ({
      'is the day': [asked.day, wordsOf(asked.day)].includes(day),
      'is to come': asked.day > today(),
    }),
  },
  {
    reads:
      /(?:(?:At least p|P)art of (?:this|what) .+?|This .+?|What .+?) rests on (?<count>\S+) sources?(?: of|, the earliest of) (?<date>[\w ]+), later than the day asked; whether it held then is not stated\./,
    claims: ({ count = '', date = '' }, { world, day }) => {
      const dates = world.tables.sources.filter((source) => source.date !== null && wordsOf(source.date) === date);
      return {
        'are there': dates.length > 0 && numberIn(count) <= world.tables.sources.length,
        'are later than the day': dates.some((source) => (source.date ?? '') > day),
      };
    },
  },
];

/** A date within a sentence: `5 April 2023`, `April 2023` or `2023`. */
export function wordsOf(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? [] : [MONTHS[Number(month) - 1]];
  return [...(day === undefined ? [] : [String(Number(day))]), ...name, year].join(' ');
}
