import type { EntityBase } from './entity-base.ts';

/** Returns the title for rows and sentences. */
export function shortTitleOf({ title, shortTitle }: Pick<Source, 'title' | 'shortTitle'>): string {
  return shortTitle ?? title;
}

export interface Source extends EntityBase {
  readonly kind: 'Source';
  readonly title: string;
  /** Null: use the title. */
  readonly shortTitle: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  /** A day, month or year. */
  readonly date: string | null;
  readonly readOn: string | null;
  readonly licence: string | null;
  readonly contentHash: string | null;
}
