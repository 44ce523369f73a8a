import type { EntityBase } from './entity-base.ts';

export interface ServiceFamily extends EntityBase {
  readonly kind: 'ServiceFamily';
  readonly name: string;
}

export interface Service extends EntityBase {
  readonly kind: 'Service';
  readonly name: string;
}
