import type { EntityBase } from './entity-base.ts';

export interface Environment extends EntityBase {
  readonly kind: 'Environment';
  readonly name: string;
  readonly regions: readonly string[];
}
