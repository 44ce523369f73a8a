import type { EntityBase } from './entity-base.ts';
import type { PropertyClaims } from './property-claims.ts';

export const DOCUMENT_KINDS = ['CERTIFICATE', 'REPORT', 'STATEMENT_OF_APPLICABILITY', 'OTHER'] as const;

/** Stages of an authorization. */
export const CERTIFICATE_STATUSES = ['AUTHORIZED', 'READY', 'IN_PROCESS', 'WITHDRAWN'] as const;
export type CertificateStatus = (typeof CERTIFICATE_STATUSES)[number];

export interface CertificateDocument {
  readonly kind: (typeof DOCUMENT_KINDS)[number];
  readonly title: string;
  readonly url: string | null;
}

export interface Certificate extends EntityBase {
  readonly kind: 'Certificate';
  readonly name: string;
  readonly number: string | null;
  /** Null: no source states one. */
  readonly status: CertificateStatus | null;
  /**
   * Impact level of an authorization as its source names it, even before the authorization is granted; null: no source
   * states one.
   */
  readonly level: string | null;
  /** For example SaaS, as the source names them; empty if it states none. */
  readonly serviceModels: readonly string[];
  /** Names of the authorizing agencies as the source states them; empty if it names none. */
  readonly agencies: readonly string[];
  readonly issuedOn: string | null;
  /** Last day in force. */
  readonly expiresOn: string | null;
  readonly documents: readonly CertificateDocument[];
  readonly standardAsStated: string | null;
  /** Customer responsibilities according to the certificate, quoted from its source or paraphrased. */
  readonly customerKeeps: string | null;
  /** True if `customerKeeps` is a paraphrase by the reader of the source. */
  readonly customerKeepsParaphrased: boolean;
  readonly note: string | null;
  /** First day of the edition that it certifies, from the catalogue; null if unknown. */
  readonly editionFrom: string | null;
  /** First day on which no certificate to that edition is in force, from the catalogue; null if unknown. */
  readonly editionUntil: string | null;
  readonly said: PropertyClaims;
}
