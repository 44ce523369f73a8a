import { createHash } from 'node:crypto';
import { isDay } from '../domain/days.ts';
import { BadInput } from '../errors.ts';

/**
 * Position after a page: its last key, revision, day, graph and question. Later pages read the same revision and day,
 * so that paging is consistent while imports publish.
 */
export interface Cursor {
  /** Mark of the graph: a restored graph reuses revision numbers. */
  readonly graph: string;
  readonly revision: number;
  readonly day: string;
  readonly question: string;
  readonly key: readonly string[];
}

type CursorPoint = Pick<Cursor, 'revision' | 'day'>;

export interface CursorPlace {
  readonly graph: string;
  readonly question: string;
  readonly keyParts: number;
}

const VERSION = 2;
const LONGEST_CURSOR = 2_000;
const GRAPH_MARK = 8;

/** Shortens a graph's id, to distinguish the graph from one that replaces it. */
export function graphMark(graphId: string): string {
  return graphId.slice(0, GRAPH_MARK);
}

/** Hashes a question for cursors: everything that the answer depends on, except revision, day and page. */
export function questionHash(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 12);
}

export function encodeCursor({ graph, revision, day, question, key }: Cursor): string {
  return Buffer.from(JSON.stringify([VERSION, graph, revision, day, question, ...key])).toString('base64url');
}

/** Returns revision and day of a cursor of this graph, otherwise null. */
export function pointOfCursor(text: string, graph: string): CursorPoint | null {
  const [version, mark, revision, day] = parse(text);
  return version === VERSION && mark === graph ? pointOf(revision, day) : null;
}

/** Throws `BadInput`, naming `after`, for a malformed cursor or a cursor of another question or graph. */
export function decodeCursor(text: string, { graph, question, keyParts }: CursorPlace): Cursor {
  const [version, mark, revision, day, hash, ...key] = parse(text);
  if (Number.isSafeInteger(version) && version !== VERSION) {
    throw new BadInput(
      'Argument "after" holds a cursor of another version of the program; ask for the first page again, without it.',
    );
  }
  const point = pointOf(revision, day);
  const isCursor =
    version === VERSION &&
    typeof mark === 'string' &&
    key.length === keyParts &&
    key.every((item) => typeof item === 'string');
  if (!isCursor || point === null)
    throw new BadInput('Argument "after" must be a cursor from an earlier page; this text is not a cursor.');
  if (mark !== graph) {
    throw new BadInput(
      'Argument "after" holds a cursor of another graph, such as the one before a restore; ask for the first page again, without it.',
    );
  }
  if (hash !== question) {
    throw new BadInput(
      'Argument "after" holds the cursor of another question; ask with the arguments that it came from.',
    );
  }
  return { graph, ...point, question, key: key as string[] };
}

function pointOf(revision: unknown, day: unknown): CursorPoint | null {
  if (typeof revision !== 'number' || !Number.isSafeInteger(revision) || revision < 0) return null;
  return typeof day === 'string' && isDay(day) ? { revision, day } : null;
}

function parse(text: string): unknown[] {
  if (text.length > LONGEST_CURSOR) return [];
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
