import type { Certificate } from '../../domain/entities/certificate.ts';
import { viaCertificates } from '../../domain/supports/support.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { InheritedRow } from '../inheritance/page.ts';

export function overOf({ catalogue }: Snapshot, { participation }: InheritedRow): Certificate[] {
  return catalogue.findAll('Certificate', viaCertificates(participation.supports[0]));
}

/** Returns the row's certificate, then the certificates that it leverages on the path. */
export function certificatesOf(snapshot: Snapshot, row: InheritedRow): Certificate[] {
  return [...snapshot.catalogue.findAll('Certificate', [row.participation.certificateId]), ...overOf(snapshot, row)];
}
