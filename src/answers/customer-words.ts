import type { Certificate } from '../domain/entities.ts';
import { sayersOf } from '../domain/said.ts';
import type { Snapshot } from '../loaders/snapshot.ts';
import { certificatesOf } from './certificates-of-row.ts';
import type { InheritedRow } from './inheritance/page.ts';

/** What a certificate leaves to the customer; `sourceIds` tell on whose word. */
export interface CustomerWord {
  readonly certificate: Certificate;
  readonly text: string;
  readonly sourceIds: readonly string[];
}

/** Each certificate behind a row leaves something of its own. */
export function customerWordsOf(snapshot: Snapshot, row: InheritedRow): CustomerWord[] {
  return certificatesOf(snapshot, row).flatMap((certificate) => customerWordOf(certificate) ?? []);
}

/** Null where no source has a word on it. */
export function customerWordOf(certificate: Certificate): CustomerWord | null {
  const { customerKeeps } = certificate;
  if (customerKeeps === null) return null;
  return { certificate, text: customerKeeps, sourceIds: sayersOf(certificate, ['customerKeeps']) };
}
