import type { Catalogue } from '../domain/catalogue.ts';
import { inForceOn, leveragedBy } from '../domain/leverage-routes.ts';
import { viaCertificates } from '../domain/supports.ts';
import type { InheritanceFilter } from './inheritance/filter.ts';
import type { IndexedParticipation } from './lost-participations.ts';

/** What a certificate rests on that is in force on a day, over certificates that are, too. */
export function leveragedByOn(catalogue: Catalogue, from: string, day: string): string[] {
  return leveragedBy(catalogue, from, inForceOn(catalogue, day)).map(({ certificateId }) => certificateId);
}

/** Asks for what the named certificates rest on, too: what is derived of it through them goes when they give no more. */
export function withLeveraged(catalogue: Catalogue, filter: InheritanceFilter, day: string): InheritanceFilter {
  const { certificates: named } = filter;
  if (named === null) return filter;
  const beneath = named.flatMap((id) => leveragedByOn(catalogue, id, day));
  return { ...filter, certificates: [...new Set([...named, ...beneath])] };
}

/** Whether the strongest support of a participation needs one of the named certificates; null: all are. */
export function isThrough(
  named: readonly string[] | null,
  { certificateId, supports }: Pick<IndexedParticipation, 'certificateId' | 'supports'>,
): boolean {
  return named === null || [certificateId, ...viaCertificates(supports[0])].some((id) => named.includes(id));
}
