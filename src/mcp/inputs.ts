import { z } from 'zod';
import { isDay } from '../domain/days.ts';
import { MOST_LEVERAGE_HOPS } from '../domain/leverage.ts';
import type { NodeKind } from '../exports/names.ts';

const name = z.string().min(1).max(200);

export const named = (what: string) => name.describe(`Id or exact name of ${what}.`);
export const manyNamed = (what: string, most = 20) =>
  z.array(name).min(1).max(most).describe(`Ids or exact names of ${what}.`);

/** Says by itself what a day is, since the graph would name a variable that the caller has not written. */
export const DAY = z
  .string()
  .refine(isDay, {
    error: ({ input }) => `must be a day of the calendar such as 2026-11-24, not "${String(input).slice(0, 50)}"`,
  })
  .meta({ format: 'date' });

/** Day and revision that all questions but few take. */
export const POINT = {
  asOf: DAY.optional().describe('Day of the question; default: today in UTC.'),
  revision: z.int().min(0).optional().describe('Revision of the graph; default: the current one.'),
};
export const REVISION = { revision: POINT.revision };

export const LEVERAGE = {
  leverageHops: z
    .int()
    .min(0)
    .max(MOST_LEVERAGE_HOPS)
    .optional()
    .describe(
      'Hops of leverage between certificates to follow; default: 0. More add rows that are only possible, since no source states the requirement as inherited.',
    ),
};

export const PAGE = {
  first: z.int().min(1).max(100).default(20).describe('Most items to answer.'),
  after: z.string().max(2_000).optional().describe('The endCursor of the page before, to go on behind it.'),
};

export const SUBJECTS: readonly NodeKind[] = ['SERVICE', 'SERVICE_FAMILY'];
