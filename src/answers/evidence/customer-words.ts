import type { Certificate } from '../../domain/entities/certificate.ts';
import { attributionOf } from '../../domain/entities/property-claims.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { InheritedRow } from '../inheritance/page.ts';
import { certificatesOf } from './certificates-of-row.ts';

export interface CustomerWord {
  readonly certificate: Certificate;
  readonly text: string;
  readonly paraphrased: boolean;
  readonly sourceIds: readonly string[];
}

/** Returns the responsibilities stated by each certificate behind a row, including leveraged ones. */
export function customerWordsOf(snapshot: Snapshot, row: InheritedRow): CustomerWord[] {
  return certificatesOf(snapshot, row).flatMap((certificate) => customerWordOf(certificate) ?? []);
}

/** Returns null if no source states any. */
export function customerWordOf(certificate: Certificate): CustomerWord | null {
  const { customerKeeps, customerKeepsParaphrased: paraphrased } = certificate;
  if (customerKeeps === null) return null;
  return { certificate, text: customerKeeps, paraphrased, sourceIds: attributionOf(certificate, ['customerKeeps']) };
}
