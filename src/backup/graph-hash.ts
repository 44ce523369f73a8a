import { createHash } from 'node:crypto';
import { OPEN_REVISION } from '../domain/revisions.ts';
import { decodeEntityRow } from '../store/entity-row.ts';
import type { GraphRecord } from './format.ts';

/** Sums are kept to this many bits, as many as each of their parts has. */
const MODULUS = 2n ** 256n;

/**
 * What a reader at the records' revision sees, as one hash: natural keys and contents of statements and nodes, not which
 * run or revision brought them. The parts are added up, so their order does not count and none of them is kept.
 */
export async function graphHash(parts: AsyncIterable<readonly GraphRecord[]>): Promise<string> {
  let sum = 0n;
  for await (const records of parts) {
    for (const record of records) {
      const line = lineOf(record);
      if (line !== null) sum = (sum + BigInt(`0x${createHash('sha256').update(line).digest('hex')}`)) % MODULUS;
    }
  }
  return sum.toString(16).padStart(64, '0');
}

function lineOf({ kind, row }: GraphRecord): string | null {
  if (row['untilRevision'] !== OPEN_REVISION) return null;
  if (kind === 'statement') return `${row['id']} ${row['hash']}`;
  if (kind !== 'node') return null;
  const { properties } = decodeEntityRow(row);
  return JSON.stringify(Object.entries(properties).sort(([left], [right]) => (left < right ? -1 : 1)));
}
