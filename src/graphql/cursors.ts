import { createHash } from 'node:crypto';
import { isDay } from '../domain/days.ts';
import { BadInput } from '../errors.ts';

/**
 * Where a page ended: after which key, at which revision and day, and of which question. Later
 * pages read the cursor's revision and day, so that a walk is whole while imports publish.
 */
export interface Cursor {
  readonly revision: number;
  readonly day: string;
  readonly question: string;
  readonly key: readonly string[];
}

const VERSION = 1;
const LONGEST_CURSOR = 2_000;

/** Names a question by all that its answer depends on, but for revision, day and page. */
export function questionHash(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 12);
}

export function encodeCursor({ revision, day, question, key }: Cursor): string {
  return Buffer.from(JSON.stringify([VERSION, revision, day, question, ...key])).toString('base64url');
}

/** Throws BadInput that names the argument `after` where the text is no cursor of this question. */
export function decodeCursor(text: string, question: string, keyParts: number): Cursor {
  const parts = parse(text);
  const [version, revision, day, hash, ...key] = parts;
  const isCursor =
    version === VERSION &&
    Number.isSafeInteger(revision) &&
    (revision as number) >= 0 &&
    typeof day === 'string' &&
    isDay(day) &&
    key.length === keyParts &&
    key.every((item) => typeof item === 'string');
  if (!isCursor) throw new BadInput('Argument "after" wants a cursor that an earlier page gave; this text is none.');
  if (hash !== question) {
    throw new BadInput(
      'Argument "after" holds the cursor of another question; ask with the arguments that it came from.',
    );
  }
  return { revision: revision as number, day, question, key: key as string[] };
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
