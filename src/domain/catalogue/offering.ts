import { groupByEach } from '../grouping.ts';
import { compareText, sortedIds } from '../ids.ts';
import type { Catalogue } from './catalogue.ts';

/** A provider's certificates in one environment. */
export interface Offering {
  /** Null: certificates for which no source states an environment. */
  readonly environmentId: string | null;
  readonly certificateIds: readonly string[];
}

/** Returns the holders of a certificate or, if no source states one, the operators of its environments. */
export function providersOfCertificate(catalogue: Catalogue, certificateId: string): readonly string[] {
  const holders = catalogue.linkedFrom(certificateId, 'HELD_BY');
  if (holders.length > 0) return holders;
  const environments = catalogue.linkedFrom(certificateId, 'APPLIES_IN');
  return sortedIds(environments.flatMap((id) => catalogue.linkedFrom(id, 'OPERATED_BY')));
}

/**
 * Returns the certificates that the organization holds, and those without a stated holder in environments that it
 * operates.
 */
export function certificatesOfProvider(catalogue: Catalogue, organizationId: string): readonly string[] {
  const operated = catalogue.linkedTo(organizationId, 'OPERATED_BY');
  const applying = operated
    .flatMap((id) => catalogue.linkedTo(id, 'APPLIES_IN'))
    .filter((id) => catalogue.linkedFrom(id, 'HELD_BY').length === 0);
  return sortedIds([...catalogue.linkedTo(organizationId, 'HELD_BY'), ...applying]);
}

/** Returns the offerings sorted by environment id; certificates without an environment first. */
export function offeringsOf(catalogue: Catalogue, organizationId: string): Offering[] {
  const certificateIds = certificatesOfProvider(catalogue, organizationId);
  const byEnvironment = groupByEach(certificateIds, (id) => {
    const environments = catalogue.linkedFrom(id, 'APPLIES_IN');
    return environments.length === 0 ? [NOT_STATED] : environments;
  });
  const operated = catalogue.linkedTo(organizationId, 'OPERATED_BY');
  return [...new Set([...byEnvironment.keys(), ...operated])].sort(compareText).map((id) => ({
    environmentId: id === NOT_STATED ? null : id,
    certificateIds: byEnvironment.get(id) ?? [],
  }));
}

/** Sorts before all ids. */
const NOT_STATED = '';
