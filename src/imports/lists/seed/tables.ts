import { aliases } from './aliases.ts';
import { certificateDocuments } from './certificate-documents.ts';
import { certificates } from './certificates.ts';
import { clauses } from './clauses.ts';
import { environments } from './environments.ts';
import { organizations } from './organizations.ts';
import { responsibilities } from './responsibilities.ts';
import { scope } from './scope.ts';
import { serviceFamilies } from './service-families.ts';
import { serviceRelations } from './service-relations.ts';
import { services } from './services.ts';
import { sources } from './sources.ts';
import { standardRelations } from './standard-relations.ts';
import { standards } from './standards.ts';
import type { SeedTable } from './table.ts';

/** Tables of nodes, in such an order that a row refers to what stands before it. */
export const ENTITY_TABLES: readonly SeedTable[] = [
  sources,
  organizations,
  standards,
  clauses,
  serviceFamilies,
  services,
  environments,
  certificates,
  certificateDocuments,
];

/** Tables of nothing but statements, which may refer to any node. */
export const STATEMENT_TABLES: readonly SeedTable[] = [
  aliases,
  standardRelations,
  serviceRelations,
  scope,
  responsibilities,
];

export const TABLES: readonly SeedTable[] = [...ENTITY_TABLES, ...STATEMENT_TABLES];
