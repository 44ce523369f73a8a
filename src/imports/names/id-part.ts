import { createHash } from 'node:crypto';
import { slugOf } from '../../domain/names.ts';

/** The part of an id that a name makes: of one without a Latin letter or digit, what its letters hash to. */
export function idPartOf(name: string): string {
  return slugOf(name) || createHash('sha256').update(name.normalize('NFC')).digest('hex').slice(0, 12);
}
