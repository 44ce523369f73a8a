import type { EntityKind } from '../ids.ts';
import type { Certificate } from './certificate.ts';
import type { Clause } from './clause.ts';
import type { Environment } from './environment.ts';
import type { Organization } from './organization.ts';
import type { Service, ServiceFamily } from './service.ts';
import { type Source, shortTitleOf } from './source.ts';
import type { Standard } from './standard.ts';

export type Entity = Standard | Clause | ServiceFamily | Service | Environment | Organization | Certificate | Source;

export type EntityOf<Kind extends EntityKind> = Extract<Entity, { kind: Kind }>;

/** Returns the name for data: `AC-2 Account Management` for a clause. */
export function fullNameOf(entity: Entity): string {
  return entity.kind === 'Clause' && entity.title !== null ? `${entity.number} ${entity.title}` : nameOf(entity);
}

/** Returns the name for use in a sentence: `AC-2 (Account Management)` for a clause. */
export function nameOf(entity: Entity): string {
  switch (entity.kind) {
    case 'Standard':
      return entity.designation;
    case 'Clause':
      return entity.title === null ? entity.number : `${entity.number} (${entity.title})`;
    case 'Source':
      return shortTitleOf(entity);
    default:
      return entity.name;
  }
}
