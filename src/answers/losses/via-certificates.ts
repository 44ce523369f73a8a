import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { inForceOn, leveragedBy } from '../../domain/leverage/leverage-routes.ts';
import { viaCertificates } from '../../domain/supports/support.ts';
import type { InheritanceFilter } from '../inheritance/filter.ts';
import type { IndexedParticipation } from './lost-participations.ts';

/** Returns all certificates that a certificate leverages on a day, through certificates in force. */
export function leveragedByOn(catalogue: Catalogue, from: string, day: string): string[] {
  return leveragedBy(catalogue, from, { mayPass: inForceOn(catalogue, day) }).map(({ certificateId }) => certificateId);
}

/** Adds the certificates that the named ones leverage: rows derived through the named certificates end with them. */
export function withLeveraged(catalogue: Catalogue, filter: InheritanceFilter, day: string): InheritanceFilter {
  const { certificates: named } = filter;
  if (named === null) return filter;
  const beneath = named.flatMap((id) => leveragedByOn(catalogue, id, day));
  return { ...filter, certificates: [...new Set([...named, ...beneath])] };
}

/** True if the strongest support needs one of the named certificates; null means all certificates. */
export function isThrough(
  named: readonly string[] | null,
  { certificateId, supports }: Pick<IndexedParticipation, 'certificateId' | 'supports'>,
): boolean {
  return named === null || [certificateId, ...viaCertificates(supports[0])].some((id) => named.includes(id));
}
