import { readToken } from '../api/token.ts';
import { type AsOf, isDay, revisionOf } from './as-of.ts';

/** Which revisions can be read. */
export type Readable = Pick<AsOf, 'newest' | 'keptSince'>;

/** Why the address names no revision that can be read; null where it does, or names none. */
export function wrongRevision(name: string, text: string | null, { newest, keptSince }: Readable): string | null {
  if (text === null) return null;
  const revision = revisionOf(text);
  if (revision === null) return `The address must have a revision such as ${name}=14, not “${text}”.`;
  if (revision < keptSince) {
    return `The address asks for revision ${revision}, which was dropped; the graph is kept since revision ${keptSince}.`;
  }
  // Who has a token may mean one that is staged; whether it is there, the service knows.
  if (revision <= newest || readToken() !== null) return null;
  return `The address asks for revision ${revision}, which is not there; the newest is ${newest}.`;
}

/** Why the address names no day; null where it does, or leaves it open. */
export function wrongDay(name: string, text: string | null): string | null {
  if (text === null || isDay(text)) return null;
  return `The address must have a day such as ${name}=2026-11-24, not “${text}”.`;
}
