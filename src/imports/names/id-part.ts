import { slugOf } from '../../domain/names.ts';
import { shortHash } from '../facts/short-part.ts';

/** The part of an id that a name makes: of one without a Latin letter or digit, what its letters hash to. */
export function idPartOf(name: string): string {
  return slugOf(name) || shortHash(name.normalize('NFC'));
}
