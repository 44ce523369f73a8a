import type { EntityKind } from './ids.ts';
import type { Said } from './said.ts';

interface EntityBase {
  readonly kind: EntityKind;
  readonly id: string;
  readonly sourceIds: readonly string[];
  readonly revision: number;
}

export const STANDARD_STATUSES = ['CURRENT', 'WITHDRAWN'] as const;
export type StandardStatus = (typeof STANDARD_STATUSES)[number];

/** One edition of a standard; `edition` is null for a standard cited without one. */
export interface Standard extends EntityBase {
  readonly kind: 'Standard';
  readonly designation: string;
  readonly title: string | null;
  readonly edition: string | null;
  readonly family: string | null;
  readonly status: StandardStatus | null;
  readonly certifiable: boolean | null;
  readonly note: string | null;
}

export const CLAUSE_KINDS = ['HEADING', 'REQUIREMENT'] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

export interface Clause extends EntityBase {
  readonly kind: 'Clause';
  readonly number: string;
  readonly title: string | null;
  readonly clauseKind: ClauseKind;
  /** Withdrawn by its publisher: kept, but no longer a requirement. */
  readonly withdrawn: boolean;
  readonly standardId: string;
  /** Sort key in the order of the standard's contents, unique within the standard. */
  readonly sort: string;
  readonly said: Said;
}

export interface ServiceFamily extends EntityBase {
  readonly kind: 'ServiceFamily';
  readonly name: string;
}

export interface Service extends EntityBase {
  readonly kind: 'Service';
  readonly name: string;
}

export interface Environment extends EntityBase {
  readonly kind: 'Environment';
  readonly name: string;
  readonly regions: readonly string[];
}

export interface Organization extends EntityBase {
  readonly kind: 'Organization';
  readonly name: string;
}

export const DOCUMENT_KINDS = ['CERTIFICATE', 'REPORT', 'STATEMENT_OF_APPLICABILITY', 'OTHER'] as const;

export interface CertificateDocument {
  readonly kind: (typeof DOCUMENT_KINDS)[number];
  readonly title: string;
  readonly url: string;
}

export interface Certificate extends EntityBase {
  readonly kind: 'Certificate';
  readonly name: string;
  readonly number: string | null;
  readonly issuedOn: string | null;
  /** Last day in force. */
  readonly expiresOn: string | null;
  readonly documents: readonly CertificateDocument[];
  readonly standardAsStated: string | null;
  /** Customer responsibilities according to the certificate, quoted from its source. */
  readonly customerKeeps: string | null;
  readonly note: string | null;
  readonly said: Said;
}

export interface Source extends EntityBase {
  readonly kind: 'Source';
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly readOn: string | null;
  readonly licence: string | null;
  readonly contentHash: string | null;
}

export type Entity = Standard | Clause | ServiceFamily | Service | Environment | Organization | Certificate | Source;

export type EntityOf<Kind extends EntityKind> = Extract<Entity, { kind: Kind }>;

export function nameOf(entity: Entity): string {
  switch (entity.kind) {
    case 'Standard':
      return entity.designation;
    case 'Clause':
      return entity.title === null ? entity.number : `${entity.number} (${entity.title})`;
    case 'Source':
      return entity.title;
    default:
      return entity.name;
  }
}
