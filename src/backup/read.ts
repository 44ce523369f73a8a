import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { SCHEMA_VERSION } from '../engine/migrate.ts';
import { BackupRefused } from '../errors.ts';
import {
  type Counts,
  FORMAT_VERSION,
  type GraphRecord,
  HEADER,
  type Header,
  noCounts,
  RECORD_KINDS,
  TRAILER,
} from './format.ts';
import { GraphHash } from './graph-hash.ts';

const BATCH = 2_000;
const GZIP = Buffer.from([0x1f, 0x8b]);

export interface CheckedBackup {
  readonly header: Header;
  readonly counts: Counts;
}

/**
 * Reads and checks a whole backup, from its file unless other bytes are given. Throws `BackupRefused` if it is a
 * different file, incomplete or modified.
 */
export async function checkBackup(path: string, bytes: Readable = createReadStream(path)): Promise<CheckedBackup> {
  const lines = linesOf(path, bytes);
  const first = (await lines.next()).value;
  const header = readHeader(path, first);
  const counts = noCounts();
  const hash = createHash('sha256');
  const graph = new GraphHash();
  let newest: GraphRecord['row'] = {};
  let trailer: unknown = null;
  for await (const line of lines) {
    if (trailer !== null) throw new BackupRefused(`${path} goes on behind its end; take another backup.`);
    const parsed = parse(path, line);
    if ('failure' in parsed) throw new BackupRefused(String(parsed['failure']));
    if ('trailer' in parsed) {
      trailer = parsed['trailer'];
      continue;
    }
    const record = recordOf(path, parsed);
    counts[record.kind] += 1;
    graph.add(record);
    if (record.kind === 'run' && record.row['state'] === 'PUBLISHED') newest = record.row;
    hash.update(`${line}\n`);
  }
  const end = TRAILER.safeParse(trailer);
  if (!end.success) throw cutShort(path);
  const isSame = RECORD_KINDS.every((kind) => counts[kind] === end.data.counts[kind]);
  if (!isSame || hash.digest('hex') !== end.data.sha256) {
    throw new BackupRefused(`${path} was changed: its content does not fit its last line. Use another backup.`);
  }
  refuseOtherHeader(path, { header, line: first as string, headerHash: end.data.header, hash: graph.digest(), newest });
  return { header, counts };
}

interface Found {
  readonly header: Header;
  readonly line: string;
  /** Header's hash in the trailer, absent in earlier backups. */
  readonly headerHash: string | undefined;
  readonly hash: string;
  readonly newest: GraphRecord['row'];
}

function refuseOtherHeader(path: string, { header, line, headerHash, hash, newest }: Found): void {
  const { revision, publishedAt } = header;
  const isSame = headerHash === undefined || headerHash === createHash('sha256').update(line).digest('hex');
  if (isSame && hash === header.hash && revision === newest['runRevision'] && publishedAt === newest['publishedAt'])
    return;
  throw new BackupRefused(`${path} was changed: its first line does not fit its content. Use another backup.`);
}

/** Yields the rows of a checked backup in batches. */
export async function* readRecords(
  path: string,
  bytes: Readable = createReadStream(path),
): AsyncIterable<readonly GraphRecord[]> {
  let batch: GraphRecord[] = [];
  for await (const line of linesOf(path, bytes)) {
    const parsed = parse(path, line);
    if ('header' in parsed || 'trailer' in parsed) continue;
    batch.push(recordOf(path, parsed));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function* linesOf(path: string, bytes: Readable): AsyncGenerator<string> {
  const unpacked = createGunzip();
  // `pipe` does not forward errors.
  bytes.on('error', (error) => unpacked.destroy(error));
  try {
    for await (const line of createInterface({ input: bytes.pipe(unpacked), crlfDelay: Number.POSITIVE_INFINITY })) {
      yield line;
    }
  } catch (error) {
    throw await refusalOf(path, error as NodeJS.ErrnoException);
  } finally {
    bytes.destroy();
  }
}

async function refusalOf(path: string, error: NodeJS.ErrnoException): Promise<unknown> {
  if (error instanceof BackupRefused) return error;
  if (error.code === 'Z_BUF_ERROR') return cutShort(path);
  if (error.code?.startsWith('Z_')) {
    return (await isPacked(path))
      ? damaged(path, 'it cannot be unpacked')
      : new BackupRefused(`${path} is no backup: it is not packed with gzip.`);
  }
  if (error.code === 'ENOENT') return new BackupRefused(`There is no file ${path}.`);
  return new BackupRefused(`${path} cannot be read: ${error.message}.`, { cause: error });
}

/** True if the file begins with gzip's magic bytes, in which case a failure to unpack means damage. */
async function isPacked(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(GZIP.length), 0, GZIP.length, 0);
    return buffer.equals(GZIP);
  } finally {
    await file.close();
  }
}

function damaged(path: string, sign: string): BackupRefused {
  return new BackupRefused(
    `${path} is damaged: ${sign}. Nothing of it was used; take another copy, or another backup.`,
  );
}

function cutShort(path: string): BackupRefused {
  return new BackupRefused(
    `${path} is cut short or damaged: its end is missing. Nothing of it was used; take another backup.`,
  );
}

function readHeader(path: string, line: string | undefined): Header {
  const header = HEADER.safeParse(jsonOf(line ?? '')?.['header']);
  if (!header.success) throw new BackupRefused(`${path} is not a backup of a graph: its first line is not a header.`);
  const { version, schemaVersion } = header.data;
  if (version > FORMAT_VERSION || schemaVersion > SCHEMA_VERSION) {
    throw new BackupRefused(
      `${path} was written by a newer version of this program (format ${version}, schema ${schemaVersion}; this one ` +
        `reads format ${FORMAT_VERSION}, schema ${SCHEMA_VERSION}). Install that version, or a later one.`,
    );
  }
  return header.data;
}

function parse(path: string, line: string): Record<string, unknown> {
  const value = jsonOf(line);
  if (value === null) throw damaged(path, 'a line of it is no JSON');
  return value;
}

function jsonOf(line: string): Record<string, unknown> | null {
  try {
    return Object(JSON.parse(line)) as Record<string, unknown>;
  } catch {
    return null;
  }
}

function recordOf(path: string, parsed: Record<string, unknown>): GraphRecord {
  const kind = RECORD_KINDS.find((known) => known in parsed);
  if (kind === undefined) throw new BackupRefused(`${path} has a line of an unknown kind.`);
  return { kind, row: parsed[kind] as GraphRecord['row'] };
}
