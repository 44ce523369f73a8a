import { readToken } from '../basics/token.ts';
import { type AsOf, isDay, revisionOf } from './as-of.ts';

export type Readable = Pick<AsOf, 'newest' | 'keptSince'>;

/** Returns the error of an invalid revision; null if it is valid or missing. */
export function wrongRevision(name: string, text: string | null, { newest, keptSince }: Readable): string | null {
  if (text === null) return null;
  const revision = revisionOf(text);
  if (revision === null) return `The address must have a revision such as ${name}=14, not “${text}”.`;
  if (revision < keptSince) {
    return `The address asks for revision ${revision}, which was dropped; the graph is kept since revision ${keptSince}.`;
  }
  // With a token, it may be a staged revision, which the server checks.
  if (revision <= newest || readToken() !== null) return null;
  return `The address asks for revision ${revision}, which is not there; the newest is ${newest}.`;
}

/** Returns the error of an invalid day; null if it is valid or missing. */
export function wrongDay(name: string, text: string | null): string | null {
  if (text === null || isDay(text)) return null;
  return `The address must have a day such as ${name}=2026-11-24, not “${text}”.`;
}
