import type { Catalogue } from './catalogue.ts';
import type { Participation } from './inheritance.ts';
import { viaCertificates } from './support.ts';

/**
 * True for bounds that are stated by every certificate and entry behind a participation; an unstated one is open and
 * may lie earlier.
 */
export interface StatedBounds {
  readonly from: boolean;
  readonly until: boolean;
}

/** Checks the participation's certificate, those leveraged on the way, and its strongest entry. */
export function statedBounds(
  catalogue: Catalogue,
  { certificateId, supports: [strongest] }: Participation,
): StatedBounds {
  const certificates = [certificateId, ...viaCertificates(strongest)].map((id) => catalogue.find('Certificate', id));
  const { validFrom, validUntil } = strongest.entry;
  return {
    from: validFrom !== null && certificates.every((one) => (one?.issuedOn ?? null) !== null),
    until: validUntil !== null && certificates.every((one) => (one?.expiresOn ?? null) !== null),
  };
}
