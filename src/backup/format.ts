import { z } from 'zod';

/** The first words of every backup. */
export const FORMAT = 'compliance-graph backup';
/** Of the form of the lines; the content has the version of the graph's schema. */
export const FORMAT_VERSION = 1;

/**
 * A backup is lines of JSON, packed with gzip: a header, a line for each node, statement, change of a node and import
 * run as a reader at one revision sees the graph and all its past, the audit log up to then, and a trailer that tells a whole backup from a part.
 * One that a server sends and cannot bring to its end tells why instead: `{"failure": "…"}`.
 */
export const HEADER = z.object({
  format: z.literal(FORMAT),
  version: z.number().int().min(1),
  graphId: z.string(),
  revision: z.number().int().min(1),
  /** The highest number that a revision of the graph ever had; it may have been discarded. */
  lastRevision: z.number().int(),
  publishedAt: z.string().nullable(),
  /** The first revision that can be read; backups of graphs that were never pruned need not tell it. */
  keptSince: z.number().int().default(0),
  takenAt: z.string(),
  schemaVersion: z.number().int(),
  /** Of what a reader at the revision sees. */
  hash: z.string(),
});
export type Header = z.infer<typeof HEADER>;

export const RECORD_KINDS = ['node', 'statement', 'change', 'run', 'audit'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** One row of the graph, with its properties as the graph keeps them. */
export interface GraphRecord {
  readonly kind: RecordKind;
  readonly row: Readonly<Record<string, unknown>>;
}

const count = z.number().int().min(0);
export const COUNTS = z.object({ node: count, statement: count, change: count, run: count, audit: count.default(0) });
export type Counts = Record<RecordKind, number>;

export const TRAILER = z.object({
  counts: COUNTS,
  /** Of all bytes between the header's line and this one. */
  sha256: z.string(),
  /** The same of the header's line; earlier backups do not tell it. */
  header: z.string().optional(),
});

export function noCounts(): Counts {
  return { node: 0, statement: 0, change: 0, run: 0, audit: 0 };
}

/** Such as "2,135 nodes, 3,011 statements". */
export function describeCounts({ node, statement, change, run, audit }: Counts): string {
  const told = (number: number, noun: string) => `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
  const parts = [told(node, 'node'), told(statement, 'statement'), told(change, 'change'), told(run, 'import run')];
  return [...parts, told(audit, 'audit record')].join(', ');
}
