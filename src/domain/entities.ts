import type { EntityKind } from './ids.ts';
import type { Said } from './said.ts';

/** What every node has: where its facts were read, and the revision that a reader sees it at. */
interface EntityBase {
  readonly kind: EntityKind;
  readonly id: string;
  readonly sourceIds: readonly string[];
  readonly revision: number;
}

export const STANDARD_STATUSES = ['CURRENT', 'WITHDRAWN'] as const;
export type StandardStatus = (typeof STANDARD_STATUSES)[number];

/** One edition, or a standard cited without one: then `edition` is null and stays so. */
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
  /** Its publisher has taken it back: kept, but no requirement any more. */
  readonly withdrawn: boolean;
  readonly standardId: string;
  /** Sorts the clauses of a standard as its contents do; no two of a standard are the same. */
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
  /** The last day in force. */
  readonly expiresOn: string | null;
  readonly documents: readonly CertificateDocument[];
  readonly standardAsStated: string | null;
  /** The certificate's own word on what the customer keeps, in the words of its source. */
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

/** The name that people know it by. */
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
