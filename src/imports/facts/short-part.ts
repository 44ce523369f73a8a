import { createHash } from 'node:crypto';
import { slugOf } from '../../domain/names.ts';

/** Enough of a hash that no two names of one graph share it. */
const HASH_LENGTH = 12;

export function shortHash(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, HASH_LENGTH);
}

/** The part of an id that a name makes: of one without a Latin letter or digit, what its letters hash to. */
export function idPartOf(name: string): string {
  return slugOf(name) || shortHash(name.normalize('NFC'));
}

/** A part of an id that was made of a name, no longer than an id has room for: what is cut off is told apart by a hash. */
export function shortPart(
  part: string,
  { name, longest }: { readonly name: string; readonly longest: number },
): string {
  if (part.length <= longest) return part;
  return `${part.slice(0, longest - HASH_LENGTH - 1)}-${shortHash(name)}`;
}
