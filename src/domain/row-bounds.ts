import type { Catalogue } from './catalogue.ts';
import { earlierEnd, laterStart } from './days.ts';
import { daysStandingFor } from './editions.ts';
import type { Participation } from './inheritance.ts';
import { viaCertificates } from './support.ts';

/** Days on which a row holds; unknown bounds are open. */
export interface RowBounds {
  readonly from: string | null;
  /** Exclusive. */
  readonly until: string | null;
}

/** Returns the days of a participation's rows of a standard, which may be one edition of several. */
export function rowBounds(
  catalogue: Catalogue,
  { validFrom, validUntil, supports: [strongest] }: Participation,
  standardId: string,
): RowBounds {
  const edition = daysStandingFor(catalogue, strongest, standardId);
  return { from: laterStart(validFrom, edition.from), until: earlierEnd(validUntil, edition.until) };
}

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
