import { hash } from 'node:crypto';
import { OPEN_REVISION } from '../domain/revisions.ts';
import { decodeEntityRow } from '../store/entity-row.ts';
import type { GraphRecord } from './format.ts';

/** Limits sums to 256 bits, the size of each hash. */
const MODULUS = 2n ** 256n;

/**
 * Hashes natural keys and contents of statements and nodes, without the run or revision that wrote them. Adds the
 * hashes of the records, so that their order does not matter and none is kept in memory.
 */
export async function graphHash(parts: AsyncIterable<readonly GraphRecord[]>): Promise<string> {
  const sum = new GraphHash();
  for await (const records of parts) {
    for (const record of records) sum.add(record);
  }
  return sum.digest();
}

/** Computes the hash of `graphHash` record by record. */
export class GraphHash {
  #sum = 0n;

  add(record: GraphRecord): void {
    const line = lineOf(record);
    if (line !== null) this.#sum = (this.#sum + BigInt(`0x${hash('sha256', line)}`)) % MODULUS;
  }

  digest(): string {
    return this.#sum.toString(16).padStart(64, '0');
  }
}

function lineOf({ kind, row }: GraphRecord): string | null {
  if (row['untilRevision'] !== OPEN_REVISION) return null;
  if (kind === 'statement') return `${row['id']} ${row['hash']}`;
  if (kind !== 'node') return null;
  const { properties } = decodeEntityRow(row);
  return JSON.stringify(Object.entries(properties).sort(([left], [right]) => (left < right ? -1 : 1)));
}
