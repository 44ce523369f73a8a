import type { EntityBase } from './entity-base.ts';

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
