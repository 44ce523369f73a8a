import { z } from 'zod';
import { isDay } from '../../domain/days.ts';
import { MOST_LEVERAGE_HOPS } from '../../domain/leverage/leverage.ts';
import type { NamedInputs, NodeKind } from '../../exports/names.ts';

/** Id or exact name of a node. */
export const NAME = z.string().min(1).max(200);
/** Ids or exact names of up to 20 nodes, unless more are allowed. */
export const names = (most = 20) => z.array(NAME).min(1).max(most);

/** Says by itself what a day is, since the graph would name a variable that the caller has not written. */
export const DAY = z
  .string()
  .refine(isDay, {
    error: ({ input }) => `must be a day of the calendar such as 2026-11-24, not "${String(input).slice(0, 50)}"`,
  })
  .meta({ format: 'date' });

const AT_REVISION = z.int().min(0);

/** Day and revision that most questions accept. */
export const POINT = { asOf: DAY.optional(), revision: AT_REVISION.optional() };
export const REVISION = { revision: POINT.revision };

export const DETAIL = z.enum(['summary', 'rows']).default('summary');

export const HOPS = z.int().min(0).max(MOST_LEVERAGE_HOPS);

export const PAGE = {
  first: z.int().min(1).max(100).default(20),
  after: z.string().max(2_000).optional().describe('endCursor of the page before.'),
};

export const KINDS = [
  'STANDARD',
  'CLAUSE',
  'SERVICE',
  'SERVICE_FAMILY',
  'ENVIRONMENT',
  'ORGANIZATION',
  'CERTIFICATE',
  'SOURCE',
] as const;

export const SUBJECTS: readonly NodeKind[] = ['SERVICE', 'SERVICE_FAMILY'];

/** `InheritanceFilter` of the API. */
export const FILTER = z.strictObject({
  services: names().optional(),
  families: names().optional(),
  environments: names().optional(),
  standards: names().optional(),
  clauses: names().optional().describe('Such as "FedRAMP Rev. 5 High AC-2"; includes the clauses under it.'),
  certificates: names().optional(),
  expandFamilies: z.boolean().optional(),
  leverageHops: HOPS.optional().describe('0 by default; more adds rows that are only possible.'),
});

export const FILTER_NAMES: NamedInputs = {
  'filter.services': ['SERVICE'],
  'filter.families': ['SERVICE_FAMILY'],
  'filter.environments': ['ENVIRONMENT'],
  'filter.standards': ['STANDARD'],
  'filter.clauses': ['CLAUSE'],
  'filter.certificates': ['CERTIFICATE'],
};
