import { z } from 'zod';

export const FORMAT = 'compliance-graph backup';
/** Version of the line format; the version of the content is `schemaVersion`. */
export const FORMAT_VERSION = 1;

/**
 * Backup format: lines of JSON, packed with gzip. Header, a line for each row that a reader at the revision sees, and
 * trailer, which proves that the backup is complete. After a failure, a server sends `{"failure": "…"}` instead.
 */
export const HEADER = z.object({
  format: z.literal(FORMAT),
  version: z.number().int().min(1),
  graphId: z.string(),
  revision: z.number().int().min(1),
  /** Highest revision number ever used, perhaps by a discarded import. */
  lastRevision: z.number().int(),
  publishedAt: z.string().nullable(),
  /** First revision that can be read; absent in backups of graphs that were never pruned. */
  keptSince: z.number().int().default(0),
  takenAt: z.string(),
  schemaVersion: z.number().int(),
  /** Hash of the graph as a reader at the revision sees it. */
  hash: z.string(),
});
export type Header = z.infer<typeof HEADER>;

export const RECORD_KINDS = ['node', 'statement', 'change', 'run', 'audit'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export interface GraphRecord {
  readonly kind: RecordKind;
  readonly row: Readonly<Record<string, unknown>>;
}

const count = z.number().int().min(0);
export const COUNTS = z.object({ node: count, statement: count, change: count, run: count, audit: count.default(0) });
export type Counts = Record<RecordKind, number>;

export const TRAILER = z.object({
  counts: COUNTS,
  /** SHA-256 of all bytes between the header's line and this one. */
  sha256: z.string(),
  /** SHA-256 of the header's line; earlier backups lack it. */
  header: z.string().optional(),
});

export function noCounts(): Counts {
  return { node: 0, statement: 0, change: 0, run: 0, audit: 0 };
}

export function describeCounts({ node, statement, change, run, audit }: Counts): string {
  const phrase = (number: number, noun: string) => `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
  const parts = [
    phrase(node, 'node'),
    phrase(statement, 'statement'),
    phrase(change, 'change'),
    phrase(run, 'import run'),
  ];
  return [...parts, phrase(audit, 'audit record')].join(', ');
}
