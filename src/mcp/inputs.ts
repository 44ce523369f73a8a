import { z } from 'zod';
import type { NodeKind } from './tool.ts';

const name = z.string().min(1).max(200);

export const named = (what: string) => name.describe(`Id or exact name of ${what}.`);
export const manyNamed = (what: string, most = 20) =>
  z.array(name).min(1).max(most).describe(`Ids or exact names of ${what}.`);

/** Day and revision that all questions but few take. */
export const POINT = {
  asOf: z.string().max(10).optional().describe('Day of the question, such as 2026-11-24; default: today in UTC.'),
  revision: z.int().min(0).optional().describe('Revision of the graph; default: the current one.'),
};
export const REVISION = { revision: POINT.revision };

export const PAGE = {
  first: z.int().min(1).max(100).default(20).describe('Most items to answer.'),
  after: z.string().max(2_000).optional().describe('The endCursor of the page before, to go on behind it.'),
};

export const SUBJECTS: readonly NodeKind[] = ['SERVICE', 'SERVICE_FAMILY'];
