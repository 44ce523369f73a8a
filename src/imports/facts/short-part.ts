import { createHash } from 'node:crypto';
import { slugOf } from '../../domain/names.ts';

/** Long enough that no two names in a graph share a hash. */
const HASH_LENGTH = 12;

export function shortHash(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, HASH_LENGTH);
}

/** Derives a part of an id from a name; a hash of the name if it has no Latin letter or digit. */
export function idPartOf(name: string): string {
  return slugOf(name) || shortHash(name.normalize('NFC'));
}

/** Shortens a part of an id that was derived from a name. A hash replaces what is cut off, so that ids stay distinct. */
export function shortPart(
  part: string,
  { name, longest }: { readonly name: string; readonly longest: number },
): string {
  if (part.length <= longest) return part;
  return `${part.slice(0, longest - HASH_LENGTH - 1)}-${shortHash(name)}`;
}
