import type { Certificate } from '../domain/entities.ts';
import { viaCertificates } from '../domain/supports.ts';
import type { Snapshot } from '../loaders/snapshot.ts';
import type { InheritedRow } from './inheritance/page.ts';

/** The certificates that the row leads over, nearest to the subject first. */
export function overOf({ catalogue }: Snapshot, { participation }: InheritedRow): Certificate[] {
  return catalogue.findAll('Certificate', viaCertificates(participation.supports[0]));
}

/** The row's certificate first, then those on the way there. */
export function certificatesOf(snapshot: Snapshot, row: InheritedRow): Certificate[] {
  return [...snapshot.catalogue.findAll('Certificate', [row.participation.certificateId]), ...overOf(snapshot, row)];
}
