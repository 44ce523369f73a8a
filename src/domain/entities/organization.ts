import type { EntityBase } from './entity-base.ts';

export interface Organization extends EntityBase {
  readonly kind: 'Organization';
  readonly name: string;
}
